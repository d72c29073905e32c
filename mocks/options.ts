import { listNames } from '../contracts/openapi/similar-names.ts'
import type { AnyProvider, Profile } from './engine/provider.ts'
import type { Unmocked } from './engine/unmocked.ts'
import { noSuchSeed, type RuleOverrides, type SeedName, type SeedRowsOf } from './known-names.ts'
import type { Now } from './model/clock.ts'
import type { Declarations } from './model/schema.ts'
import { seedOfRows } from './model/seed-file.ts'
import type { Seed } from './model/world.ts'
import type { ProviderName, Registry } from './providers/index.ts'

export const profiles = ['documented', 'observed'] as const satisfies readonly Profile[]

/** A world's start as data: rows by provider and collection, on top of a named seed. */
export type SeedFile = { readonly [Name in ProviderName]?: SeedRowsOf<Name> } & {
  /** The named seed that the rows come on top of; `empty` for none. Default `demo`. */
  readonly extends?: SeedName
}

export interface MockOptions {
  /** Default: every provider. */
  readonly providers?: readonly ProviderName[]
  /** Default `documented`. */
  readonly profile?: Profile
  /** A named seed (`demo`, `lab`, `empty`, …) or rows of your own. Default `demo`. */
  readonly seed?: SeedName | SeedFile
  /** Narrows the handlers to one origin (and path prefix); for all providers or by provider. */
  readonly baseUrl?: string | { readonly [Name in ProviderName]?: string }
  /**
   * Origins whose pages get CORS answers, preflights included; `true` for every page. By default Atlas
   * answers pages of this machine, and Rainbond every page. A server's own `cors` wins.
   */
  readonly cors?: true | readonly string[]
  /** Start of the world's clock, or a function that tells the time. Default: a fixed start. */
  readonly now?: Now
  /** `any` takes every caller for the owner. Default `verify`. */
  readonly credentials?: 'verify' | 'any'
  /**
   * Treatment of a request under a provider's paths that the mock does not have, or has only a
   * sample of: `warn`, the default, answers as the provider and warns once, as it does for query
   * parameters that are not documented; `provider` says nothing; `error` fails the request;
   * `passthrough` leaves it to other handlers and the network.
   */
  readonly unmocked?: Unmocked
  /** Rules of the contracts (`x-rules`) to override, by provider. */
  readonly rules?: { readonly [Name in ProviderName]?: RuleOverrides<Name> }
}

/** @throws Error on a provider that does not exist. */
export function providersOf({ providers: names }: MockOptions, registry: Registry): AnyProvider[] {
  if (!names) return Object.values(registry)
  return names.map((name) => {
    const provider = Object.hasOwn(registry, name) ? registry[name] : undefined
    if (provider) return provider
    const known = listNames(name, Object.keys(registry))
    throw new Error(`There is no provider "${name}". There are: ${known}.`)
  })
}

/** @throws Error on a profile that does not exist. */
export function profileOf({ profile = 'documented' }: MockOptions): Profile {
  if (profiles.includes(profile)) return profile
  throw new Error(`There is no profile "${profile}". There are: ${listNames(profile, profiles)}.`)
}

const unmockedModes = ['provider', 'warn', 'error', 'passthrough'] as const satisfies Unmocked[]

/** @throws Error on a mode that does not exist */
export function unmockedOf({ unmocked = 'warn' }: MockOptions): Unmocked {
  if (unmockedModes.includes(unmocked)) return unmocked
  const known = listNames(unmocked, unmockedModes)
  throw new Error(`unmocked cannot be "${unmocked}". It can be: ${known}.`)
}

/** @throws Error on anything but `verify` and `any`. */
export function credentialsOf({ credentials = 'verify' }: MockOptions): 'verify' | 'any' {
  if (credentials === 'verify' || credentials === 'any') return credentials
  throw new Error(`credentials cannot be "${credentials}". Give "verify" or "any".`)
}

/**
 * The base address of a provider, without a slash at its end.
 * @throws Error on one that is no URL of http or https, or that no request's URL can begin with
 */
export function baseUrlOf(
  { baseUrl }: MockOptions,
  { name, paths }: Pick<AnyProvider, 'name' | 'paths'>,
): string | undefined {
  const own = typeof baseUrl === 'object' ? baseUrl[name as ProviderName] : baseUrl // from the registry
  if (own === undefined) return undefined
  if (!URL.canParse(own) || !/^https?:\/\/[^?#]+$/.test(own)) {
    throw new Error(
      `baseUrl is "${own}". Give an origin, with a path where there is one, such as "https://cloud.example.com".`,
    )
  }
  const base = own.replace(/\/+$/, '')
  const { origin, pathname } = new URL(base)
  const sent = `${origin}${pathname}`.replace(/\/+$/, '')
  if (base !== sent) {
    throw new Error(`baseUrl is "${own}", but no request's URL begins so. Give "${sent}".`)
  }
  const inside = paths.find((path) => `${base}/`.endsWith(path) || pathname.includes(path))
  if (inside === undefined) return base
  const before = base.slice(0, `${base}/`.indexOf(inside))
  throw new Error(
    `baseUrl is "${own}", which has the path ${inside} of ${name} in it. Give what comes before that: "${before}".`,
  )
}

/** @throws Error on a provider that does not exist */
export function requireBaseUrls({ baseUrl }: MockOptions, registry: Registry): void {
  if (typeof baseUrl !== 'object') return
  const known = Object.keys(registry)
  const unknown = Object.keys(baseUrl).find((name) => !known.includes(name))
  if (unknown === undefined) return
  throw new Error(`baseUrl has an entry "${unknown}". It can have: ${listNames(unknown, known)}.`)
}

export interface NamedSeed {
  readonly name: string
  readonly write: Seed<Declarations>
}

/**
 * The seed of each provider. A named one that only some providers have leaves the others at `demo`.
 * @throws Error on a name that no provider has, or rows that do not fit.
 */
export function seedsOf(
  { seed = 'demo' }: MockOptions,
  chosen: readonly AnyProvider[],
  registry: Registry,
): ReadonlyMap<string, NamedSeed> {
  const rows: SeedFile = typeof seed === 'string' ? {} : seed
  const name = typeof seed === 'string' ? seed : (seed.extends ?? 'demo')
  requireSeed(name, chosen)
  requireProviders(rows, registry)
  return new Map(
    chosen.map((provider) => {
      const base = name === 'empty' ? undefined : (provider.seeds[name] ?? provider.seeds.demo)
      const own = rows[provider.name as ProviderName] // providers come from the registry
      const write = seedOfRows(own ?? {}, provider.declarations, base, provider.seedRules)
      return [provider.name, { name: provider.seeds[name] ? name : 'demo', write }]
    }),
  )
}

function requireSeed(name: string, chosen: readonly AnyProvider[]): void {
  const known = new Set(['empty', ...chosen.flatMap((provider) => Object.keys(provider.seeds))])
  if (known.has(name)) return
  throw new Error(noSuchSeed(name, known))
}

function requireProviders(rows: SeedFile, registry: Registry): void {
  const known = ['extends', ...Object.keys(registry)]
  const unknown = Object.keys(rows).find((key) => !known.includes(key))
  if (unknown === undefined) return
  throw new Error(`The seed has an entry "${unknown}". It can have: ${listNames(unknown, known)}.`)
}
