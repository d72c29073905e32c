#!/usr/bin/env bash
# @msw/data 1.1.7: updates of one record that are started together overwrite each other, and none of them fails.
#
# Expected: ten updates that each add one give ten. The README has the updater change the draft of the record, and says that
# the promise is there for schemas that validate asynchronously.
# Seen: started together 1, awaited one by one 10, with a schema that has nothing asynchronous.
# Why it matters: a page sends its requests in parallel, and a mock updates the record in each handler. A counter or a list in
# the mock then ends with the last request's change alone, as no server that answers 200 to all of them would.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @msw/data@1.1.7 zod@4.1.12

cat >update.mjs <<'JS'
import { Collection } from '@msw/data'
import { z } from 'zod'

const count = async (name, act) => {
  const teams = new Collection({ schema: z.object({ id: z.number(), seats: z.number() }) })
  await teams.create({ id: 1, seats: 0 })
  const add = () =>
    teams.update((q) => q.where({ id: 1 }), {
      data(team) {
        team.seats += 1
      },
    })
  await act(add)
  console.log(`${name}: ${teams.findFirst((q) => q.where({ id: 1 })).seats}`)
}
const ten = Array.from({ length: 10 })
await count('one by one', async (add) => {
  for (const _ of ten) await add()
})
await count('together', (add) => Promise.all(ten.map(add)))
JS

seen=$(node update.mjs)
printf '%s\n' "$seen"
[ "$seen" = 'one by one: 10
together: 1' ] || { echo 'The behaviour has changed.'; exit 1; }
