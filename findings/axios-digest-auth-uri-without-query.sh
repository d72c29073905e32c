#!/usr/bin/env bash
# @mhoc/axios-digest-auth 0.8.0: the `uri` of its digest answers lacks the query of the request.
#
# Expected: `uri` is the request target, with the query. RFC 7616 section 3.4 asks for the effective request URI, and section
# 3.4.6 tells servers to see that it names the same resource as the request line.
# Seen: `GET /teams?page=2` is sent with `uri="/teams"`.
# Why it matters: a server that compares the two answers 401 to every call with a query and 200 to those without. The client
# reports a wrong key; a contract check reports pages and filters that "need other credentials".
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @mhoc/axios-digest-auth@0.8.0

cat >uri.cjs <<'JS'
const { createServer } = require('node:http')
const AxiosDigestAuth = require('@mhoc/axios-digest-auth').default

let line = ''
const server = createServer((request, response) => {
  const sent = request.headers.authorization
  if (sent === undefined) response.writeHead(401, { 'www-authenticate': 'Digest realm="teams", nonce="abc", qop="auth"' })
  else line = `request ${request.url}, uri ${/uri="([^"]*)"/.exec(sent)?.[1]}`
  response.end()
})
server.listen(0, '127.0.0.1', async () => {
  const client = new AxiosDigestAuth({ username: 'user', password: 'secret' })
  for (const target of ['/teams', '/teams?page=2']) {
    await client.request({ method: 'GET', url: `http://127.0.0.1:${server.address().port}${target}` })
    console.log(line)
  }
  process.exit()
})
JS

seen=$(node uri.cjs)
printf '%s\n' "$seen"
[ "$seen" = 'request /teams, uri /teams
request /teams?page=2, uri /teams' ] || { echo 'The behaviour has changed.'; exit 1; }
