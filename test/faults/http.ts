import type { Broken } from './table.ts'
import type { World } from './world.ts'

/** One request, authenticated and routed. */
export interface Call {
  readonly method: string
  readonly world: World
  readonly broken: Broken
  readonly tenant: string
  readonly orgId: string
  readonly teamId: string
  readonly memberId: string
  readonly query: ReadonlyMap<string, string>
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly text: string
}

export interface Answer {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: unknown
}

/** A request that is refused; `errors` names what is wrong, one line each. */
export class Refusal extends Error {
  readonly status: number
  readonly errors: readonly string[]
  readonly headers: Readonly<Record<string, string>>

  constructor(
    status: number,
    detail: string,
    more: {
      readonly errors?: readonly string[]
      readonly headers?: Readonly<Record<string, string>>
    } = {},
  ) {
    super(detail)
    this.status = status
    this.errors = more.errors ?? []
    this.headers = more.headers ?? {}
  }
}

/** The connection ends without an answer. */
export class HangUp extends Error {}

export const notFound = (kind: string) => new Refusal(404, `No such ${kind}.`)

/** Long enough for a second request to come in between. */
export const pause = () => new Promise((resolve) => setTimeout(resolve, 6))
