import type { PlainRequest, Send } from '../vocabulary/target.ts'
import { CannotForce, type WitnessSetting } from '../witnesses/replay.ts'

/** Control API of a tenantry server. */
export interface ControlledServer {
  readonly seed?: string
  /** Absent where the server lets nobody force something, as under another name than loopback. */
  readonly force?: NonNullable<WitnessSetting['force']>
  /** Takes back what was forced and did not come about. */
  readonly unforce?: () => Promise<void>
}

export interface ControlOptions {
  /** Forced outcomes hold for requests of this run only. */
  readonly run: string
  /** Token of the control API; a server that answers other machines needs one. */
  readonly token?: string | undefined
  /** Path of the address that is checked: below `/@<world>` the control paths of that world are meant. */
  readonly path?: string | undefined
}

/**
 * Finds out whether the server is one of ours; `undefined` for any other. Only a server that says so
 * by all its fields is told what to force.
 */
export async function findControl(
  sendAsIs: Send,
  { run, token, path = '' }: ControlOptions,
): Promise<ControlledServer | undefined> {
  const [prefix = ''] = /^\/@[^/]+/.exec(path) ?? []
  const send: Send = (request) => sendAsIs(withToken(request, prefix, token))
  const health = await ask(send, 'health')
  if (!health || !isOurs(health)) return undefined
  const seed = typeof health.seed === 'string' ? { seed: health.seed } : {}
  const scenario = await ask(send, 'scenario')
  if (!Array.isArray(scenario?.operations)) return seed
  return {
    ...seed,
    async unforce() {
      // where the server is gone, so is what was forced
      await send(requestFor('DELETE', `scenario?run=${run}`)).catch(() => undefined)
    },
    async force(operationId, effect) {
      const forcing = JSON.stringify({ operationId, effect, times: 1, run })
      const answer = await send(requestFor('PUT', 'scenario', forcing))
      if (answer.status < 300) return
      throw new CannotForce(
        `The server does not force ${operationId}: it answered ${answer.status}.`,
      )
    },
  }
}

function withToken(request: PlainRequest, prefix: string, token: string | undefined): PlainRequest {
  const own = token === undefined ? {} : { authorization: `Bearer ${token}` }
  return { ...request, target: prefix + request.target, headers: { ...request.headers, ...own } }
}

function isOurs({ name, version, status, profile, providers }: JsonBody): boolean {
  return (
    name === 'tenantry' &&
    status === 'ok' &&
    typeof version === 'string' &&
    typeof profile === 'string' &&
    Array.isArray(providers)
  )
}

/** The JSON of a control path; `undefined` where the server has none there. */
async function ask(send: Send, name: string): Promise<JsonBody | undefined> {
  const answer = await send(requestFor('GET', name)).catch(() => undefined)
  return answer?.status === 200 ? readJson(answer.body) : undefined
}

type JsonBody = Readonly<Record<string, unknown>>

const requestFor = (method: string, name: string, body?: string): PlainRequest => ({
  method,
  target: `/__mock/${name}`,
  headers: body === undefined ? {} : { 'content-type': 'application/json' },
  body,
})

function readJson(bytes: Uint8Array): JsonBody | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes))
    // what JSON.parse makes of an object has strings for keys
    return typeof value === 'object' && value !== null ? (value as JsonBody) : undefined
  } catch {
    return undefined
  }
}
