#!/usr/bin/env bash
# @mswjs/data 0.16.2: `findMany({ take: 0 })` answers every row.
#
# Expected: no rows. `take: 1` answers one row, `take: 2` two; nothing in the documentation gives 0 another meaning.
# Seen: all rows, as if `take` had been left out.
# Why it matters: mocks compute a page size from the request and hand it on. A client that asks for a page of no rows, to read
# the total alone, is given the whole collection by a stand-in that is built on the library.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @mswjs/data@0.16.2

cat >take.mjs <<'JS'
import { factory, primaryKey } from '@mswjs/data'

const db = factory({ team: { id: primaryKey(String) } })
for (const id of ['a', 'b', 'c']) db.team.create({ id })
for (const take of [2, 1, 0]) console.log(`take ${take}: ${db.team.findMany({ take }).length} rows`)
JS

seen=$(node take.mjs)
printf '%s\n' "$seen"
[ "$seen" = 'take 2: 2 rows
take 1: 1 rows
take 0: 3 rows' ] || { echo 'The behaviour has changed.'; exit 1; }
