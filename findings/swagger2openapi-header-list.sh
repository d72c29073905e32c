#!/usr/bin/env bash
# swagger2openapi 7.0.8: a header that is a list with a `collectionFormat` cannot be converted.
#
# Expected: the header becomes an array with the style `simple`. Swagger 2.0, Header Object: `collectionFormat` is `csv` unless it
# is given, and giving it changes nothing.
# Seen: "Nested collectionFormats are not supported", though nothing is nested. Left out, the header is converted; the same
# `collectionFormat` on a parameter is converted too.
# Why it matters: one response header keeps the whole document from being read as OpenAPI 3.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund swagger2openapi@7.0.8

cat >header.cjs <<'JS'
const { convertObj } = require('swagger2openapi')

const list = { type: 'array', items: { type: 'string' } }
const ok = (headers) => ({ responses: { 200: { description: 'Read.', headers } } })
const operations = {
  'header, not given': ok({ 'X-Tags': list }),
  'header, csv': ok({ 'X-Tags': { ...list, collectionFormat: 'csv' } }),
  'parameter, csv': { ...ok({}), parameters: [{ name: 'tags', in: 'query', ...list, collectionFormat: 'csv' }] },
}
const convert = async () => {
  for (const [name, get] of Object.entries(operations)) {
    try {
      await convertObj({ swagger: '2.0', info: { title: 'Teams', version: '1' }, paths: { '/teams': { get } } }, {})
      console.log(`${name}: converted`)
    } catch (error) {
      console.log(`${name}: ${error.message}`)
    }
  }
}
convert()
JS

seen=$(node header.cjs)
printf '%s\n' "$seen"
[ "$seen" = 'header, not given: converted
header, csv: Nested collectionFormats are not supported
parameter, csv: converted' ] || { echo 'The behaviour has changed.'; exit 1; }
