import { listNames } from '../../contracts/openapi/similar-names.ts'
import type { AnyProvider } from '../engine/provider.ts'
import type { Mock } from '../mock.ts'
import type { Model } from '../model/database.ts'
import type { CollectionSpec, StoredRow } from '../model/schema.ts'
import { ValueTaken } from '../model/value-taken.ts'
import { ControlRefusal } from './control-refusal.ts'
import { providersOf } from './world-parts.ts'

type PathParams = Readonly<Record<string, string>>

/** A collection of a mock, for whoever reads and changes rows. */
interface FoundModel {
  readonly model: Model<StoredRow>
  /** The field that names a row. */
  readonly key: string
  readonly spec: CollectionSpec<never>
}

type Models = Readonly<Record<string, Model<StoredRow>>>

const modelsOf = (mock: Mock, { name }: AnyProvider): Models =>
  (mock.db as unknown as Readonly<Record<string, Models>>)[name] ?? {} // rows of any kind

/** Every collection, by provider and name. */
export const collectionsOf = (mock: Mock): object =>
  Object.fromEntries(
    providersOf(mock).map((provider) => {
      const models = modelsOf(mock, provider)
      const collections = Object.entries(provider.declarations).map(([name, { spec }]) => {
        const { key, fields } = spec
        return [name, { key, fields, rows: models[name]?.count() ?? 0 }]
      })
      return [provider.name, Object.fromEntries(collections)]
    }),
  )

/** @throws ControlRefusal where there is no such provider or collection */
export function modelOf(mock: Mock, params: PathParams): FoundModel {
  const provider = providerOf(mock, params)
  const { collection = '' } = params
  const declared = Object.hasOwn(provider.declarations, collection)
    ? provider.declarations[collection]
    : undefined
  const model = modelsOf(mock, provider)[collection]
  if (declared && model) return { model, key: declared.spec.key, spec: declared.spec }
  const known = listNames(collection, Object.keys(provider.declarations), 50)
  throw new ControlRefusal(
    404,
    `${provider.name} has no collection "${collection}". There are: ${known}.`,
  )
}

/** @throws ControlRefusal where the mock has no such provider */
export function providerOf(mock: Mock, { provider: name = '' }: PathParams): AnyProvider {
  const all = providersOf(mock)
  const found = all.find((one) => one.name === name)
  if (found) return found
  const known = listNames(
    name,
    all.map((one) => one.name),
  )
  throw new ControlRefusal(404, `There is no provider "${name}". There are: ${known}.`)
}

/** @throws ControlRefusal where there is no such row */
export function findRow(mock: Mock, params: PathParams): FoundModel & { readonly row: StoredRow } {
  const found = modelOf(mock, params)
  const { model, key, spec } = found
  const text = params.key ?? ''
  const fields: Readonly<Record<string, string>> = spec.fields
  const equals = fields[key] === 'number' ? Number(text) : text
  const row = Number.isNaN(equals) ? null : model.findFirst({ where: { [key]: { equals } } })
  if (row) return { ...found, row }
  throw new ControlRefusal(
    404,
    `No row of ${params.provider}'s ${params.collection} has the ${key} "${text}".`,
  )
}

/** Conditions written as JSON, as `mock.db` takes them. @throws ControlRefusal on anything else */
export function readWhere(text: unknown): { readonly where?: object } {
  if (typeof text !== 'string') return {}
  try {
    const where: unknown = JSON.parse(text)
    if (typeof where === 'object' && where !== null && !Array.isArray(where)) return { where }
  } catch {
    // said below
  }
  throw new ControlRefusal(
    400,
    `The query "where" is ${text.slice(0, 80)}. Give conditions by field as JSON, e.g. {"name":{"equals":"a"}}.`,
  )
}

/** True for the refusal of a key or a unique value that another row has. */
export const isTaken = (error: unknown): error is Error =>
  error instanceof ValueTaken ||
  (error instanceof Error && 'type' in error && error.type === 'DuplicatePrimaryKey')
