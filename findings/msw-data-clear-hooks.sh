#!/usr/bin/env bash
# @msw/data 1.1.7: `clear()` calls the delete hook for every other record only.
#
# Expected: one call a record. The hooks of a collection tell of its changes, and `deleteMany` of the same records calls the
# hook for each.
# Seen: 10 records, 5 calls, and the collection is empty afterwards.
# Why it matters: mocks keep counts, search indexes or an event log up to date in that hook, and call `clear()` between tests.
# Half of the records stay in what the hook keeps, and the next test starts with them.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @msw/data@1.1.7 zod@4.1.12

cat >clear.mjs <<'JS'
import { Collection } from '@msw/data'
import { z } from 'zod'

const empty = async (name, act) => {
  const teams = new Collection({ schema: z.object({ id: z.number() }) })
  let calls = 0
  teams.hooks.on('delete', () => {
    calls += 1
  })
  for (let id = 1; id <= 10; id += 1) await teams.create({ id })
  act(teams)
  console.log(`${name}: ${calls} calls, ${teams.count()} records left`)
}
await empty('deleteMany', (teams) => teams.deleteMany((q) => q.where({ id: (id) => id > 0 })))
await empty('clear', (teams) => teams.clear())
JS

seen=$(node clear.mjs)
printf '%s\n' "$seen"
[ "$seen" = 'deleteMany: 10 calls, 0 records left
clear: 5 calls, 0 records left' ] || { echo 'The behaviour has changed.'; exit 1; }
