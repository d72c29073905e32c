import type { RuleValue } from '../../contracts/openapi/contract.ts'
import { handle } from '../../mocks/engine/handle.ts'
import { Journal } from '../../mocks/engine/journal.ts'
import type { Profile } from '../../mocks/engine/provider.ts'
import { createRuntime } from '../../mocks/engine/runtime.ts'
import { Scenario } from '../../mocks/engine/scenario.ts'
import { createClock } from '../../mocks/model/clock.ts'
import { rainbond } from '../../mocks/providers/rainbond/index.ts'
import type { RainbondWorld } from '../../mocks/providers/rainbond/rainbond-types.ts'

/** Tokens of the seeded worlds. */
export const tokens = {
  admin: 'a'.repeat(40),
  visitor: 'b'.repeat(40),
  foreign: 'c'.repeat(40),
  expired: 'd'.repeat(40),
  deleted: 'e'.repeat(40),
  orphan: 'f'.repeat(40),
  quirk: 'g'.repeat(40),
  odd: 'h'.repeat(40),
  operator: 'manage-secret',
} as const

export interface Sent {
  /** The token; `admin`'s by default, none for null. */
  readonly token?: string | null
  /** Sent as JSON. */
  readonly body?: unknown
  /** Sent as it is, of the type in `headers`. */
  readonly raw?: string | Uint8Array | undefined
  /** Lower-case names. */
  readonly headers?: Readonly<Record<string, string>>
}

export interface Answered {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  /** Parsed JSON, the text of other bodies, undefined without one. */
  readonly body: unknown
  readonly text: string | undefined
}

export interface ConsoleOptions {
  /** Default `lab`. */
  readonly seed?: string
  /** Default `observed`. */
  readonly profile?: Profile
  readonly rules?: Readonly<Record<string, RuleValue>>
  readonly credentials?: 'verify' | 'any'
  readonly now?: string
}

export interface Console {
  readonly world: RainbondWorld
  readonly scenario: Scenario
  /** Sends e.g. `GET /openapi/v1/teams` to the engine itself. */
  send(line: string, sent?: Sent): Answered
}

/** A console on a world of its own: the lab, as recorded, unless the options say otherwise. */
export function openConsole(options: ConsoleOptions = {}): Console {
  const { seed = 'lab', profile = 'observed', rules, credentials = 'verify', now } = options
  const write = rainbond.seeds[seed]
  if (!write) throw new Error(`There is no seed "${seed}".`)
  const scenario = new Scenario(new Set(rainbond.contracts[profile]().operations.keys()))
  const runtime = createRuntime(rainbond, {
    profile,
    rules,
    credentials,
    seed: { name: seed, write },
    clock: createClock(now),
    scenario,
    journal: new Journal(),
  })
  return {
    // The runtime was created from this provider's own declarations.
    world: runtime.world as unknown as RainbondWorld,
    scenario,
    send(line, { token = tokens.admin, body, raw, headers = {} } = {}) {
      const [method = '', target = ''] = line.split(' ')
      const type = body === undefined ? {} : { 'content-type': 'application/json' }
      const credential = token === null ? {} : { authorization: token }
      const answer = handle(runtime, {
        method,
        target,
        headers: { ...credential, ...type, ...headers },
        body: raw ?? (body === undefined ? undefined : JSON.stringify(body)),
        origin: 'http://127.0.0.1:7070',
        remoteAddress: '127.0.0.1',
      })
      return {
        status: answer.status,
        headers: Object.fromEntries(answer.headers),
        text: answer.body,
        body: parsed(answer.body),
      }
    },
  }
}

function parsed(text: string | undefined): unknown {
  if (text === undefined) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
