#!/usr/bin/env bash
# @msw/source 0.6.1: a response that is declared as `2XX` is answered with the status NaN.
#
# Expected: a status from 200 to 299. OpenAPI 3.0.3, Responses Object: `2XX` stands for the codes of that range.
# Seen: the handler's response has `status` NaN and `ok` false; the body is that of the declared example.
# Why it matters: clients branch on `ok`. A document that declares its successes by range, as several generators write it,
# becomes a mock on which every call fails.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts msw@2.15.0 @msw/source@0.6.1

cat >range.mjs <<'JS'
import { fromOpenApi } from '@msw/source/open-api'
import { getResponse } from 'msw'

const answer = { description: 'Read.', content: { 'application/json': { example: { name: 'a' } } } }
const handlers = await fromOpenApi({
  openapi: '3.0.3',
  info: { title: 'Teams', version: '1' },
  servers: [{ url: 'https://api.test' }],
  paths: { '/code': { get: { responses: { 200: answer } } }, '/range': { get: { responses: { '2XX': answer } } } },
})
for (const path of ['/code', '/range']) {
  const response = await getResponse(handlers, new Request(`https://api.test${path}`))
  console.log(`${path}: status ${response.status}, ok ${response.ok}, ${await response.text()}`)
}
JS

seen=$(node range.mjs)
printf '%s\n' "$seen"
[ "$seen" = '/code: status 200, ok true, {"name":"a"}
/range: status NaN, ok false, {"name":"a"}' ] || { echo 'The behaviour has changed.'; exit 1; }
