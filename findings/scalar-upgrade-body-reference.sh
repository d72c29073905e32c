#!/usr/bin/env bash
# @scalar/openapi-parser 0.24.17: `upgrade` leaves a referenced body of Swagger 2.0 among the parameters.
#
# Expected: a `requestBody` that refers to the request body. OpenAPI 3 has no body parameters, and the entries of `parameters`
# are parameters or references to parameters.
# Seen: written in place, the body becomes a `requestBody`; by reference, `parameters` refers to `components/requestBodies`, and
# the operation has no request body.
# Why it matters: after the upgrade, the operation takes no body: a mock ignores what is sent, and a check never sends one.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @scalar/openapi-parser@0.24.17

cat >upgrade.mjs <<'JS'
import { upgrade } from '@scalar/openapi-parser'

const body = { name: 'body', in: 'body', required: true, schema: { type: 'object' } }
const post = (parameter) => ({ post: { parameters: [parameter], responses: { 200: { description: 'Created.' } } } })
const { specification } = upgrade({
  swagger: '2.0',
  info: { title: 'Teams', version: '1' },
  consumes: ['application/json'],
  parameters: { team: body },
  paths: { '/in-place': post(body), '/by-reference': post({ $ref: '#/parameters/team' }) },
})
for (const [path, item] of Object.entries(specification.paths)) {
  const { parameters, requestBody } = item.post
  console.log(`${path}: parameters ${JSON.stringify(parameters)}, requestBody ${requestBody && 'there'}`)
}
JS

seen=$(node upgrade.mjs)
printf '%s\n' "$seen"
[ "$seen" = '/in-place: parameters undefined, requestBody there
/by-reference: parameters [{"$ref":"#/components/requestBodies/team"}], requestBody undefined' ] ||
  { echo 'The behaviour has changed.'; exit 1; }
