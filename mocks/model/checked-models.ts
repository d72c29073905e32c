import type { Model } from './database.ts'
import type { Declarations, StoredRow } from './schema.ts'
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
  { rules, world }: ModelChecks,
): void {
  const where = `The row of mock.db's ${name}.${method}`
  // `update` of @mswjs/data takes functions too; what they return is the caller's business.
  const plain = Object.fromEntries(
    Object.entries(values).filter(([, value]) => typeof value !== 'function'),
  )
  rowCheckOf(noWholes(rules))(name, plain, where)
  requireReferences(rules, world, { [name]: [plain] }, () => where)
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
    1,
    `made0${number}`,
  ]
  const made = Object.entries(declarations[name]?.spec.fields ?? {}).flatMap(([field, kind]) => {
    if (kind !== 'string' || values[field] !== undefined) return []
    const value = fittingValue(rules, { name, field }, candidates)
    return value === undefined ? [] : [[field, value] as const]
  })
  return { ...Object.fromEntries(made), ...values }
}
