import { type Credential, createIdentity } from '../../contracts/check/credentials/identity.ts'
import type { Send } from '../../contracts/check/vocabulary/target.ts'
import { coverageOf, type StatusPair } from '../../contracts/check/witnesses/coverage.ts'
import {
  type Replayed,
  replay,
  type WitnessSetting,
} from '../../contracts/check/witnesses/replay.ts'
import type { ProfileName, Witness, Witnesses } from '../../contracts/check/witnesses/witness.ts'
import { knownContracts } from '../../contracts/known-contracts.ts'
import { servedOf } from '../../mocks/door/served.ts'
import type { Effect } from '../../mocks/engine/scenario.ts'
import { createMock, type Mock } from '../../mocks/index.ts'
import { type ErrorCode, type OperationId, toSeedName } from '../../mocks/known-names.ts'
import type { ProviderName } from '../../mocks/providers/index.ts'

/** Opens a way into a mock; `close` ends it. */
export type OpenDoor = (mock: Mock) => Promise<{ readonly send: Send; close(): Promise<void> }>

/** The shortest door: the engine itself. */
export const openEngine: OpenDoor = async (mock) => ({
  send: async ({ method, target, headers, body }) => {
    const request = {
      method,
      target,
      headers,
      body,
      origin: 'http://127.0.0.1',
      remoteAddress: '127.0.0.1',
    }
    const path = `${target.split('?', 1)[0]}/`
    const served = servedOf(mock).find(({ paths }) =>
      paths.some((prefix) => path.startsWith(prefix)),
    )
    if (!served) throw new Error(`No provider answers "${target}".`)
    const answer = served.handle(request)
    return { ...answer, body: new TextEncoder().encode(answer.body ?? '') }
  },
  close: async () => undefined,
})

/** Result of replaying a witness file on the own mock. */
export interface CoverageProof {
  readonly pairs: readonly StatusPair[]
  readonly replayed: readonly Replayed[]
}

/** Replays every witness of a provider, each in a world of its own seed and rules. */
export async function prove(
  provider: ProviderName,
  profile: ProfileName,
  openDoor: OpenDoor = openEngine,
): Promise<CoverageProof> {
  const contract = knownContracts[provider].contract(profile)
  const file = knownContracts[provider].witnesses(profile)
  const worlds = new Map<string, Promise<{ mock: Mock; door: Awaited<ReturnType<OpenDoor>> }>>()
  const worldOf = ({ seed, rules }: Witness) => {
    const name = JSON.stringify([seed, rules])
    const existing = worlds.get(name)
    if (existing) return existing
    const mock = createMock({
      unmocked: 'provider',
      providers: [provider],
      profile,
      seed: toSeedName(seed),
      ...(rules ? { rules: { [provider]: rules } } : {}),
    })
    const opened = openDoor(mock).then((door) => ({ mock, door }))
    worlds.set(name, opened)
    return opened
  }
  const proveOne = async (witness: Witness): Promise<Replayed> => {
    const { mock, door } = await worldOf(witness)
    mock.reset()
    const setting = settingOf(file, { contract, profile, mock, send: door.send, witness })
    return replay({ ...witness, rules: undefined }, setting)
  }
  const replayed: Replayed[] = []
  try {
    for (const witness of file.witnesses) {
      replayed.push(await proveOne(witness))
    }
  } finally {
    for (const world of worlds.values()) await (await world).door.close()
  }
  return { pairs: coverageOf(contract, replayed), replayed }
}

interface ProofServer extends Pick<WitnessSetting, 'contract' | 'profile' | 'send'> {
  readonly mock: Mock
  readonly witness: Witness
}

function settingOf(file: Witnesses, { mock, witness, ...place }: ProofServer): WitnessSetting {
  const roles = Object.entries(file.targets.demo?.roles ?? {})
  const values = roles.filter((entry): entry is [string, string | number] => isValue(entry[1]))
  const credentials = roles.filter((entry): entry is [string, Credential] => !isValue(entry[1]))
  const { scenario } = mock
  return {
    ...place,
    file,
    roles: Object.fromEntries(values),
    identities: Object.fromEntries(
      credentials.map(([name, credential]) => [name, createIdentity(name, credential)]),
    ),
    run: 'w',
    seed: witness.seed,
    // the scenario refuses an id or a code that there is not
    force: async (operation, effect) =>
      scenario.force(operation as OperationId, effect as Effect<ErrorCode>, { times: 1 }),
  }
}

const isValue = (role: unknown): role is string | number => typeof role !== 'object'
