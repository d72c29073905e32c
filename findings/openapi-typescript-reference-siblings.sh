#!/usr/bin/env bash
# openapi-typescript 7.13.0: what stands beside a `$ref` is missing from the types of a 3.1 document.
#
# Expected: both apply. OpenAPI 3.1.0 schemas are JSON Schema 2020-12, where `$ref` is an applicator beside others (core,
# 8.2.3.1); only 3.0 ignores what stands beside it.
# Seen: the type is that of the reference alone. The same as an `allOf` of the two has the further member.
# Why it matters: the client compiles without a member that the contract requires, and every call is refused by a server,
# or a mock, that checks its requests.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund openapi-typescript@7.13.0 typescript@5.9.3

cat >siblings.mjs <<'JS'
import openapiTS, { astToString } from 'openapi-typescript'

const more = { type: 'object', required: ['seats'], properties: { seats: { type: 'integer' } } }
const reference = { $ref: '#/components/schemas/Team' }
const nodes = await openapiTS({
  openapi: '3.1.0',
  info: { title: 'Teams', version: '1' },
  paths: {},
  components: {
    schemas: {
      Team: { type: 'object', properties: { name: { type: 'string' } } },
      Together: { allOf: [reference, more] },
      Beside: { ...reference, ...more },
    },
  },
})
const text = astToString(nodes)
for (const name of ['Together', 'Beside']) {
  console.log(`${name}: ${new RegExp(`${name}: (components[^;]*;(?: *\\n *seats[^}]*})?)`).exec(text)?.[1].replace(/\s+/g, ' ')}`)
}
JS

seen=$(node siblings.mjs)
printf '%s\n' "$seen"
[ "$seen" = 'Together: components["schemas"]["Team"] & { seats: number;
Beside: components["schemas"]["Team"];' ] ||
  { echo 'The behaviour has changed.'; exit 1; }
