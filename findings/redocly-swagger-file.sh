#!/usr/bin/env bash
# @redocly/openapi-core 2.64.0: a file response of Swagger 2.0 is an error of the `struct` rule.
#
# Expected: no problem. Swagger 2.0, Response Object: the root of `schema` may have the type `file`, beside a `produces` that
# names the media type.
# Seen: "`type` can be one of the following only", without `file`; the file parameter of a form is taken.
# Why it matters: downloads of older products are described so. Their documents do not pass the gate, and the only way to
# pass it is to describe the answer wrongly.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @redocly/openapi-core@2.64.0

cat >file.mjs <<'JS'
import { createConfig, lintFromString } from '@redocly/openapi-core'

const config = await createConfig({ extends: ['spec'] })
const taken = { 204: { description: 'Taken.' } }
const operations = {
  upload: { consumes: ['multipart/form-data'], parameters: [{ name: 'a', in: 'formData', type: 'file' }], responses: taken },
  download: { produces: ['application/pdf'], responses: { 200: { description: 'A file.', schema: { type: 'file' } } } },
}
for (const [name, post] of Object.entries(operations)) {
  const document = { swagger: '2.0', info: { title: 'Files', version: '1' }, paths: { '/file': { post } } }
  const problems = await lintFromString({ source: JSON.stringify(document), config })
  console.log(`${name}: ${problems.map(({ ruleId, severity }) => `${severity} of ${ruleId}`).join() || 'no problem'}`)
}
JS

seen=$(node file.mjs)
printf '%s\n' "$seen"
[ "$seen" = 'upload: no problem
download: error of struct' ] || { echo 'The behaviour has changed.'; exit 1; }
