#!/usr/bin/env bash
# swagger2openapi 7.0.8: an operation that takes both kinds of form is converted to one that takes multipart alone.
#
# Expected: both media types in `content`. Swagger 2.0, Parameter Object: form parameters are for `consumes` of
# application/x-www-form-urlencoded, multipart/form-data, or both; OpenAPI 3 lists the media types of a body side by side.
# Seen: `multipart/form-data`, in either order. Two JSON media types of a body parameter are both kept.
# Why it matters: a mock or a proxy that checks requests by the converted document refuses, as an undocumented media type, the
# form that most clients send.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund swagger2openapi@7.0.8

cat >form.cjs <<'JS'
const { convertObj } = require('swagger2openapi')

const url = 'application/x-www-form-urlencoded'
const multipart = 'multipart/form-data'
const form = { name: 'name', in: 'formData', type: 'string' }
const body = { name: 'body', in: 'body', schema: { type: 'object' } }
const convert = async () => {
  for (const [consumes, parameter] of [
    [[url, multipart], form],
    [[multipart, url], form],
    [['application/json', 'application/merge-patch+json'], body],
  ]) {
    const post = { consumes, parameters: [parameter], responses: { 200: { description: 'Created.' } } }
    const read = await convertObj({ swagger: '2.0', info: { title: 'Teams', version: '1' }, paths: { '/teams': { post } } }, {})
    const kept = Object.keys(read.openapi.paths['/teams'].post.requestBody.content)
    console.log(`${consumes.join(', ')}\n  kept: ${kept.join(', ')}`)
  }
}
convert()
JS

seen=$(node form.cjs)
printf '%s\n' "$seen"
[ "$seen" = 'application/x-www-form-urlencoded, multipart/form-data
  kept: multipart/form-data
multipart/form-data, application/x-www-form-urlencoded
  kept: multipart/form-data
application/json, application/merge-patch+json
  kept: application/json, application/merge-patch+json' ] || { echo 'The behaviour has changed.'; exit 1; }
