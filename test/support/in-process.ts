import { type CheckOptions, checkContract } from '../../contracts/check/check-contract.ts'
import { createIdentity } from '../../contracts/check/credentials/identity.ts'
import { Session } from '../../contracts/check/session/session.ts'
import {
  defaultOptions,
  type SessionOptions,
} from '../../contracts/check/session/session-options.ts'
import type { CheckEvent, Finding } from '../../contracts/check/vocabulary/finding.ts'
import type { PlainRequest, Target } from '../../contracts/check/vocabulary/target.ts'
import type { Contract } from '../../contracts/openapi/contract.ts'

/** A request as a small server sees it. */
export interface Asked {
  readonly method: string
  /** Decoded where it can be, without its query. */
  readonly path: string
  readonly query: ReadonlyMap<string, string>
  readonly headers: Readonly<Record<string, string>>
  readonly text: string
  /** Its JSON; `undefined` where it has none. */
  readonly body: unknown
}

export interface Told {
  readonly status: number
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/** A small server: a function of what was asked. */
export type Answer = (asked: Asked) => Told

export type Run = Target & { readonly sent: PlainRequest[] }

/** A target that answers within this process. `sent` is all that it was sent. */
export function targetOf(answer: Answer, more: Partial<Target> = {}): Run {
  const sent: PlainRequest[] = []
  return {
    sent,
    async send(request) {
      sent.push(request)
      const { status, body, headers = {} } = answer(askedOf(request))
      const type = body === undefined ? {} : { 'content-type': 'application/json' }
      return {
        status,
        headers: Object.entries({ ...type, ...headers }),
        body: new TextEncoder().encode(body === undefined ? '' : JSON.stringify(body)),
      }
    },
    ...{ basePath: '', origin: 'http://server' },
    identity: createIdentity('one', { token: 'Bearer key-one' }),
    other: undefined,
    ...more,
  }
}

function askedOf({ method, target, headers, body }: PlainRequest): Asked {
  const [path = '', search = ''] = target.split('?')
  const text = typeof body === 'string' ? body : ''
  return {
    ...{ method, headers, text },
    path: orElse(() => decodeURIComponent(path), path),
    query: new Map(new URLSearchParams(search)),
    body: orElse(() => JSON.parse(text), undefined),
  }
}

function orElse(read: () => unknown, otherwise: undefined): unknown
function orElse(read: () => string, otherwise: string): string
function orElse(read: () => unknown, otherwise: unknown): unknown {
  try {
    return read()
  } catch {
    return otherwise
  }
}

/** A session with a small server; `lines` are the requests that it sent, `POST /a`. */
export function sessionWith(
  contract: Contract,
  answer: Answer,
  { target = {}, ...options }: Partial<SessionOptions> & { readonly target?: Partial<Target> } = {},
) {
  const run = targetOf(answer, target)
  const wait = async () => undefined
  const session = new Session(contract, run, { ...defaultOptions, seed: 1, wait, ...options })
  const lines = () => run.sent.map(({ method, target: at }) => `${method} ${at}`)
  return { session, sent: run.sent, lines }
}

/** The texts of a session's notes since it was last asked. */
export const notesOf = (session: Session): readonly string[] =>
  session.drain().flatMap((event) => (event.kind === 'note' ? [event.text] : []))

/** All that a check of a small server comes to. */
export async function eventsOf(
  contract: Contract,
  target: Target,
  options: CheckOptions = {},
): Promise<readonly CheckEvent[]> {
  const events: CheckEvent[] = []
  for await (const event of checkContract(contract, target, { seed: 1, ...options })) {
    events.push(event)
  }
  return events
}

/** What a check of a small server finds; only `checks` look, all where none is named. */
export async function findingsOf(
  contract: Contract,
  target: Target,
  { checks = [], ...options }: CheckOptions & { readonly checks?: readonly string[] } = {},
): Promise<readonly Finding[]> {
  const isWanted = (check: string) => checks.length === 0 || checks.includes(check)
  const events = await eventsOf(contract, target, { isWanted, ...options })
  const last = events.at(-1)
  return last?.kind === 'summary' ? last.findings : []
}
