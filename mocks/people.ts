import type { Runtime } from './engine/runtime.ts'
import type { Mock } from './mock.ts'
import type { Accepted, AcceptedAccount, Caller, Invited } from './people-types.ts'
import type { ProviderMakers } from './providers/index.ts'

type People = Pick<Mock, 'make' | 'as' | 'accept'>

/** The parts of a mock that make people and act for them. */
export function peopleOf(runtimes: readonly Runtime[], fetch: Mock['fetch']): People {
  return {
    make: makersOf(runtimes),
    as: (caller, { org } = {}) => {
      const headers = headersOf(runtimes, caller, typeof org === 'object' ? org.id : org)
      return {
        authorization: headers.authorization ?? '',
        headers,
        fetch: (input, init) => fetch(input, withHeaders(input, init, headers)),
      }
    },
    accept: (invited, account = {}) => accept(runtimes, invited, account),
  }
}

function headersOf(runtimes: readonly Runtime[], subject: Caller, scope: string | undefined) {
  for (const { provider, owned, world, contract } of runtimes) {
    const headers = owned.issuing(() => provider.actAs?.({ world, contract, subject, scope }))
    if (headers) return headers
  }
  throw new Error(
    `Nobody of this world is ${shown(subject)}. Give a row that mock.make made, or one of mock.db: ` +
      'a user, an API key or a service account.',
  )
}

function withHeaders(
  input: Request | string | URL,
  init: RequestInit | undefined,
  own: Readonly<Record<string, string>>,
): RequestInit {
  const sent = init?.headers ?? (input instanceof Request ? input.headers : undefined)
  const headers = new Headers(own)
  for (const [name, value] of new Headers(sent)) headers.set(name, value)
  return { ...init, headers }
}

function accept(
  runtimes: readonly Runtime[],
  invited: Invited,
  account: AcceptedAccount,
): Accepted {
  const able = runtimes.filter(({ provider }) => provider.accept)
  const [first] = able
  if (!first) throw new Error('No provider of this mock has invitations.')
  const { provider, world } = first
  return provider.accept?.(world, nameOf(invited), account) as Accepted // as the provider declares it
}

/** The id of an invitation, or else the person: a pending user has the id of a person. */
function nameOf(invited: Invited): string {
  if (typeof invited === 'string') return invited
  if ('orgMembershipStatus' in invited && 'username' in invited) return invited.username
  return 'id' in invited ? invited.id : invited.username
}

function makersOf(runtimes: readonly Runtime[]): ProviderMakers {
  const all = {}
  for (const { provider, world } of runtimes) {
    Object.defineProperty(all, provider.name, {
      enumerable: true,
      get: () => copying(provider.make?.(world) ?? {}),
    })
  }
  return all as ProviderMakers // of the chosen providers
}

/** Makers whose rows are frozen copies, as those of `mock.db` are. */
const copying = (makers: object): object =>
  Object.fromEntries(
    Object.entries(makers).map(([name, make]) => [
      name,
      (wanted?: object) => frozenCopy(make(wanted)),
    ]),
  )

function frozenCopy(row: object): object {
  const fields = Object.entries(row).map(([field, value]) => [
    field,
    Array.isArray(value) ? Object.freeze([...value]) : value,
  ])
  return Object.freeze(Object.fromEntries(fields))
}

const shown = (value: unknown): string => JSON.stringify(value)?.slice(0, 80) ?? String(value)
