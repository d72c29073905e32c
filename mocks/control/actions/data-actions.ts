import type { StoredRow } from '../../model/schema.ts'
import { type Action, bodyAs } from '../action.ts'
import { collectionsOf, findRow, isTaken, modelOf, readWhere } from '../collections.ts'
import { json, nothing } from '../control-answer.ts'
import { ControlRefusal } from '../control-refusal.ts'
import { makerOf } from '../maker-of.ts'

/** Operations on the rows of a world. */
export const dataActions = {
  listCollections: ({ world }) => json(200, { providers: collectionsOf(world().live.mock) }),
  listRows({ world, params, query }) {
    const { model } = modelOf(world().live.mock, params)
    const where = readWhere(query.where)
    const { take = 100, skip = 0 } = query
    const rows = model.findMany({ ...where, take: Number(take), skip: Number(skip) })
    return json(200, { rows, total: model.count(where) })
  },
  createRow(call) {
    const { params } = call
    const { model, key } = modelOf(call.world().live.mock, params)
    const row = refusing(() => model.create(bodyAs<StoredRow>(call)))
    const id = encodeURIComponent(String(row[key]))
    const at = `/__mock/data/${params.provider}/${params.collection}/${id}`
    return json(201, row, [['Location', at]])
  },
  getRow: ({ world, params }) => json(200, findRow(world().live.mock, params).row),
  updateRow(call) {
    const { model, key, row } = findRow(call.world().live.mock, call.params)
    const data = bodyAs<StoredRow>(call)
    if (key in data && data[key] !== row[key]) {
      throw new ControlRefusal(
        400,
        `"${key}" names the row and stays ${shown(row[key])}. Leave it out.`,
      )
    }
    const where = { [key]: { equals: row[key] } }
    return json(
      200,
      refusing(() => model.update({ where, data })),
    )
  },
  deleteRow({ world, params }) {
    const { model, key, row } = findRow(world().live.mock, params)
    model.delete({ where: { [key]: { equals: row[key] } } })
    return nothing
  },
  makeRow: (call) => json(201, makerOf(call.world().live.mock, call.params)(bodyAs<object>(call))),
} satisfies Record<string, Action>

/** @throws ControlRefusal 409 where a key or a unique value is taken; any other error passes */
function refusing<T>(write: () => T): T {
  try {
    return write()
  } catch (error) {
    if (!isTaken(error)) throw error
    throw new ControlRefusal(409, error.message)
  }
}

const shown = (value: unknown): string => JSON.stringify(value)
