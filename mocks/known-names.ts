import type * as atlas from '../contracts/atlas/operations.d.ts'
import { listNames } from '../contracts/openapi/similar-names.ts'
import type * as rainbond from '../contracts/rainbond/operations.d.ts'
import type { ProviderCollections, ProviderName } from './providers/index.ts'

/** The types that are made from each contract. */
export interface TypesOf {
  readonly atlas: {
    readonly operations: atlas.operations
    readonly errors: atlas.errors
    readonly rules: atlas.rules
    readonly answers: atlas.answers
    readonly answerHeaders: atlas.answerHeaders
  }
  readonly rainbond: {
    readonly operations: rainbond.operations
    readonly errors: rainbond.errors
    readonly rules: rainbond.rules
    readonly answers: rainbond.answers
    readonly answerHeaders: rainbond.answerHeaders
  }
}

/** Seeds of each provider, by name; `empty` is a seed of all. */
export const seedNames = {
  atlas: ['demo', 'full'],
  rainbond: ['demo', 'lab', 'quirks'],
} as const satisfies Readonly<Record<ProviderName, readonly string[]>>

/** The credentials of the seeded worlds, by the name that `mock.authorization` takes. */
export const credentialNames = {
  atlas: ['tenantry', 'readonly', 'elsewher', 'fencedin', 'mdb_sa_id_4888442a3354817a7320eb61'],
  rainbond: ['admin', 'visitor', 'foreign', 'quirk', 'odd', 'orphan', 'operator'],
} as const satisfies Readonly<Record<ProviderName, readonly string[]>>

/** A credential of a seeded world. */
export type CredentialOf<Name extends ProviderName> = (typeof credentialNames)[Name][number]

/**
 * The name of a credential: one of the seeded worlds, or a text that is not written out, such as the
 * public key of a row.
 */
export type CredentialName<Provider extends ProviderName, Name extends string> = string extends Name
  ? Name
  : CredentialOf<Provider>

/** A named seed: of all providers, or of one, which leaves the others at `demo`. */
export type SeedName = 'empty' | (typeof seedNames)[ProviderName][number]

/** @throws Error on a name that no provider has a seed of */
export function toSeedName(name: string): SeedName {
  const known: readonly SeedName[] = ['empty', ...Object.values(seedNames).flat()]
  const found = known.find((one) => one === name)
  if (found !== undefined) return found
  throw new Error(noSuchSeed(name, known))
}

/** The message about a seed that does not exist. */
export const noSuchSeed = (name: string, known: Iterable<string>): string =>
  `There is no seed "${name}". There are: ${listNames(name, new Set(known))}.`

/** The operationIds of a provider. */
export type OperationIdOf<Name extends ProviderName> = keyof TypesOf[Name]['operations'] & string

/** The codes of a provider's `x-errors`. */
export type ErrorCodeOf<Name extends ProviderName> = keyof TypesOf[Name]['errors'] & string

/** Values for the `x-rules` of a provider, of both profiles. */
export type RuleOverrides<Name extends ProviderName> = {
  readonly [Rule in keyof TypesOf[Name]['rules']]?: TypesOf[Name]['rules'][Rule]
}

/** Every operationId, and the codes of the errors that it can be forced to answer. */
export type KnownErrors = {
  readonly [Name in ProviderName as OperationIdOf<Name>]: ErrorCodeOf<Name>
}

/** Every operationId of every provider. */
export type OperationId = keyof KnownErrors

/** The code of an error that an operation can be forced to answer. */
export type ErrorCode<Id extends OperationId = OperationId> = KnownErrors[Id]

/** The names of a provider's collections. */
export type CollectionName<Name extends ProviderName> = keyof ProviderCollections[Name] & string

/** A stored row of a provider's collection. */
export type RowOf<
  Name extends ProviderName,
  Collection extends CollectionName<Name>,
> = ProviderCollections[Name][Collection] extends {
  readonly rowType?: (row: infer Row) => void
}
  ? Row
  : never

/** A row of a seed: what may be null may be left out. */
export type SeedRow<Row> = {
  readonly [Field in keyof Row as null extends Row[Field] ? never : Field]: Row[Field]
} & {
  readonly [Field in keyof Row as null extends Row[Field] ? Field : never]?: Row[Field]
}

/** The rows of a provider's seed, by collection. */
export type SeedRowsOf<Name extends ProviderName> = {
  readonly [Collection in CollectionName<Name>]?: readonly SeedRow<RowOf<Name, Collection>>[]
}
