#!/usr/bin/env bash
# json-schema-faker 0.6.3: an object with `minProperties`, optional properties and no additional ones is an error.
#
# Expected: `{"name": …}`. The optional property is allowed and makes the object large enough.
# Seen: an error that says that the properties 'name' were not found; with `name` in `required`, the object is generated.
# Why it matters: it is the usual schema of a PATCH body: any of these members, at least one, no other. Neither a mock nor a test
# that builds requests from the contract gets a value.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund json-schema-faker@0.6.3

cat >closed.mjs <<'JS'
import { generate } from 'json-schema-faker'

const closed = { type: 'object', properties: { name: { const: 'a' } }, additionalProperties: false, minProperties: 1 }
for (const schema of [{ ...closed, required: ['name'] }, closed]) {
  const name = schema.required === undefined ? 'optional' : 'required'
  try {
    console.log(`${name}: ${JSON.stringify(await generate(schema, { seed: 1 }))}`)
  } catch (error) {
    console.log(`${name}: ${error.message}`)
  }
}
JS

seen=$(node closed.mjs)
printf '%s\n' "$seen"
[ "$seen" = 'required: {"name":"a"}
optional: properties '\''name'\'' were not found while additionalProperties is false in /' ] ||
  { echo 'The behaviour has changed.'; exit 1; }
