#!/usr/bin/env bash
# openapi-typescript 7.13.0: a tuple has a fixed length, whatever `items` says of the elements that follow.
#
# Expected: an open tuple. JSON Schema 2020-12 core, 10.3.1: `prefixItems` asks for no length, and `items` describes the elements
# that follow; only `items: false` ends the list.
# Seen: `[string]` for a text that integers follow, the same as for a list that ends there.
# Why it matters: rows of tables are described so. Code that reads or sends a third column does not compile, and code that
# relies on the length compiles and meets lists that are shorter or longer.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund openapi-typescript@7.13.0 typescript@5.9.3

cat >tuple.mjs <<'JS'
import openapiTS, { astToString } from 'openapi-typescript'

const prefixItems = [{ type: 'string' }]
const nodes = await openapiTS({
  openapi: '3.1.0',
  info: { title: 'Tables', version: '1' },
  paths: {},
  components: {
    schemas: {
      Closed: { type: 'array', prefixItems, items: false, minItems: 1 },
      Open: { type: 'array', prefixItems, items: { type: 'integer' }, minItems: 3 },
    },
  },
})
const text = astToString(nodes).replace(/\s+/g, ' ')
for (const name of ['Closed', 'Open']) console.log(`${name}: ${new RegExp(`${name}: ([^;]*);`).exec(text)?.[1]}`)
JS

seen=$(node tuple.mjs)
printf '%s\n' "$seen"
[ "$seen" = 'Closed: [ string ]
Open: [ string ]' ] || { echo 'The behaviour has changed.'; exit 1; }
