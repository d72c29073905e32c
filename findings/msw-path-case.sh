#!/usr/bin/env bash
# msw 2.15.0: the paths of handlers match without regard to case.
#
# Expected: `/TEAMS/7` is another resource than `/teams/:id`. RFC 3986 section 6.2.2.1 has only the scheme and the host
# compare without case; OpenAPI appends path templates to the server as they are written.
# Seen: `http.get('/teams/:id')` answers 200 to `/TEAMS/7` and `/Teams/7`.
# Why it matters: a client with a misspelt path passes against the mock and gets 404 from the real server. Two operations whose
# paths differ in case alone cannot be told apart: the one that is listed first answers for both.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts msw@2.15.0

cat >path.mjs <<'JS'
import { getResponse, http, HttpResponse } from 'msw'

const handlers = [
  http.get('https://api.test/teams/:id', () => HttpResponse.json('lower')),
  http.get('https://api.test/Teams/:id', () => HttpResponse.json('upper')),
]
for (const path of ['/teams/7', '/Teams/7', '/TEAMS/7', '/team/7']) {
  const response = await getResponse(handlers, new Request(`https://api.test${path}`))
  console.log(`${path}: ${response === undefined ? 'no handler' : await response.json()}`)
}
JS

seen=$(node path.mjs)
printf '%s\n' "$seen"
[ "$seen" = '/teams/7: lower
/Teams/7: lower
/TEAMS/7: lower
/team/7: no handler' ] || { echo 'The behaviour has changed.'; exit 1; }
