#!/usr/bin/env bash
# httpx 0.28.1: DigestAuth raises KeyError where the first of two challenges names an algorithm that it does not have.
#
# Expected: the second challenge is answered. RFC 7616 has the server list a challenge for each algorithm (3.9.1), in its
# order of preference, and the client use the first one that it supports. SHA-512-256 is an algorithm of the RFC.
# Seen: only the first Digest challenge is read; SHA-512-256 ends in KeyError. The two in the other order: 200.
# Why it matters: a mock that offers the challenges of the RFC in its order looks broken to the client, and what the test
# shows is no 401 and no error of httpx but the name of a hash.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m pip install --quiet --disable-pip-version-check --root-user-action=ignore --no-compile --target packages httpx==0.28.1

cat >challenges.py <<'PY'
import httpx

STRONG = 'Digest realm="teams", nonce="first", qop="auth", algorithm=SHA-512-256'
COMMON = 'Digest realm="teams", nonce="second", qop="auth", algorithm=SHA-256'


def serve(challenges):
    def answer(request):
        if "Authorization" in request.headers:
            return httpx.Response(200)
        return httpx.Response(401, headers=[("WWW-Authenticate", challenge) for challenge in challenges])

    return httpx.MockTransport(answer)


for order, challenges in (("SHA-256 first", [COMMON, STRONG]), ("SHA-512-256 first", [STRONG, COMMON])):
    with httpx.Client(transport=serve(challenges), auth=httpx.DigestAuth("user", "secret")) as client:
        try:
            print(f"{order}: {client.get('http://teams.test/').status_code}")
        except Exception as error:
            print(f"{order}: {error!r}")
PY

seen=$(PYTHONPATH=packages python3 challenges.py)
printf '%s\n' "$seen"
[ "$seen" = "SHA-256 first: 200
SHA-512-256 first: KeyError('SHA-512-256')" ] || { echo 'The behaviour has changed.'; exit 1; }
