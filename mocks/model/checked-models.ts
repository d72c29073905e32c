import type { Model } from './database.ts'
import type { Declarations, FieldKind, StoredRow } from './schema.ts'
import { wantedOf } from './seed-file.ts'
import { fittingValue, requireReferences, rowCheckOf, type SeedRules } from './seed-rules.ts'
import type { World } from './world.ts'

/** The rules for rows that test authors write. */
export interface ModelChecks {
  readonly rules: SeedRules
  readonly world: World<Declarations>
  readonly declarations: Declarations
  /** Makes other rows agree with one that was written or removed. */
  readonly settle: (name: string, row: StoredRow, isGone: boolean) => void
}

/**
 * Models that take only what every operation can show: a value that the rules of seeds refuse is
 * refused, and a field that is left out gets one that they take.
 */
export const checkedModels = (models: object, checks: ModelChecks): object =>
  Object.fromEntries(
    Object.entries(models).map(([name, model]) => [name, checkedModel(name, model, checks)]),
  )

function checkedModel(
  name: string,
  model: Model<StoredRow>,
  checks: ModelChecks,
): Model<StoredRow> {
  const settled = <Rows extends StoredRow | readonly StoredRow[] | null>(
    rows: Rows,
    isGone = false,
  ): Rows => {
    for (const row of [rows ?? []].flat()) checks.settle(name, row, isGone)
    return rows
  }
  const requireGood = (method: string, values: StoredRow) =>
    requireFits(name, method, values, checks)
  return {
    ...model,
    create(values = {}) {
      requireGood('create', values)
      return settled(model.create(completed(name, values, checks)))
    },
    update(query) {
      requireGood('update', query.data)
      return settled(model.update(query))
    },
    updateMany(query) {
      requireGood('updateMany', query.data)
      return settled(model.updateMany(query))
    },
    delete: (query) => settled(model.delete(query), true),
    deleteMany: (query) => settled(model.deleteMany(query), true),
  }
}

/** @throws Error naming the field whose value no operation could show */
function requireFits(
  name: string,
  method: string,
  values: StoredRow,
  { rules, world, declarations }: ModelChecks,
): void {
  const where = `The row of mock.db's ${name}.${method}`
  // `update` of @mswjs/data takes functions too; what they return is the caller's business.
  const plain = Object.fromEntries(
    Object.entries(values).filter(([, value]) => typeof value !== 'function'),
  )
  requireKinds(plain, declarations[name]?.spec.fields ?? {}, where)
  rowCheckOf(noWholes(rules))(name, plain, where)
  requireReferences(rules, world, { [name]: [plain] }, () => where)
}

/** Null and what is left out are the library's business. @throws Error naming the field */
function requireKinds(
  values: StoredRow,
  fields: Readonly<Record<string, FieldKind>>,
  where: string,
): void {
  for (const [field, value] of Object.entries(values)) {
    const kind = Object.hasOwn(fields, field) ? fields[field] : undefined
    if (kind === undefined || value === undefined || value === null) continue
    const wanted = wantedOf(value, kind.replace('?', ''))
    if (wanted === undefined) continue
    throw new Error(
      `${where} needs "${field}" to be a ${wanted}, but it is ${JSON.stringify(value) ?? typeof value}.`,
    )
  }
}

/** The checks of fields alone: a patch has no row as a whole. */
const withoutWholes = new WeakMap<SeedRules, SeedRules>()

function noWholes(rules: SeedRules): SeedRules {
  const known = withoutWholes.get(rules) ?? { fields: rules.fields, references: rules.references }
  withoutWholes.set(rules, known)
  return known
}

/** The values, and what the rules take for required texts that are left out. */
function completed(
  name: string,
  values: StoredRow,
  { rules, world, declarations }: ModelChecks,
): StoredRow {
  const time = world.clock
    .now()
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
  const number = world.ids.next('mock.db')
  const candidates = [
    time,
    'US',
    `made${number}@example.com`,
    `made-${number}`,
    `made0${number}`,
    number.toString(16).padStart(24, '0'),
  ]
  const made = Object.entries(declarations[name]?.spec.fields ?? {}).flatMap(([field, kind]) => {
    if (kind !== 'string' || values[field] !== undefined) return []
    const value = fittingValue(rules, { name, field }, candidates)
    return value === undefined ? [] : [[field, value] as const]
  })
  return { ...Object.fromEntries(made), ...values }
}
