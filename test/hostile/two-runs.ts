import { join } from 'node:path'
import { startFaultServer } from '../faults/server.ts'
import { keys } from '../faults/world.ts'
import { differencesBetween, linesOfDifferences } from './differences.ts'
import { type OwnProfile, type OwnProvider, startOwn } from './own-server.ts'
import { readPlan } from './read-plan.ts'
import { hostile, type Seen } from './rows.ts'
import { inFolder, runCheckHere } from './run-check.ts'
import { findingsIn, lineOf } from './verdict.ts'

/** A server on which several checks run at once. */
interface Shared {
  /** Of the command: the contract, the profile, credentials. */
  readonly argv: readonly string[]
  readonly url: string
  readonly snapshot: () => ReadonlyMap<string, string>
  readonly reset: () => void
  readonly close: () => Promise<void>
}

export type SharedServer = `${OwnProvider} ${OwnProfile}` | 'reference'

async function start(name: SharedServer): Promise<Shared> {
  if (name === 'reference') return startReference()
  const [provider, profile] = name.split(' ') as [OwnProvider, OwnProfile] // by its type
  return { argv: [provider, '--profile', profile], ...(await startOwn(provider, { profile })) }
}

async function startReference(): Promise<Shared> {
  const { url, world, close } = await startFaultServer()
  const signed = ['--header', `Authorization: Bearer ${keys.alpha}`]
  const other = ['--other-header', `Authorization: Bearer ${keys.beta}`]
  return {
    ...{ url, close, reset: () => undefined },
    argv: ['test/faults/api.openapi.yaml', ...signed, ...other],
    snapshot: () =>
      new Map([...world.teams, ...world.members].map(([id, row]) => [id, JSON.stringify(row)])),
  }
}

export interface RunsAtOnce {
  readonly server: SharedServer
  readonly checks: number
  readonly rounds: number
  /** Into how many shards the work is cut; each round takes the next one. */
  readonly shards?: number
  /** Ends the runs, and the rounds to come. */
  readonly signal?: AbortSignal
}

/**
 * Lets several checks of one server run at once, round after round, from the same state. In every
 * other round all have the same seed; in the first round all begin in the same millisecond.
 */
export async function runAtOnce({
  server: name,
  checks,
  rounds,
  shards = 1,
  signal,
}: RunsAtOnce): Promise<Seen> {
  const server = await start(name)
  const stays = await staying(server)
  const wrong: string[] = []
  let findings = 0
  let dirty = 0
  try {
    for (let round = 0; round < rounds && !signal?.aborted; round += 1) {
      server.reset()
      const before = server.snapshot()
      const said = await roundOf(server, { checks, round, shards, signal })
      findings += said.length
      const left = differencesBetween(before, server.snapshot()).filter(
        ({ row, how }) => how !== 'new' || !stays.some((kept) => row.startsWith(`${kept} `)),
      )
      if (left.length > 0) dirty += 1
      const lines = linesOfDifferences(left)
      wrong.push(...said, ...lines.map((line) => `round ${round + 1}, left: ${line}`))
    }
  } finally {
    await server.close()
  }
  return { seen: `${findings} findings, ${dirty} of ${rounds} rounds leave something`, wrong }
}

/** Collections in which operations make rows of which their plan says that there is no way back. */
const collectionOf: Readonly<Record<string, string>> = {
  createUser: 'users',
  createToken: 'accessTokens',
  addRegion: 'regions',
}

async function staying({ argv, url }: Shared): Promise<readonly string[]> {
  const plan = readPlan((await runCheckHere([...argv, '--url', url, '--plan'])).out)
  return Object.entries(collectionOf).flatMap(([id, collection]) =>
    plan.get(id)?.hasNoWayBack ? [collection] : [],
  )
}

interface Round {
  readonly checks: number
  readonly round: number
  readonly shards: number
  readonly signal: AbortSignal | undefined
}

function roundOf(
  { argv, url }: Shared,
  { checks, round, shards, signal }: Round,
): Promise<readonly string[]> {
  const began = Date.now()
  const all = Array.from({ length: checks }, (_, at) => at + 1)
  return inFolder(async (folder) => {
    const runs = all.map(async (at) => {
      const seed = round % 2 === 0 ? round + 1 : round * checks + at
      const shard = shards === 1 ? [] : ['--shard', `${(round % shards) + 1}/${shards}`]
      const own = [
        '--seed',
        `${seed}`,
        '--json',
        'report',
        '--journal',
        join(folder, `${at}.jsonl`),
      ]
      const now = round === 0 ? () => new Date(began) : () => new Date(Date.now() + at)
      const { exit, files, complaints } = await runCheckHere(
        [...argv, '--url', url, ...own, ...shard],
        { now, ...(signal && { signal }) },
      )
      const findings = findingsIn(JSON.parse(files.report ?? '{}'))
      const lines = findings.map((finding) => `round ${round + 1}: ${lineOf(finding)}`)
      return exit === 0 || lines.length > 0
        ? lines
        : [`round ${round + 1}: exit ${exit} ${complaints}`]
    })
    return (await Promise.all(runs)).flat()
  })
}

/** How whole runs are cut, so that three rounds take no minutes: each round takes the next part. */
const parts: readonly Pick<RunsAtOnce, 'server' | 'shards'>[] = [
  { server: 'reference' },
  { server: 'rainbond documented', shards: 2 },
  { server: 'rainbond observed', shards: 2 },
  { server: 'atlas documented', shards: 8 },
  { server: 'atlas observed', shards: 8 },
]

/** The cases of so many checks at once; `HOSTILE_ROUNDS` rounds each, 3 by default. */
export function holdAtOnce(checks: number): void {
  const rounds = Number(process.env.HOSTILE_ROUNDS ?? 3)
  for (const part of parts) {
    hostile(
      `${checks} checks at once: ${part.server}`,
      `0 findings in ${rounds} rounds, nothing left`,
      (signal) => runAtOnce({ ...part, checks, rounds, signal }),
      900,
    )
  }
}
