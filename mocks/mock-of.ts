import type { Effect, Times } from './engine/scenario.ts'
import type {
  CredentialName,
  ErrorCodeOf,
  OperationId,
  OperationIdOf,
  RuleOverrides,
  SeedRowsOf,
  seedNames,
} from './known-names.ts'
import type { Mock, MockScenario } from './mock.ts'
import type { MockOptions } from './options.ts'
import type { OutcomesOf, PathOf } from './outcomes/outcome-types.ts'
import type { ProviderName } from './providers/index.ts'

/** A named seed of one provider. */
export type SeedNameOf<Name extends ProviderName> = 'empty' | (typeof seedNames)[Name][number]

/** A start as data, for a mock of one provider. */
export type SeedFileOf<Name extends ProviderName> = {
  readonly [Provider in Name]?: SeedRowsOf<Provider>
} & {
  /** The named seed that the rows come on top of; `empty` for none. Default `demo`. */
  readonly extends?: SeedNameOf<Name>
}

/** The options of a mock of one provider, in the shape that those of all providers have. */
export interface OptionsOf<Name extends ProviderName>
  extends Omit<MockOptions, 'providers' | 'seed' | 'baseUrl' | 'rules'> {
  /** A named seed or rows of your own. Default `demo`. */
  readonly seed?: SeedNameOf<Name> | SeedFileOf<Name>
  /** Narrows the handlers to one origin (and path prefix). */
  readonly baseUrl?: string | { readonly [Provider in Name]?: string }
  /** Rules of the contract (`x-rules`) to override. */
  readonly rules?: { readonly [Provider in Name]?: RuleOverrides<Provider> }
}

/** Forces outcomes of one provider's operations. */
export interface ScenarioOf<Name extends ProviderName> extends Omit<MockScenario, 'force'> {
  /**
   * Forces an outcome of an operation for the next `times` requests that pass its guards. Outcomes with
   * `times` are used up first, in their order; then the latest without holds.
   * @throws Error when no operation has the id, or a part of the effect cannot be
   */
  force(operationId: OperationIdOf<Name>, effect: Effect<ErrorCodeOf<Name>>, times?: Times): void
}

/** A mock of one provider. Whatever takes a mock of all providers for a server takes it too. */
export interface MockOf<Name extends ProviderName>
  extends Omit<Mock, 'db' | 'on' | 'scenario' | 'make' | 'fork' | 'authorization'> {
  /** The rows, by collection, in the API of @mswjs/data. */
  readonly db: Pick<Mock['db'], Name>
  /** Says what requests to an operation meet, until `reset()`. */
  on<Id extends OperationIdOf<Name> & OperationId>(
    operationId: Id,
    params?: PathOf<Id>,
  ): OutcomesOf<Id>
  readonly scenario: ScenarioOf<Name>
  /** Makes rows with ids and references that fit. @throws Error on a reference that leads nowhere */
  readonly make: Pick<Mock['make'], Name>
  /** A mock of the same options that begins as this one is, and shares nothing with it from then on. */
  fork(): MockOf<Name>
  /**
   * A ready `Authorization` value for a credential of the world, by its name or key. It stays good
   * over `reset()`.
   * @throws Error naming the credentials there are.
   */
  authorization<Credential extends string>(
    provider: Name,
    name: CredentialName<Name, Credential>,
  ): string
}
