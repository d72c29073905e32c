#!/usr/bin/env bash
# @msw/source 0.6.1: the string example of a JSON response is sent without quotes.
#
# Expected: the body `"ready"`. The example of a media type is a value in the shape of that media type (OpenAPI 3.0.3, Media
# Type Object), and the text of a JSON string has quotation marks (RFC 8259 section 7).
# Seen: the body is `ready` under `Content-Type: application/json`, which no JSON parser reads. Objects and numbers are right.
# Why it matters: the handlers are made from a valid document, and the client that calls `response.json()` fails on them as it
# never does on the real server.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts msw@2.15.0 @msw/source@0.6.1

cat >example.mjs <<'JS'
import { fromOpenApi } from '@msw/source/open-api'
import { getResponse } from 'msw'

const answering = (example) => ({
  get: { responses: { 200: { description: 'Read.', content: { 'application/json': { example } } } } },
})
const handlers = await fromOpenApi({
  openapi: '3.0.3',
  info: { title: 'Teams', version: '1' },
  servers: [{ url: 'https://api.test' }],
  paths: { '/team': answering({ name: 'a' }), '/seats': answering(7), '/state': answering('ready') },
})
for (const path of ['/team', '/seats', '/state']) {
  const response = await getResponse(handlers, new Request(`https://api.test${path}`))
  const text = await response.text()
  let kind = 'JSON'
  try {
    JSON.parse(text)
  } catch {
    kind = 'no JSON'
  }
  console.log(`${path}: ${response.headers.get('content-type')}, ${text}, ${kind}`)
}
JS

seen=$(node example.mjs)
printf '%s\n' "$seen"
[ "$seen" = '/team: application/json, {"name":"a"}, JSON
/seats: application/json, 7, JSON
/state: application/json, ready, no JSON' ] || { echo 'The behaviour has changed.'; exit 1; }
