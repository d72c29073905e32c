#!/usr/bin/env bash
# aiohttp 3.14.5: DigestAuthMiddleware does not see a Digest challenge that stands in the second WWW-Authenticate field.
#
# Expected: the Digest challenge is answered. RFC 9110 section 11.6.1 lets a server send several such fields and asks clients
# to take care of that; section 11.4 has them choose a scheme that they know.
# Seen: Basic first, Digest second: the 401 is returned after one request. In the other order: 200 after two.
# Why it matters: a server that takes both schemes is common. The client gives up without a word in the log, and a mock that
# sends the challenges in another order than the real server makes the tests pass that should fail.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m pip install --quiet --disable-pip-version-check --root-user-action=ignore --no-compile \
  --target packages aiohttp==3.14.5

cat >order.py <<'PY'
import asyncio

from aiohttp import ClientSession, DigestAuthMiddleware, web

BASIC = 'Basic realm="teams"'
DIGEST = 'Digest realm="teams", nonce="abc", qop="auth", algorithm=MD5'


async def call(challenges):
    seen = []

    async def answer(request):
        seen.append(request)
        response = web.Response(status=200 if "Authorization" in request.headers else 401)
        if response.status == 401:
            for challenge in challenges:
                response.headers.add("WWW-Authenticate", challenge)
        return response

    app = web.Application()
    app.router.add_get("/teams", answer)
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    port = runner.addresses[0][1]
    async with ClientSession(middlewares=(DigestAuthMiddleware("user", "secret"),)) as session:
        async with session.get(f"http://127.0.0.1:{port}/teams") as response:
            status = response.status
    await runner.cleanup()
    return f"{status} after {len(seen)} requests"


print("Digest, Basic:", asyncio.run(call([DIGEST, BASIC])))
print("Basic, Digest:", asyncio.run(call([BASIC, DIGEST])))
PY

seen=$(PYTHONPATH=packages python3 order.py)
printf '%s\n' "$seen"
[ "$seen" = 'Digest, Basic: 200 after 2 requests
Basic, Digest: 401 after 1 requests' ] || { echo 'The behaviour has changed.'; exit 1; }
