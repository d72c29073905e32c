import { describe, expect, it } from 'vitest'
import type { AnyProvider } from '../../mocks/engine/provider.ts'
import { createMock, type Mock } from '../../mocks/index.ts'
import type { FieldKind } from '../../mocks/model/schema.ts'
import type { SeedFile } from '../../mocks/options.ts'
import { type ProviderName, providers } from '../../mocks/providers/index.ts'

type Row = Readonly<Record<string, unknown>>
type Rows = Readonly<Record<string, readonly Row[]>>

const odd: Readonly<Record<string, readonly unknown[]>> = {
  string: ['', 'x'.repeat(5000), 'é\u0000'],
  number: [-1, 0.5, 2 ** 53],
  boolean: [true, false],
  list: [['x'], ['ORG_OWNER', 'ORG_OWNER'], ['']],
}

/** The demo world of a provider as the rows of a seed file. */
function rowsOf(name: string): Rows {
  const databases = createMock().db as unknown as Record<
    string,
    Record<string, { getAll(): Row[] }>
  >
  return Object.fromEntries(
    Object.entries(databases[name] ?? {}).map(([collection, model]) => [
      collection,
      JSON.parse(JSON.stringify(model.getAll())),
    ]),
  )
}

const open = (name: ProviderName, rows: Rows): Mock =>
  createMock({
    providers: [name],
    seed: { extends: 'empty', [name]: rows } as SeedFile,
    credentials: 'any',
  })

const parameters: Readonly<Record<string, (rows: Rows) => unknown>> = {
  orgId: ({ organizations }) => organizations?.[0]?.id,
  groupId: ({ projects }) => projects?.[0]?.id,
  teamId: ({ teams }) => teams?.[0]?.id,
  userId: ({ users }) => users?.[0]?.id,
  apiUserId: ({ apiKeys }) => apiKeys?.[0]?.id,
  clientId: ({ serviceAccounts }) => serviceAccounts?.[0]?.clientId,
  userName: ({ users }) => users?.[0]?.username,
  teamName: ({ teams }) => teams?.[0]?.name,
  groupName: ({ projects }) => projects?.[0]?.name,
  team_id: ({ teams }) => teams?.[0]?.tenantId,
  region_name: ({ regions }) => regions?.[0]?.regionName,
  region_id: ({ regions }) => regions?.[0]?.regionId,
  eid: ({ enterprises }) => enterprises?.[0]?.enterpriseId,
}

/** Asks every GET operation. @throws Error on an answer outside the contract */
async function read(mock: Mock, provider: AnyProvider, rows: Rows): Promise<number[]> {
  const accept = provider.name === 'atlas' ? 'application/vnd.atlas.2025-02-19+json' : '*/*'
  const statuses: number[] = []
  for (const { method, path } of provider.contracts.documented().operations.values()) {
    if (method.toUpperCase() !== 'GET') continue
    const target = path.replace(/\{(\w+)\}/g, (_, name: string) =>
      encodeURIComponent(String(parameters[name]?.(rows) ?? '1')),
    )
    const headers = { accept, authorization: 'manage-secret' }
    statuses.push((await mock.fetch(`https://mock.test${target}`, { headers })).status)
  }
  return statuses
}

describe.each(Object.values(providers))('rows of $name', (provider) => {
  const rows = rowsOf(provider.name)
  const fields = Object.entries(provider.declarations).flatMap(([collection, { spec }]) =>
    Object.entries<FieldKind>(spec.fields).map(([field, kind]) => ({ collection, field, kind })),
  )

  it('may be those of the demo world, which then answers the same', async () => {
    const demo = createMock({ credentials: 'any' })

    expect(await read(open(provider.name as ProviderName, rows), provider, rows)).toEqual(
      await read(demo, provider, rows),
    )
  })

  it('with an odd value are refused, or answered within the contract', async () => {
    const refused = new Set<string>()
    for (const { collection, field, kind } of fields) {
      const [first, ...others] = rows[collection] ?? []
      if (!first) continue
      for (const value of odd[kind.replace('?', '')] ?? []) {
        const changed = { ...rows, [collection]: [{ ...first, [field]: value }, ...others] }
        let mock: Mock
        try {
          mock = open(provider.name as ProviderName, changed)
        } catch (error) {
          expect(String(error)).toMatch(
            /^Error: (The seed's \w+\[\d+\] |Failed to store a row of )/,
          )
          refused.add(`${collection}.${field}`)
          continue
        }
        await read(mock, provider, changed)
      }
    }
    expect(refused.size).toBeGreaterThan(25)
  }, 120_000)

  it('of which one leads nowhere are refused', () => {
    for (const [collection, references] of Object.entries(provider.seedRules.references)) {
      const [first, ...others] = rows[collection] ?? []
      for (const field of Object.keys(references ?? {})) {
        const nowhere = typeof first?.[field] === 'number' ? 99 : 'f'.repeat(24)
        if (!first || first[field] === null) continue
        const changed = { ...rows, [collection]: [{ ...first, [field]: nowhere }, ...others] }

        expect(() => open(provider.name as ProviderName, changed)).toThrow(
          `The seed's ${collection}[0] has the ${field} ${JSON.stringify(nowhere)}, but there is no such row`,
        )
      }
    }
  })
})

describe('a seed', () => {
  const bad: readonly (readonly [object, string])[] = [
    [{ atlas: { constructor: [] } }, 'The seed names a collection "constructor"'],
    [{ atlas: { teams: [null] } }, "The seed's teams[0] is null. Give a row of fields."],
    [{ atlas: [] }, "The seed's rows are []. Give lists by collection."],
    [
      JSON.parse('{"atlas":{"teams":[{"__proto__":1}]}}'),
      'a field "__proto__" that does not exist',
    ],
    [{ rainbond: { settings: [{ name: '', value: 'x' }] } }, 'has the name "". Keys are texts'],
    [
      { rainbond: { settings: [{ name: 'MANAGE_TOKEN', value: 'x' }] } },
      "The seed's settings[0] cannot be stored. ",
    ],
    [{ extends: 'constructor' }, 'There is no seed "constructor".'],
    [{ extends: 7 }, 'There is no seed "7".'],
  ]

  it.each(bad)('is refused: %j', (seed, message) => {
    expect(() => createMock({ seed: seed as SeedFile })).toThrow(message)
  })

  it('is held to its references once, and comes back at each reset', () => {
    const team = { id: 'a'.repeat(24), orgId: '4888442a3354817a7320eb61', name: 'own' }
    const seed = { atlas: { teams: [{ ...team, createdAt: '2026-01-01T00:00:00Z' }] } }
    const mock = createMock({ seed })
    mock.db.atlas.teams.delete({ where: { id: { equals: team.id } } })
    mock.reset()

    expect(mock.db.atlas.teams.count({ where: { id: { equals: team.id } } })).toBe(1)
  })
})
