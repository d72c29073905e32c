#!/usr/bin/env bash
# @redocly/openapi-core 2.64.0: the `struct` rule refuses boolean schemas of OpenAPI 3.1 in most places.
#
# Expected: `true` and `false` are schemas. OpenAPI 3.1.0 makes the Schema Object a superset of JSON Schema 2020-12, whose
# schemas are objects or booleans (core, 4.3). `properties` and `items` are taken with booleans.
# Seen: an error in `not`, `contains`, `allOf` and `prefixItems`, and where the component itself is a boolean.
# Why it matters: `not: true`, `contains: true` and a component that takes anything are valid and in use. A contract that other
# tools load fails the lint step, with a message about its structure.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @redocly/openapi-core@2.64.0

cat >boolean.mjs <<'JS'
import { createConfig, lintFromString } from '@redocly/openapi-core'

const config = await createConfig({ extends: ['spec'] })
const schemas = {
  properties: { properties: { name: true } },
  items: { items: true },
  not: { not: true },
  contains: { contains: true },
  allOf: { allOf: [true] },
  prefixItems: { prefixItems: [true] },
  'the component itself': true,
}
for (const [name, schema] of Object.entries(schemas)) {
  const document = { openapi: '3.1.0', info: { title: 'Teams', version: '1' }, paths: {}, components: { schemas: { A: schema } } }
  const problems = await lintFromString({ source: JSON.stringify(document), config })
  console.log(`${name}: ${problems.map(({ message }) => message).join() || 'no problem'}`)
}
JS

seen=$(node boolean.mjs)
printf '%s\n' "$seen"
[ "$seen" = 'properties: no problem
items: no problem
not: Expected type `Schema` (object) but got `boolean`
contains: Expected type `Schema` (object) but got `boolean`
allOf: Expected type `Schema` (object) but got `boolean`
prefixItems: Expected type `Schema` (object) but got `boolean`
the component itself: Expected type `Schema` (object) but got `boolean`' ] || { echo 'The behaviour has changed.'; exit 1; }
