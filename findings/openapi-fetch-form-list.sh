#!/usr/bin/env bash
# openapi-fetch 0.17.0: a list in a form body is sent as one value with commas.
#
# Expected: `tags=a&tags=b`. OpenAPI 3.0.3 has urlencoded bodies follow the style of Encoding Objects: `form` unless it is given,
# with `explode` true, so that each element is a pair of its own. The query of the same client is sent so.
# Seen: `tags=a%2Cb`. A list of one text with a comma is sent alike.
# Why it matters: a server or a mock that reads the form by the document sees one tag, and nobody can tell it from the tag
# "a,b". The types that the client is generated from allow the list.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund openapi-fetch@0.17.0

cat >form.mjs <<'JS'
import createClient from 'openapi-fetch'

const client = createClient({
  baseUrl: 'https://api.test',
  fetch: async (request) => {
    console.log(`query ${new URL(request.url).search || '(none)'}, body ${await request.text()}`)
    return Response.json({})
  },
})
const headers = { 'content-type': 'application/x-www-form-urlencoded' }
await client.POST('/teams', { headers, params: { query: { tags: ['a', 'b'] } }, body: { tags: ['a', 'b'] } })
await client.POST('/teams', { headers, body: { tags: ['a,b'] } })
JS

seen=$(node form.mjs)
printf '%s\n' "$seen"
[ "$seen" = 'query ?tags=a&tags=b, body tags=a%2Cb
query (none), body tags=a%2Cb' ] || { echo 'The behaviour has changed.'; exit 1; }
