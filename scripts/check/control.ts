import type { WitnessSetting } from '../../contracts/check/replay.ts'
import type { PlainRequest, Send } from '../../contracts/check/target.ts'

/** What a server of ours offers beside its providers. */
export interface ControlledServer {
  readonly seed?: string
  readonly force: NonNullable<WitnessSetting['force']>
  /** Takes back what was forced and did not come about. */
  readonly unforce: () => Promise<void>
}

/** Finds out whether the server is one of ours; `undefined` for any other. */
export async function findControl(send: Send): Promise<ControlledServer | undefined> {
  const health = await send(requestFor('GET', 'health')).catch(() => undefined)
  if (health?.status !== 200) return undefined
  const body = readJson(health.body)
  if (body?.status !== 'ok' && body?.providers === undefined) return undefined
  return {
    ...(typeof body.seed === 'string' && { seed: body.seed }),
    async unforce() {
      await send(requestFor('DELETE', 'scenario'))
    },
    async force(operationId, effect) {
      const forcing = JSON.stringify({ operationId, effect, times: 1 })
      const answer = await send(requestFor('PUT', 'scenario', forcing))
      if (answer.status < 300) return
      const detail = new TextDecoder().decode(answer.body)
      throw new Error(`The server does not force ${operationId}: ${answer.status} ${detail}`)
    },
  }
}

const requestFor = (method: string, name: string, body?: string): PlainRequest => ({
  method,
  target: `/__mock/${name}`,
  headers: body === undefined ? {} : { 'content-type': 'application/json' },
  body,
})

function readJson(bytes: Uint8Array): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes))
    // what JSON.parse makes of an object has strings for keys
    return typeof value === 'object' ? (value as Readonly<Record<string, unknown>>) : undefined
  } catch {
    return undefined
  }
}
