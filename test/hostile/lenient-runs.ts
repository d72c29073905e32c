import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Contract, compileContract } from '../../contracts/openapi/contract.ts'
import { parseDocument } from '../../contracts/openapi/document.ts'
import type { Leniency } from './leniency.ts'
import { lenientDocumentPath } from './lenient-body.ts'
import { startLenientServer } from './lenient-server.ts'
import { lenientKeys } from './lenient-world.ts'
import { type Offence, offencesOf, summaryOf } from './offences.ts'
import { readPlan } from './read-plan.ts'
import type { Seen } from './rows.ts'
import { inFolder, runCheckHere } from './run-check.ts'

export const lenientContract = (): Contract =>
  compileContract(parseDocument(readFileSync(lenientDocumentPath, 'utf8'), lenientDocumentPath))

export const lenientCredentials = [
  ...['--header', `Authorization: Bearer ${lenientKeys.alpha}`],
  ...['--other-header', `Authorization: Bearer ${lenientKeys.beta}`],
] as const

export interface LenientRun {
  readonly exit: number
  readonly requests: number
  readonly offences: readonly Offence[]
}

export interface LenientRunOptions {
  readonly seed: number
  readonly with?: readonly Leniency[]
  /** Other than loopback: the run is a careful one, and allowed by name. */
  readonly host?: string | undefined
  readonly flags?: readonly string[]
  /** Ends the run, and those to come. */
  readonly signal?: AbortSignal
}

/** A whole run against the lenient server, and what was wrong with it. */
export async function runLeniently(
  contract: Contract,
  { seed, host, flags = [], signal, ...how }: LenientRunOptions,
): Promise<LenientRun> {
  const server = await startLenientServer({ ...how, ...(host !== undefined && { host }) })
  try {
    const { store } = server
    const before = store.snapshot()
    return await inFolder(async (folder) => {
      const consent = host === undefined ? [] : ['--allow-writes', host]
      const asked = [lenientDocumentPath, '--url', server.url, '--seed', `${seed}`, ...consent]
      const all = [...asked, ...lenientCredentials, ...flags]
      const { out: plan } = await runCheckHere([...all, '--plan'])
      const journal = ['--journal', join(folder, 'journal.jsonl')]
      const { exit } = await runCheckHere([...all, ...journal], { ...(signal && { signal }) })
      const recording = { writes: server.writes, before, after: store.snapshot() }
      const offences = offencesOf(recording, readPlan(plan), contract)
      return { exit, requests: server.count(), offences }
    })
  } finally {
    await server.close()
  }
}

/** Runs with several seeds, and what they came to for the table. */
export async function holdSeeds(
  seeds: readonly number[],
  how: Omit<LenientRunOptions, 'seed'> = {},
): Promise<Seen> {
  const contract = lenientContract()
  const offences: Offence[] = []
  const exits = new Set<number>()
  let touched = 0
  let requests = 0
  for (const seed of seeds) {
    if (how.signal?.aborted) break
    const run = await runLeniently(contract, { ...how, seed })
    exits.add(run.exit)
    requests += run.requests
    offences.push(...run.offences)
    if (run.offences.length > 0) touched += 1
  }
  // a server like this one breaks its contract: a run that finds nothing did not look
  const unlikely = [...exits].filter((exit) => exit !== 1).map((exit) => `exit ${exit}, expected 1`)
  return {
    seen: `${seeds.length - touched} of ${seeds.length} untouched, ${requests} requests, ${offences.length} offences`,
    wrong: [...unlikely, ...summaryOf(offences)],
  }
}

/** `count` seeds, as the environment or the suite has it. */
export const seedsUpTo = (count: number): readonly number[] =>
  Array.from({ length: Number(process.env.HOSTILE_SEEDS ?? count) }, (_, at) => at + 1)
