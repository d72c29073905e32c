#!/usr/bin/env bash
# openapi-sampler 1.7.10: the elements after a tuple are sampled as null, although `items` describes them.
#
# Expected: integers after the string. `items` applies to the elements that `prefixItems` leaves (JSON Schema 2020-12 core,
# 10.3.1.2), and both `prefixItems` and `minItems` are obeyed by the library.
# Seen: `["string", null, null]`; without `prefixItems`, the same `items` gives integers.
# Why it matters: samples become the examples of documentation and the answers of mocks. These are invalid against the schema
# that they were made from, and a client that reads a number gets null.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund openapi-sampler@1.7.10

cat >tuple.mjs <<'JS'
import { sample } from 'openapi-sampler'

const items = { type: 'integer' }
console.log(JSON.stringify(sample({ type: 'array', items, minItems: 3 })))
console.log(JSON.stringify(sample({ type: 'array', prefixItems: [{ type: 'string' }], items, minItems: 3 })))
JS

seen=$(node tuple.mjs)
printf '%s\n' "$seen"
[ "$seen" = '[0,0,0]
["string",null,null]' ] || { echo 'The behaviour has changed.'; exit 1; }
