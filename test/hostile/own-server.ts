import { createControl } from '../../mocks/control/control.ts'
import { Worlds } from '../../mocks/control/worlds.ts'
import { servedOf, withServed } from '../../mocks/door/served.ts'
import type { HttpRequest } from '../../mocks/engine/http.ts'
import type { Model } from '../../mocks/index.ts'
import { createMock } from '../../mocks/index.ts'
import { serveMock } from '../../mocks/server/serve-mock.ts'

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
  const worlds = new Worlds({ create: () => mock, seed: 'demo', now: () => 0 })
  const served = servedOf(mock).map((one) => ({
    ...one,
    handle(request: HttpRequest) {
      watch.onRequest?.(request.method, request.target)
      const answer = one.handle(request)
      watch.onAnswer?.(request.method, request.target, answer.status)
      return answer
    },
  }))
  const options = host === undefined ? {} : { host }
  const server = serveMock(withServed(served), options, { control: createControl(worlds) })
  const url = await server.listen()
  // every collection of the provider is a model of rows
  const models = Object.entries(mock.db[provider]) as readonly (readonly [string, Model<object>])[]
  return {
    url,
    snapshot: () => {
      const rows = models.flatMap(([name, model]) =>
        model
          .getAll()
          .filter((row) => !isOrphan(name, row, models))
          .map((row, at) => [`${name} ${keyOf(row) ?? at}`, withoutUse(row)] as const),
      )
      return new Map(rows)
    },
    reset: () => mock.reset(),
    close: () => server.close(),
  }
}

type Models = readonly (readonly [string, Model<object>])[]

/**
 * Roles of a team that is gone, and who had them: the console keeps them and no operation reaches
 * them, as `x-leaves` of deleteTeam says.
 */
function isOrphan(name: string, row: object, models: Models): boolean {
  if (!['roles', 'userRoles'].includes(name) || !('tenantId' in row)) return false
  const teams = models.find(([model]) => model === 'teams')?.[1].getAll() ?? []
  return !teams.some((team) => 'tenantId' in team && team.tenantId === row.tenantId)
}

/** A row without the time when a secret was last used: signing in leaves it, and nothing else. */
const withoutUse = (row: object): string =>
  JSON.stringify(row, (key, value: unknown) => (key === 'lastUsedAt' ? undefined : value))

/** What tells a row from others: its `id`, else all that it holds. */
function keyOf(row: object): string | undefined {
  if (!('id' in row)) return JSON.stringify(row)
  return String(row.id)
}
