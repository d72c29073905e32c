#!/usr/bin/env bash
# @scalar/openapi-parser 0.24.17: `upgrade` renames a property that is called `example` and makes its schema a list.
#
# Expected: properties keep their names. `example` is a keyword of a schema; below `properties`, it is the name of a property.
# Seen: `properties.example` is gone, and `properties.examples` is a list that holds the schema: no schema itself.
# Why it matters: a dictionary API, a linter or this very format has a member of that name. After the upgrade to 3.1, its values
# are not checked, and `required` names a property that no longer exists.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @scalar/openapi-parser@0.24.17

cat >upgrade.mjs <<'JS'
import { upgrade } from '@scalar/openapi-parser'

const schema = { type: 'object', required: ['example'], properties: { word: { type: 'string' }, example: { type: 'string' } } }
const { specification } = upgrade({
  openapi: '3.0.3',
  info: { title: 'Words', version: '1' },
  paths: {},
  components: { schemas: { Word: schema } },
})
const { required, properties } = specification.components.schemas.Word
console.log(`required: ${JSON.stringify(required)}`)
console.log(`properties: ${JSON.stringify(properties)}`)
JS

seen=$(node upgrade.mjs)
printf '%s\n' "$seen"
[ "$seen" = 'required: ["example"]
properties: {"word":{"type":"string"},"examples":[{"type":"string"}]}' ] || { echo 'The behaviour has changed.'; exit 1; }
