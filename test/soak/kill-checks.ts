import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Difference, differencesBetween, linesOfDifferences } from '../hostile/differences.ts'
import { readPlan } from '../hostile/read-plan.ts'
import type { Seen } from '../hostile/rows.ts'
import { absolute, inFolder, runCheck, runCheckHere } from '../hostile/run-check.ts'
import { startVictim, type Victim, type VictimName } from './victims.ts'

export interface Killing {
  readonly name: VictimName
  readonly kills: number
  /** An address that is not loopback: the checks are careful ones, and allowed by name. */
  readonly host?: string | undefined
}

/** Kills checks at moments spread over a whole run, resumes each, and compares all rows. */
export async function killChecks({ name, kills, host }: Killing): Promise<Seen> {
  const total = await requestsOf(name, host)
  const wrong: string[] = []
  const tally = { killed: 0, resumed: 0, rows: 0 }
  for (let kill = 0; kill < kills; kill += 1) {
    const at = 2 + Math.floor(drawn(kill) * (total - 2))
    const { isKilled, isResumed, left, said, lines: told } = await killOnce(name, host, at)
    if (isKilled) tally.killed += 1
    if (isResumed) tally.resumed += 1
    tally.rows += left.length
    const lines = [...(isKilled && isResumed ? [] : [said]), ...told]
    wrong.push(...lines.map((line) => `killed at request ${at} of ${total}: ${line}`))
  }
  const { killed, resumed, rows } = tally
  return { seen: `${killed} of ${kills} killed, ${resumed} resumed, ${rows} rows different`, wrong }
}

/** From 0 to 1, the same in every run of the suite. */
const drawn = (at: number): number => ((at + 1) * 0.618_033_988_75) % 1

const consentTo = (host: string | undefined) => (host === undefined ? [] : ['--allow-writes', host])

/** How many requests a run sends that nobody kills. */
async function requestsOf(name: VictimName, host: string | undefined): Promise<number> {
  const victim = await startVictim(name, { host, onRequest: () => undefined })
  try {
    return await inFolder(async (folder) => {
      const journal = ['--journal', join(folder, 'journal.jsonl')]
      const argv = [...victim.argv, '--url', victim.url, ...journal, ...consentTo(host)]
      const { exit, complaints } = await runCheckHere(argv)
      const count = victim.count()
      if (count > 20 && (exit === 0 || exit === 1)) return count
      throw new Error(`A run ends after ${count} requests with exit ${exit}. ${complaints}`)
    })
  } finally {
    await victim.close()
  }
}

interface Killed {
  readonly isKilled: boolean
  readonly isResumed: boolean
  /** Rows that are not as before, but for those that the plan says to have no way back. */
  readonly left: readonly Difference[]
  /** The same for people, with the operation that did it where that is known. */
  readonly lines: readonly string[]
  readonly said: string
}

async function killOnce(name: VictimName, host: string | undefined, at: number): Promise<Killed> {
  let strike: () => void = () => undefined
  const onRequest = () => {
    if (victim.count() >= at) strike()
  }
  const victim: Victim = await startVictim(name, { host, onRequest })
  const before = victim.snapshot()
  try {
    return await inFolder(async (folder) => {
      const journal = join(folder, 'journal.jsonl')
      // the key that seals journals: the one who resumes is the one who ran
      const environment = { XDG_STATE_HOME: join(folder, 'state') }
      const [contract = '', ...credentials] = victim.argv
      const document = contract.includes('/') ? absolute(contract) : contract
      const common = ['--url', victim.url, ...credentials, ...consentTo(host)]
      const { exit } = await runCheck([document, '--journal', journal, ...common], {
        ...{ folder, environment, limitSeconds: 300 },
        onStart: (child) => {
          strike = () => child.kill('SIGKILL')
        },
      })
      strike = () => undefined
      const isLeft = existsSync(journal)
      const resumed = isLeft
        ? await runCheckHere(['--resume', journal, ...common], { environment })
        : undefined
      const plan = readPlan((await runCheckHere([document, ...common, '--plan'])).out)
      const left = differencesBetween(before, victim.snapshot()).filter(({ row }) => {
        const by = victim.lastTouched(row)
        return by === undefined || plan.get(by)?.hasNoWayBack !== true
      })
      return {
        ...{ isKilled: exit === -1, isResumed: resumed === undefined || resumed.exit === 0, left },
        lines: linesOfDifferences(left, victim.lastTouched),
        said: `exit ${exit}, then ${resumed?.exit ?? 'no journal'} ${resumed?.complaints ?? ''}`,
      }
    })
  } finally {
    await victim.close()
  }
}
