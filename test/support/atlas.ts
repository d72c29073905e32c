import { createMock } from '../../mocks/index.ts'
import type { MockOptions } from '../../mocks/options.ts'
import { demo } from '../../mocks/providers/atlas/data/demo-organizations.ts'

export { demo }

export interface SendOptions {
  readonly body?: unknown
  /** Name of a credential of the world. Default: the owner's key. */
  readonly as?: string
  /** Resource version asked for. Default: the newest. */
  readonly version?: string
  readonly headers?: Readonly<Record<string, string>>
}

export interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  /** The parsed body; undefined where there is none. */
  // biome-ignore lint/suspicious/noExplicitAny: tests reach into bodies of many shapes
  readonly body: any
}

type AtlasOptions = Omit<MockOptions, 'providers' | 'rules'> & {
  readonly rules?: NonNullable<NonNullable<MockOptions['rules']>['atlas']>
}

export const origin = 'http://atlas.test'

/** An Atlas world with a way to ask it and a way to look into it. */
export function createAtlas({ rules, ...options }: AtlasOptions = {}) {
  const mock = createMock({
    unmocked: 'provider',
    providers: ['atlas'],
    ...options,
    ...(rules && { rules: { atlas: rules } }),
  })
  const send = async (request: string, sent: SendOptions = {}): Promise<Answer> => {
    const [method = '', path = ''] = request.split(' ')
    const { body, as = 'tenantry', version = '2025-03-12', headers } = sent
    const response = await mock.fetch(`${origin}/api/atlas/v2${path}`, {
      method,
      headers: {
        accept: `application/vnd.atlas.${version}+json`,
        authorization: mock.authorization('atlas', as),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    const parsed: unknown = text === '' ? undefined : JSON.parse(text)
    return { status: response.status, headers: response.headers, text, body: parsed }
  }
  return { mock, send, rows: (name: string) => rowsOf(mock.db.atlas, name) }
}

export type Atlas = ReturnType<typeof createAtlas>

/** Everything that the world holds, to see that a refusal left no trace. */
export function snapshot({ rows }: Atlas): unknown {
  const names = ['users', 'orgMembers', 'teams', 'teamMembers', 'projectMembers', 'projectTeams']
  return JSON.parse(JSON.stringify(Object.fromEntries(names.map((name) => [name, rows(name)]))))
}

type Row = Readonly<Record<string, unknown>>

function rowsOf(db: unknown, name: string): Row[] {
  // The library types its models by their declarations, which are the provider's own.
  const model = (db as Readonly<Record<string, { getAll(): Row[] } | undefined>>)[name]
  if (!model) throw new Error(`The world has no collection "${name}".`)
  // Its entities carry symbols; rows are compared without.
  return model.getAll().map((row) => ({ ...row }))
}
