import type { RowOf } from './known-names.ts'

/** `fetch` of a mock: it rejects, and never throws. */
export type MockFetch = (input: Request | string | URL, init?: RequestInit) => Promise<Response>

/** A row that can call: a person of either provider, an API key or a service account. */
export type Caller =
  | RowOf<'atlas', 'users'>
  | RowOf<'atlas', 'apiKeys'>
  | RowOf<'atlas', 'serviceAccounts'>
  | RowOf<'rainbond', 'users'>

/** Someone who calls. */
export interface ActingAs {
  /** A ready `Authorization` value. */
  readonly authorization: string
  /** All that a request needs: the credentials and, for Atlas, an `Accept` of the newest version. */
  readonly headers: Readonly<Record<string, string>>
  /** `mock.fetch` with these headers; those of a request win. */
  readonly fetch: MockFetch
}

export interface ActingOptions {
  /** The organization in which a person calls; its first one by default. */
  readonly org?: string | { readonly id: string }
}

/** The accepted invitations and the person who accepted them. */
export interface Accepted {
  readonly userId: string
  readonly username: string
  readonly accepted: readonly {
    readonly id: string
    readonly orgId: string
    readonly projectId?: string
  }[]
}

/** An invitation as an operation or `mock.db` shows it, its id, or the e-mail address invited. */
export type Invited = string | { readonly id: string } | { readonly username: string }

/** Names of a person that has no account yet. */
export interface AcceptedAccount {
  readonly firstName?: string
  readonly lastName?: string
  readonly country?: string
}
