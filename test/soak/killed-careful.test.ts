import { hostile } from '../hostile/rows.ts'
import { foreignHost } from '../hostile/run-check.ts'
import { killChecks } from './kill-checks.ts'
import { victimNames } from './victims.ts'

const host = foreignHost()

for (const name of victimNames) {
  hostile(`10 kills, careful: ${name}`, 'after --resume all rows as before', careful(name), 3600)
}

function careful(name: (typeof victimNames)[number]) {
  return async () =>
    host === undefined
      ? { seen: 'skipped: this machine has no address but loopback', wrong: [] }
      : killChecks({ name, kills: 10, host })
}
