#!/usr/bin/env bash
# digest-fetch 3.1.1: where a server offers Basic first and Digest second, the digest answer is sent under the name Basic.
#
# Expected: `Authorization: Digest …`. RFC 9110 section 11.6.1 lets a 401 offer several challenges, in fields of their own
# or in one list; section 11.4 has the client select a challenge whose scheme it knows, and answer that one.
# Seen: `Basic username=…`, with the realm of the Basic challenge and the nonce of the Digest challenge.
# Why it matters: no server can read the answer, so every call is a 401 although name, secret and challenge are right. Swapping
# the two challenges makes it work, which is easily taken for a fault of the server or of the mock.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund digest-fetch@3.1.1

cat >scheme.mjs <<'JS'
import { createServer } from 'node:http'
import DigestClient from 'digest-fetch'

const basic = 'Basic realm="pages"'
const digest = 'Digest realm="teams", nonce="abc", qop="auth", algorithm=MD5'
let offered = []
let sent = ''
const server = createServer((request, response) => {
  sent = request.headers.authorization ?? ''
  if (sent === '') response.writeHead(401, { 'www-authenticate': offered })
  response.end()
})
await new Promise((ready) => server.listen(0, '127.0.0.1', ready))
for (const [order, challenges] of [['Digest, Basic', [digest, basic]], ['Basic, Digest', [basic, digest]]]) {
  offered = challenges
  await new DigestClient('user', 'secret').fetch(`http://127.0.0.1:${server.address().port}/teams`)
  console.log(`${order}: ${sent.split(',').slice(0, 3).join(', ')}`)
}
process.exit()
JS

seen=$(node scheme.mjs)
printf '%s\n' "$seen"
[ "$seen" = 'Digest, Basic: Digest username="user", realm="teams", nonce="abc"
Basic, Digest: Basic username="user", realm="pages", nonce="abc"' ] || { echo 'The behaviour has changed.'; exit 1; }
