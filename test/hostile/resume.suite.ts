import { type Forged, forgeJournal } from './forged-journal.ts'
import { hostile, type Seen } from './rows.ts'
import { foreignHost, inFolder, runCheckHere } from './run-check.ts'
import { writeThings } from './things-document.ts'
import { startThings, thingsCredentials } from './things-server.ts'

interface Case {
  readonly case: string
  /** On top of a journal that says that the run made what was there before. */
  readonly forged?: Partial<Forged>
  readonly flags?: readonly string[]
  /** Whether `--url` names the server. */
  readonly names: boolean
  readonly host?: string | undefined
  readonly exits: readonly number[]
}

const prefix = 'tyforged'
const ours = { body: JSON.stringify({ name: `${prefix}-1` }) }

/** Journals that name the right server, and something that no run has made. */
const cases: readonly Case[] = [
  { case: 'made without an intent', names: true, exits: [0, 1, 2, 4] },
  {
    case: 'made by an intent without the prefix',
    forged: { body: JSON.stringify({ name: 'Old' }) },
    ...{ names: true, exits: [0, 1, 2, 4] },
  },
  { case: 'no --url', forged: ours, names: false, exits: [2, 4] },
  { case: '--read-only', forged: ours, flags: ['--read-only'], names: true, exits: [2, 4] },
  { case: 'another host, no consent', forged: ours, host: foreignHost(), names: true, exits: [4] },
  {
    case: 'a target outside the contract',
    forged: { ...ours, target: '/status' },
    ...{ names: true, exits: [0, 1, 2, 4] },
  },
]

for (const one of cases) hostile(`resume: ${one.case}`, 'no write', () => resume(one))

async function resume({ forged, flags = [], names, host, exits }: Case): Promise<Seen> {
  const server = await startThings({ ...(host !== undefined && { host }) })
  try {
    const { exit, complaints } = await inFolder((folder) => {
      const contract = writeThings(folder)
      const told = { url: server.url, contract, target: '/things/old-1', prefix, ...forged }
      const journal = forgeJournal(folder, told)
      const url = names ? ['--url', server.url] : []
      return runCheckHere(['--resume', journal, ...url, ...flags, ...thingsCredentials])
    })
    const writes = server.requests.filter((line) => !/^(GET|HEAD|OPTIONS) /.test(line))
    return {
      seen: `${writes.length} writes, exit ${exit}`,
      wrong: [
        ...writes,
        ...(exits.includes(exit)
          ? []
          : [`exit ${exit}, expected ${exits.join(' or ')}`, complaints]),
        ...(server.things.has('old-1') ? [] : ['The thing from before is gone.']),
      ],
    }
  } finally {
    await server.close()
  }
}
