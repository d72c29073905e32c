import { createControl } from '../../mocks/control/control.ts'
import { createLiveMock } from '../../mocks/control/live-mock.ts'
import { createMock } from '../../mocks/create-mock.ts'
import type { HttpRequest } from '../../mocks/engine/http.ts'
import type { Model } from '../../mocks/index.ts'
import { createServer } from '../../mocks/server.ts'

export type OwnProvider = 'atlas' | 'rainbond'
export type OwnProfile = 'documented' | 'observed'

export interface OwnServer {
  readonly url: string
  /** Every row of every collection, as JSON, in order; by collection and place. */
  readonly snapshot: () => ReadonlyMap<string, string>
  readonly reset: () => void
  readonly close: () => Promise<void>
}

export interface OwnOptions {
  readonly profile: OwnProfile
  readonly host?: string
  /** Called before each request to the provider is answered. */
  readonly onRequest?: (method: string, target: string) => void
  /** Called after it was answered by the mock, before the answer leaves. */
  readonly onAnswer?: (method: string, target: string, status: number) => void
}

/** Serves a provider from this process, as `npm start` does, and shows all that it keeps. */
export async function startOwn(
  provider: OwnProvider,
  { profile, host, ...watch }: OwnOptions,
): Promise<OwnServer> {
  const mock = createMock({ profile, providers: [provider] })
  const live = createLiveMock(() => mock, 'demo')
  const served = mock.served.map((one) => ({
    ...one,
    handle(request: HttpRequest) {
      watch.onRequest?.(request.method, request.target)
      const answer = one.handle(request)
      watch.onAnswer?.(request.method, request.target, answer.status)
      return answer
    },
  }))
  const server = createServer(
    { served },
    { control: createControl(live), ...(host !== undefined && { host }) },
  )
  const url = await server.listen()
  // every collection of the provider is a model of rows
  const models = Object.entries(mock.db[provider]) as readonly (readonly [string, Model<object>])[]
  return {
    url,
    snapshot: () => {
      const rows = models.flatMap(([name, model]) =>
        model
          .getAll()
          .map((row, at) => [`${name} ${keyOf(row) ?? at}`, JSON.stringify(row)] as const),
      )
      return new Map(rows)
    },
    reset: () => mock.reset(),
    close: () => server.close(),
  }
}

/** What tells a row from others: its `id`, else all that it holds. */
function keyOf(row: object): string | undefined {
  if (!('id' in row)) return JSON.stringify(row)
  return String(row.id)
}
