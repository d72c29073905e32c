#!/usr/bin/env bash
# requests 2.34.2: HTTPDigestAuth answers two Digest challenges with a mixture of both.
#
# Expected: an answer to one of them. RFC 7616 has a server send one challenge an algorithm (3.9.1 shows two), and the client
# answer the first that it supports; section 3.4 wants `opaque` back as it was in the challenge that is answered.
# Seen: the fields are joined and read as one, and the last of equal names wins: the nonce of the second challenge goes out with
# the `opaque` that only the first one has.
# Why it matters: a server that stores its state in `opaque` refuses the answer, although the client supports both algorithms.
# A mock that offers both, as the RFC shows it, must expect answers that fit neither challenge.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m pip install --quiet --disable-pip-version-check --root-user-action=ignore --no-compile \
  --target packages requests==2.34.2

cat >challenges.py <<'PY'
import re
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer

import requests
from requests.auth import HTTPDigestAuth

CHALLENGES = [
    'Digest realm="teams", nonce="first", opaque="of-the-first", qop="auth", algorithm=SHA-256',
    'Digest realm="teams", nonce="second", qop="auth", algorithm=MD5',
]
answers = []


class Server(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        sent = self.headers.get("Authorization")
        self.send_response(200 if sent else 401)
        if sent:
            answers.append(sent)
        else:
            for challenge in CHALLENGES:
                self.send_header("WWW-Authenticate", challenge)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_):
        pass


server = HTTPServer(("127.0.0.1", 0), Server)
threading.Thread(target=server.serve_forever, daemon=True).start()
with requests.Session() as session:
    session.trust_env = False
    session.get(f"http://127.0.0.1:{server.server_port}/teams", auth=HTTPDigestAuth("user", "secret"))
for name in ("nonce", "opaque", "algorithm"):
    print(f"{name}:", re.search(rf" {name}=\"([^\"]*)\"", answers[0]).group(1))
PY

seen=$(PYTHONPATH=packages python3 challenges.py)
printf '%s\n' "$seen"
[ "$seen" = 'nonce: second
opaque: of-the-first
algorithm: MD5' ] || { echo 'The behaviour has changed.'; exit 1; }
