#!/usr/bin/env bash
# urllib 4.9.2: the nonce count of its digest answers counts the requests of the process, not those of the nonce.
#
# Expected: `nc=00000001` for the first request with a nonce. RFC 7616 section 3.4 defines `nc` as the number of requests that
# the client has sent with the nonce value, this one included.
# Seen: each call takes a new challenge, answers its nonce once, and counts on: 1, 2, 3, over servers and accounts. Decimal too.
# Why it matters: a server that holds the count to the nonce takes the first call of a process and refuses all others. In a test
# run the first test passes, and which one that is depends on the order.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund urllib@4.9.2

cat >count.mjs <<'JS'
import { createServer } from 'node:http'
import { request } from 'urllib'

const start = async (name) => {
  let issued = 0
  const server = createServer((incoming, response) => {
    const sent = incoming.headers.authorization
    if (sent === undefined) {
      issued += 1
      response.setHeader('www-authenticate', `Digest realm="teams", nonce="${name}${issued}", qop="auth"`)
      response.statusCode = 401
    } else console.log(`nonce ${/nonce="([^"]*)"/.exec(sent)?.[1]}: nc ${/nc=([^,]*)/.exec(sent)?.[1]}`)
    response.end()
  })
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready))
  return `http://127.0.0.1:${server.address().port}/teams`
}
const [first, second] = [await start('a'), await start('b')]
for (const url of [first, first, second]) await request(url, { digestAuth: 'user:secret' })
process.exit()
JS

seen=$(node count.mjs)
printf '%s\n' "$seen"
[ "$seen" = 'nonce a1: nc 00000001
nonce a2: nc 00000002
nonce b1: nc 00000003' ] || { echo 'The behaviour has changed.'; exit 1; }
