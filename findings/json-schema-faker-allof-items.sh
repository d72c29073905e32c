#!/usr/bin/env bash
# json-schema-faker 0.6.3: of two `items` in an `allOf`, only the last one is obeyed.
#
# Expected: each element satisfies both. `allOf` demands every branch (JSON Schema 2020-12 core, 10.2.1.1), and the README says
# that the constraints of several branches are kept when they are merged. For objects that is so.
# Seen: the elements have what the last branch requires and lack what the first requires.
# Why it matters: contracts extend a common list with `allOf`. Mock data without the common members reaches the client, and
# the same schema calls it invalid.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund json-schema-faker@0.6.3

cat >items.mjs <<'JS'
import { generate } from 'json-schema-faker'

const having = (name) => ({ type: 'object', properties: { [name]: { const: name } }, required: [name] })
const listing = (items) => ({ type: 'array', minItems: 1, maxItems: 1, items })
for (const schema of [
  { allOf: [having('id'), having('name')] },
  { allOf: [listing(having('id')), listing(having('name'))] },
]) {
  console.log(JSON.stringify(await generate(schema, { seed: 1 })))
}
JS

seen=$(node items.mjs)
printf '%s\n' "$seen"
[ "$seen" = '{"id":"id","name":"name"}
[{"name":"name"}]' ] || { echo 'The behaviour has changed.'; exit 1; }
