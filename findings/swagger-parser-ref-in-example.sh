#!/usr/bin/env bash
# @apidevtools/swagger-parser 13.0.0: a member `$ref` in an example is taken for a reference of the document.
#
# Expected: an example is data. OpenAPI 3.0.3, Media Type Object: `example` is Any, and a Reference Object is allowed only where
# the specification names it.
# Seen: the document is refused for a pointer that leads nowhere. Where it leads somewhere, the example is replaced.
# Why it matters: registries and gateways answer with JSON Schemas, and their documents show it. The contract cannot be loaded,
# or a mock serves another body than the one that is documented.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @apidevtools/swagger-parser@13.0.0

cat >example.mjs <<'JS'
import SwaggerParser from '@apidevtools/swagger-parser'

const showing = (example) => ({
  openapi: '3.0.3',
  info: { title: 'Schemas', version: '1' },
  paths: { '/schema': { get: { responses: { 200: { description: 'Read.', content: { 'application/json': { example } } } } } } },
})
for (const pointer of ['#/definitions/Team', '#/info']) {
  try {
    const read = await SwaggerParser.validate(showing({ $ref: pointer }))
    const { example } = read.paths['/schema'].get.responses[200].content['application/json']
    console.log(`${pointer}: the example is ${JSON.stringify(example)}`)
  } catch (error) {
    console.log(`${pointer}: ${error.message.split('.')[0]}`)
  }
}
JS

seen=$(node example.mjs)
printf '%s\n' "$seen"
[ "$seen" = '#/definitions/Team: Missing $ref pointer "#/definitions/Team"
#/info: the example is {"title":"Schemas","version":"1"}' ] || { echo 'The behaviour has changed.'; exit 1; }
