import type { RequestHandler } from 'msw'
import type { ServedMock } from './door/served.ts'
import type { JournalEntry } from './engine/journal.ts'
import type { Profile } from './engine/provider.ts'
import type { Effect, RateLimit, Times } from './engine/scenario.ts'
import type { CredentialName, CredentialOf, ErrorCode, OperationId } from './known-names.ts'
import type { MockSnapshot } from './mock-snapshot.ts'
import type { Clock } from './model/clock.ts'
import type { Database } from './model/database.ts'
import type { On } from './outcomes/outcome-types.ts'
import type {
  Accepted,
  AcceptedAccount,
  ActingAs,
  ActingOptions,
  Caller,
  Invited,
} from './people-types.ts'
import type { ProviderCollections, ProviderMakers, ProviderName } from './providers/index.ts'

/** Forces outcomes of a mock's operations. */
export interface MockScenario {
  /** The operationIds that can be forced. */
  readonly operations: ReadonlySet<string>
  /** The rate limit in force; undefined where each provider has its own. */
  readonly rateLimit: RateLimit | undefined
  /**
   * Forces an outcome of an operation for the next `times` requests that pass its guards. Outcomes with
   * `times` are used up first, in their order; then the latest without holds. `mock.on` is the same
   * with names that the compiler checks.
   * @throws Error when no operation has the id, or a part of the effect cannot be
   */
  force<Id extends OperationId>(operationId: Id, effect: Effect<ErrorCode<Id>>, times?: Times): void
  /**
   * Makes providers with a rate limit enforce this one; undefined gives them back their own.
   * @throws Error naming the number that is out of its range
   */
  limitRate(limit: RateLimit | undefined): void
  /** Ends what is forced; with `run` only what was forced for that run. */
  clear(run?: string): void
}

/** The requests to a mock and its answers, in order. */
export interface MockJournal {
  /** Copies, oldest first; at most the last 1000. */
  entries(): JournalEntry[]
  clear(): void
}

/** A universe of its own behind one or more providers. */
export interface Mock extends ServedMock {
  readonly profile: Profile
  /**
   * Answers a standard request in process; it rejects, and never throws. A relative address counts
   * from the page's (`location`) or from `baseUrl`.
   * @throws Error on a defect of the mock
   */
  fetch(input: Request | string | URL, init?: RequestInit): Promise<Response>
  /** Handlers for msw's `setupServer` and `setupWorker`: one for each provider. */
  handlers(): RequestHandler[]
  /** The rows, by provider and collection, in the API of @mswjs/data. */
  readonly db: { readonly [Name in ProviderName]: Database<ProviderCollections[Name]> }
  /**
   * Says what requests to an operation meet: `mock.on('createOrgTeam').answer(409).once()`. It holds
   * for those that pass the guards (credentials, role, body, …), until `reset()`.
   */
  readonly on: On
  readonly scenario: MockScenario
  readonly journal: MockJournal
  readonly clock: Clock
  /**
   * A ready `Authorization` value for a credential of the world, by its name or key. It stays good
   * over `reset()`.
   * @throws Error naming the credentials there are.
   */
  authorization<Provider extends ProviderName>(
    provider: Provider,
    name: CredentialOf<Provider>,
  ): string
  authorization<Provider extends ProviderName, Name extends string>(
    provider: Provider,
    name: CredentialName<Provider, Name>,
  ): string
  /**
   * Makes rows with ids and references that fit: `mock.make.atlas.organization({ teams: 249 })`.
   * @throws Error on a reference that leads nowhere
   */
  readonly make: ProviderMakers
  /**
   * Credentials and headers of a person, a key or a service account. They stay good over `reset()`
   * while the world has the caller.
   * @throws Error on a row that the world does not have, or a person who is no active member
   */
  as(caller: Caller, options?: ActingOptions): ActingAs
  /**
   * Accepts an open invitation of Atlas as its receiver does in a browser.
   * @throws Error where nothing open is meant
   */
  accept(invitation: Invited, account?: AcceptedAccount): Accepted
  /**
   * Back to the seed: rows, ids, clock; scenario and journal emptied. Access tokens that were issued
   * before stay good.
   */
  reset(): void
  /** A mark of rows, ids and clock, to go back to or to fork from. It costs nothing per row. */
  snapshot(): MockSnapshot
  /**
   * Back to a snapshot, as `reset()` goes back to the seed: scenario and journal are emptied.
   * @throws Error on anything but a snapshot of a mock of the same providers
   */
  restore(snapshot: MockSnapshot): void
  /**
   * A mock of the same options that begins as this one is, and shares nothing with it from then on. Its
   * scenario and journal are empty.
   */
  fork(): Mock
}
