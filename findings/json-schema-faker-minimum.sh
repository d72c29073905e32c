#!/usr/bin/env bash
# json-schema-faker 0.6.3: a number with a `minimum` above its default range and no `maximum` is generated below the minimum.
#
# Expected: values of at least the minimum (JSON Schema 2020-12 validation, 6.2.4); the README's first example has `minimum`.
# Seen: minimum 1000 is held, minimum 10000 gives values below 10000. With a `maximum` beside it, it is held.
# Why it matters: identifiers, ports and timestamps have such bounds. A mock that fills its answers with the library breaks its
# own contract, and requests that are built with it are refused by a server that is right.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund json-schema-faker@0.6.3

cat >minimum.mjs <<'JS'
import { generate } from 'json-schema-faker'

for (const schema of [
  { type: 'integer', minimum: 1000 },
  { type: 'integer', minimum: 10000, maximum: 20000 },
  { type: 'integer', minimum: 10000 },
]) {
  let held = 0
  for (let seed = 0; seed < 20; seed += 1) if ((await generate(schema, { seed })) >= schema.minimum) held += 1
  console.log(`${JSON.stringify(schema)}: ${held} of 20 hold the minimum`)
}
JS

seen=$(node minimum.mjs)
printf '%s\n' "$seen"
[ "$seen" = '{"type":"integer","minimum":1000}: 20 of 20 hold the minimum
{"type":"integer","minimum":10000,"maximum":20000}: 20 of 20 hold the minimum
{"type":"integer","minimum":10000}: 0 of 20 hold the minimum' ] || { echo 'The behaviour has changed.'; exit 1; }
