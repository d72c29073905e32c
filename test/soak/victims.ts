import { knownContracts } from '../../contracts/known-contracts.ts'
import { startFaultServer } from '../faults/server.ts'
import { keys } from '../faults/world.ts'
import { forward } from '../hostile/forward.ts'
import { lenientDocumentPath } from '../hostile/lenient-body.ts'
import { lenientContract, lenientCredentials } from '../hostile/lenient-runs.ts'
import { startLenientServer } from '../hostile/lenient-server.ts'
import { operationOf } from '../hostile/offences.ts'
import { type OwnProvider, startOwn } from '../hostile/own-server.ts'

export const victimNames = ['atlas', 'rainbond', 'reference', 'lenient'] as const
export type VictimName = (typeof victimNames)[number]

/** A server whose checks are killed. */
export interface Victim {
  readonly url: string
  /** Of the command: the contract and the credentials. */
  readonly argv: readonly string[]
  readonly count: () => number
  /** Every row as JSON, in order. */
  readonly snapshot: () => ReadonlyMap<string, string>
  /** Id of the operation that touched a row last, where the server can tell. */
  readonly lastTouched: (row: string) => string | undefined
  readonly close: () => Promise<void>
}

export interface VictimOptions {
  readonly host?: string | undefined
  /** Called with each request, before it is answered. */
  readonly onRequest: () => void
}

/** Starts a new server, as it was before any run. */
export function startVictim(name: VictimName, options: VictimOptions): Promise<Victim> {
  if (name === 'reference') return startReference(options)
  if (name === 'lenient') return startLenient(options)
  return startProvider(name, options)
}

async function startProvider(
  name: OwnProvider,
  { host, onRequest }: VictimOptions,
): Promise<Victim> {
  const contract = knownContracts[name].contract('documented')
  const touched = new Map<string, string>()
  let count = 0
  let last: ReadonlyMap<string, string> = new Map()
  const server = await startOwn(name, {
    ...{ profile: 'documented', ...(host !== undefined && { host }) },
    onRequest() {
      count += 1
      onRequest()
    },
    onAnswer(method, target) {
      if (['GET', 'HEAD', 'OPTIONS', 'TRACE'].includes(method)) return
      const next = server.snapshot()
      const changed = [...new Set([...last.keys(), ...next.keys()])].filter(
        (row) => last.get(row) !== next.get(row),
      )
      for (const row of changed) touched.set(row, operationOf({ method, target }, contract))
      last = next
    },
  })
  last = server.snapshot()
  return {
    ...{ url: server.url, argv: [name], snapshot: server.snapshot, close: server.close },
    ...{ count: () => count, lastTouched: (row) => touched.get(row) },
  }
}

async function startLenient({ host, onRequest }: VictimOptions): Promise<Victim> {
  const contract = lenientContract()
  const server = await startLenientServer({ ...(host !== undefined && { host }), onRequest })
  const { url, close, count, store, writes } = server
  return {
    ...{ url, close, count, argv: [lenientDocumentPath, ...lenientCredentials] },
    snapshot: () => store.snapshot(),
    lastTouched(row) {
      const by = writes.findLast(({ touched }) => touched.some(({ path }) => path === row))
      return by && operationOf(by, contract)
    },
  }
}

/** The reference server has no word in when it is killed: it is asked how many requests came. */
async function startReference({ host, onRequest }: VictimOptions): Promise<Victim> {
  const { url: own, world, count, close } = await startFaultServer()
  const front = host === undefined ? undefined : await forward(own, host)
  const timer = setInterval(onRequest, 1)
  return {
    ...{ url: front?.url ?? own, count, lastTouched: () => undefined },
    argv: [
      ...['test/faults/api.openapi.yaml', '--header', `Authorization: Bearer ${keys.alpha}`],
      ...['--other-header', `Authorization: Bearer ${keys.beta}`],
    ],
    snapshot: () =>
      new Map(
        [...world.orgs, ...world.teams, ...world.members].map(([id, row]) => [
          id,
          JSON.stringify(row),
        ]),
      ),
    close: () => {
      clearInterval(timer)
      front?.close()
      return close()
    },
  }
}
