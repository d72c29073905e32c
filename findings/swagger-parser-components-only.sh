#!/usr/bin/env bash
# @apidevtools/swagger-parser 13.0.0: an OpenAPI 3.1 document that has components alone is called no OpenAPI document.
#
# Expected: it is valid. OpenAPI 3.1.0 (OpenAPI Document) asks for at least one of paths, components and webhooks.
# Seen: `is not a valid Openapi API definition`; with webhooks alone the document is valid.
# Why it matters: 3.1 made room for documents that hold shared schemas. A check that loads each file of a contract stops
# at the shared one, with a message that does not say what is missing.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @apidevtools/swagger-parser@13.0.0

cat >components.mjs <<'JS'
import SwaggerParser from '@apidevtools/swagger-parser'

const info = { title: 'Shared', version: '1' }
for (const part of [
  { webhooks: { created: { post: { responses: { 200: { description: 'Taken.' } } } } } },
  { components: { schemas: { Team: { type: 'object' } } } },
]) {
  try {
    await SwaggerParser.validate({ openapi: '3.1.0', info, ...part })
    console.log(`${Object.keys(part)}: valid`)
  } catch (error) {
    console.log(`${Object.keys(part)}: ${error.message}`)
  }
}
JS

seen=$(node components.mjs)
printf '%s\n' "$seen"
[ "$seen" = 'webhooks: valid
components: [object Object] is not a valid Openapi API definition' ] || { echo 'The behaviour has changed.'; exit 1; }
