#!/usr/bin/env bash
# openapi-backend 5.21.2: a mock that is asked for 404 answers 200 where the document declares `4XX`.
#
# Expected: 404 with the example of `4XX`. OpenAPI 3.0.3, Responses Object: the range stands for each code of it that is not
# declared by itself. `validateResponse` of the library reads it so.
# Seen: status 200 with the example of success. With `404` in the place of `4XX`, the answer is right.
# Why it matters: the test of an error path that asks the mock for the error gets a success, and passes or fails for the
# wrong reason.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund openapi-backend@5.21.2

cat >mock.cjs <<'JS'
const { OpenAPIBackend } = require('openapi-backend')

const answer = (example) => ({ description: 'Answered.', content: { 'application/json': { example } } })
const run = async () => {
  for (const declared of ['404', '4XX']) {
    const responses = { 200: answer({ name: 'a' }), [declared]: answer({ error: 'b' }) }
    const definition = {
      openapi: '3.0.3',
      info: { title: 'Teams', version: '1' },
      paths: { '/team': { get: { operationId: 'read', responses } } },
    }
    const api = new OpenAPIBackend({ definition })
    await api.init()
    console.log(`${declared}: ${JSON.stringify(api.mockResponseForOperation('read', { code: 404 }))}`)
  }
}
run()
JS

seen=$(node mock.cjs)
printf '%s\n' "$seen"
[ "$seen" = '404: {"status":404,"mock":{"error":"b"}}
4XX: {"status":200,"mock":{"name":"a"}}' ] || { echo 'The behaviour has changed.'; exit 1; }
