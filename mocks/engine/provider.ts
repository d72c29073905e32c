import type { Contract } from '../../contracts/openapi/contract.ts'
import type { Database } from '../model/database.ts'
import type { Declarations, StoredRow } from '../model/schema.ts'
import type { SeedRules } from '../model/seed-rules.ts'
import type { Seed, World } from '../model/world.ts'
import type { Behaviours, ProviderTypes } from './behaviour.ts'
import type { Dialect } from './dialect.ts'

/** `documented`: the contract as published. `observed`: what real servers were recorded doing. */
export type Profile = 'documented' | 'observed'

/** A credential of a seeded world, for people to read and paste. */
export interface DemoCredential<D = Declarations> {
  readonly name: string
  /** Its role, e.g. `Organization Owner`. */
  readonly about: string
  /** As curl wants it, e.g. `--digest --user key:secret`. */
  readonly curl: string
  /** True if the world has it; a world of another seed may not. */
  isIn(db: Database<D>): boolean
}

/** Hints about the demo world that a server prints. */
export interface Demo<D = Declarations> {
  /** The sample calls with the first. */
  readonly credentials: readonly DemoCredential<D>[]
  /** A sample to copy and paste; `{url}` stands for the server's address. */
  readonly curl: string
}

/** Who shall call, and in which world. */
export interface ActingCaller<W> {
  readonly world: W
  readonly contract: Contract
  readonly subject: unknown
  /** Id of the tenant in which it calls; its first one by default. */
  readonly scope: string | undefined
}

/** One API: its contracts, its dialect, its data and its behaviours. */
export interface Provider<T extends ProviderTypes> {
  readonly name: string
  /** Path prefixes it answers under, each closed by a slash, e.g. `/api/atlas/`. */
  readonly paths: readonly string[]
  /** Query parameters that every operation understands, though the contract does not name them. */
  readonly queryParameters?: readonly string[]
  /** It answers CORS preflights itself; otherwise the doors do. */
  readonly speaksCors: boolean
  /** Compiled on first use and kept. */
  readonly contracts: Readonly<Record<Profile, () => Contract>>
  readonly declarations: T['declarations']
  readonly seeds: Readonly<Record<string, Seed<T['declarations']>>>
  /** Requirements for rows of a user's seed, so that every answer made of them fits the contract. */
  readonly seedRules: SeedRules<T['declarations']>
  /** Called once per mock; what it derives from the contract it derives here. */
  dialect(contract: Contract, rules: T['rules']): Dialect<T>
  readonly behaviours: Behaviours<T>
  /**
   * A ready `Authorization` value for a credential of the world, by name.
   * @throws Error naming the credentials there are.
   */
  authorize(world: World<T['declarations']>, name: string): string
  /** Makes other rows agree with one that a test wrote or removed in `mock.db`. */
  settle?(world: World<T['declarations']>, name: string, row: StoredRow, isGone: boolean): void
  /** Functions by the kind of row that they make. */
  make?(world: World<T['declarations']>): object
  /**
   * Headers with which a row of the world calls: a person, a key.
   * @returns undefined for what is no row that could
   */
  actAs?(
    caller: ActingCaller<World<T['declarations']>>,
  ): Readonly<Record<string, string>> | undefined
  /**
   * Accepts an open invitation as its receiver does.
   * @param invited its id, or the e-mail address of the person
   * @throws Error where nothing open has the id or the address
   */
  accept?(world: World<T['declarations']>, invited: string, account: object): object
  readonly demo: Demo<T['declarations']>
}

/** A provider as the engine sees it: its own types are no concern of the engine's. */
export interface AnyProvider {
  readonly name: string
  readonly paths: readonly string[]
  readonly queryParameters?: readonly string[] | undefined
  readonly speaksCors: boolean
  readonly contracts: Readonly<Record<Profile, () => Contract>>
  readonly declarations: Declarations
  readonly seeds: Readonly<Record<string, Seed<Declarations>>>
  readonly seedRules: SeedRules
  dialect(contract: Contract, rules: object): Dialect
  readonly behaviours: Readonly<Record<string, unknown>>
  authorize(world: World<Declarations>, name: string): string
  settle?(world: World<Declarations>, name: string, row: StoredRow, isGone: boolean): void
  make?(world: World<Declarations>): object
  actAs?(caller: ActingCaller<World<Declarations>>): Readonly<Record<string, string>> | undefined
  accept?(world: World<Declarations>, invited: string, account: object): object
  readonly demo: Demo
}

/** Registers a provider with the engine. */
export function defineProvider<T extends ProviderTypes>(provider: Provider<T>): AnyProvider {
  // The engine hands a provider only what was made from the same definition.
  return provider as unknown as AnyProvider
}
