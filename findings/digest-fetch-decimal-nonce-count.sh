#!/usr/bin/env bash
# digest-fetch 3.1.1: the nonce count of its digest answers is written in decimal.
#
# Expected: hexadecimal. RFC 7616 section 3.4 gives `nc` eight hexadecimal digits: the tenth request with a nonce has 0000000a.
# Seen: the tenth request has 00000010, which is sixteen, and the eleventh has 00000011.
# Why it matters: a server that holds a client to the next count, as RFC 7616 section 3.4 lets it to see replayed requests,
# takes nine requests and refuses the tenth. A mock that does the same fails a suite only once it has grown to ten calls.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund digest-fetch@3.1.1

cat >count.mjs <<'JS'
import { createServer } from 'node:http'
import DigestClient from 'digest-fetch'

const counts = []
const server = createServer((request, response) => {
  const sent = request.headers.authorization
  if (sent === undefined) {
    response.writeHead(401, { 'www-authenticate': 'Digest realm="teams", nonce="abc", qop="auth", algorithm=MD5' }).end()
    return
  }
  counts.push(/nc=([^,]*)/.exec(sent)?.[1])
  response.end('{}')
})
await new Promise((ready) => server.listen(0, '127.0.0.1', ready))
const client = new DigestClient('user', 'secret')
for (let call = 1; call <= 11; call += 1) await client.fetch(`http://127.0.0.1:${server.address().port}/teams`)
console.log(`calls 1, 9, 10, 11: ${[1, 9, 10, 11].map((call) => counts[call - 1]).join(' ')}`)
process.exit()
JS

seen=$(node count.mjs)
printf '%s\n' "$seen"
[ "$seen" = 'calls 1, 9, 10, 11: 00000001 00000009 00000010 00000011' ] || { echo 'The behaviour has changed.'; exit 1; }
