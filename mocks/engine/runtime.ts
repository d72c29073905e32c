import type { Contract, RuleValue } from '../../contracts/openapi/contract.ts'
import { oncePer } from '../../contracts/openapi/memo.ts'
import type { Clock } from '../model/clock.ts'
import { createIds } from '../model/ids.ts'
import type { Declarations } from '../model/schema.ts'
import {
  createWorld,
  type OwnedWorld,
  type Seed,
  type World,
  type WorldMark,
} from '../model/world.ts'
import type { Call, ProviderTypes, Success } from './behaviour.ts'
import type { Dialect } from './dialect.ts'
import type { Journal } from './journal.ts'
import type { AnyProvider, Profile } from './provider.ts'
import { rulesInForce } from './rules.ts'
import type { Scenario } from './scenario.ts'
import { UnmockedRequests } from './unmocked.ts'
import { WaitingCallers } from './waiting-callers.ts'

export type Behaviour = (call: Call<ProviderTypes>) => Success

/** One provider at work in one mock: everything a request needs, resolved once. */
export interface Runtime {
  readonly provider: AnyProvider
  readonly profile: Profile
  readonly contract: Contract
  readonly rules: Readonly<Record<string, RuleValue>>
  readonly dialect: Dialect
  readonly behaviours: ReadonlyMap<string, Behaviour>
  readonly owned: OwnedWorld<Declarations>
  readonly world: World<Declarations>
  /** The paths under which the contract's OAuth flows issue tokens. */
  readonly tokenPaths: ReadonlySet<string>
  readonly credentials: 'verify' | 'any'
  readonly scenario: Scenario
  readonly journal: Journal
  readonly waiting: WaitingCallers
  readonly unmocked: UnmockedRequests
}

export interface RuntimeOptions {
  readonly profile: Profile
  readonly rules: Readonly<Record<string, RuleValue>> | undefined
  readonly seed: { readonly name: string; readonly write: Seed<Declarations> }
  readonly credentials: 'verify' | 'any'
  readonly clock: Clock
  readonly scenario: Scenario
  readonly journal: Journal
  /** Says nothing of them by default. */
  readonly unmocked?: UnmockedRequests
  /** A world to begin as, instead of the seed. */
  readonly from?: WorldMark | undefined
}

/** Sets a provider up for a mock. @throws Error on an unknown rule. */
export function createRuntime(provider: AnyProvider, options: RuntimeOptions): Runtime {
  const { profile, seed, clock, from, ...shared } = options
  const contract = provider.contracts[profile]()
  const rules = rulesInForce(contract, options.rules)
  const owned = createWorld({
    declarations: provider.declarations,
    seed: seed.write,
    clock,
    ids: createIds(`${provider.name}/${seed.name}`, clock),
    from,
  })
  return {
    ...shared,
    provider,
    profile,
    contract,
    rules,
    dialect: provider.dialect(contract, rules),
    behaviours: behavioursOf(provider)(contract),
    owned,
    world: owned.world,
    tokenPaths: tokenPathsOf(contract),
    waiting: new WaitingCallers(),
    unmocked: options.unmocked ?? new UnmockedRequests('provider', () => undefined),
  }
}

interface Schemes {
  readonly securitySchemes?: Readonly<Record<string, { readonly flows?: Flows }>>
}

type Flows = Readonly<Record<string, { readonly tokenUrl?: string }>>

const tokenPathsOf = oncePer(({ document }: Contract): ReadonlySet<string> => {
  const { securitySchemes = {} }: Schemes = document.components ?? {}
  const flows = Object.values(securitySchemes).flatMap((one) => Object.values(one.flows ?? {}))
  const urls = flows.flatMap(({ tokenUrl }) => (tokenUrl === undefined ? [] : [tokenUrl]))
  return new Set(urls.map((url) => new URL(url, 'http://relative.test').pathname))
})

/** The behaviours of a provider by operation, for each of its contracts; all its mocks share them. */
const behavioursOf = oncePer((provider: AnyProvider) =>
  oncePer((contract: Contract): ReadonlyMap<string, Behaviour> => {
    const behaviours = new Map<string, Behaviour>()
    for (const [id, behaviour] of Object.entries(provider.behaviours)) {
      if (contract.operations.has(id)) {
        behaviours.set(id, behaviour as Behaviour) // defineProvider checked it against the contract's types
        continue
      }
      // An overlay may remove an operation that the documented contract has.
      if (provider.contracts.documented().operations.has(id)) continue
      throw new Error(`Provider ${provider.name} has a behaviour "${id}" that its contract lacks.`)
    }
    return behaviours
  }),
)
