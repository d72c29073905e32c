import { methods } from '../operation.ts'
import type { JsonObject } from '../reference.ts'
import { isObject, joinPointer } from '../reference.ts'
import { routeKey } from '../route-key.ts'
import type { Flaws } from './flaws.ts'
import type { SchemaMending } from './mend-schema.ts'
import { gone, mendTree } from './mend-tree.ts'

/** The paths of a document, without operations that could not be told apart. */
export function mendPaths(mending: SchemaMending, paths: JsonObject): JsonObject {
  const seen: Seen = { ids: new Map(), routes: new Map() }
  const mended: Record<string, unknown> = {}
  for (const [path, item] of Object.entries(paths)) {
    if (path.startsWith('x-')) continue
    const at = joinPointer('/paths', path)
    if (!path.startsWith('/')) {
      mending.flaws.add(at, `The path "${path}" does not begin with a slash. It is left out.`)
      continue
    }
    const whole = mendTree(mending, item, at)
    if (isObject(whole)) mended[path] = withoutTwins(mending, seen, { path, item: whole, at })
    else if (whole !== gone) mending.flaws.add(at, 'The path holds no object. It is left out.')
  }
  return mended
}

/** Where an operationId, and a method of a route, stood first. */
interface Seen {
  readonly ids: Map<string, string>
  readonly routes: Map<string, string>
}

interface PathItem {
  readonly path: string
  readonly item: JsonObject
  readonly at: string
}

/** Leaves out operations that answer the requests of another, and operationIds that another has. */
function withoutTwins({ flaws }: SchemaMending, seen: Seen, { path, item, at }: PathItem) {
  const kept: Record<string, unknown> = { ...item }
  for (const key of ['query', 'additionalOperations']) {
    if (item[key] === undefined) continue
    flaws.add(joinPointer(at, key), `"${key}" of OpenAPI 3.2 is not checked.`)
    delete kept[key]
  }
  for (const method of methods.map((name) => name.toLowerCase())) {
    const operation = item[method]
    if (operation === undefined) continue
    const place = joinPointer(at, method)
    const route = `${method} ${routeKey(path)}`
    const twin = seen.routes.get(route)
    if (!isObject(operation)) {
      flaws.add(place, 'The operation is no object. It is left out.')
      delete kept[method]
    } else if (twin !== undefined) {
      flaws.add(place, `The operation answers the same requests as "${twin}". It is left out.`)
      delete kept[method]
    } else {
      seen.routes.set(route, place)
      kept[method] = withOwnId(flaws, seen.ids, { operation, place })
    }
  }
  return kept
}

function withOwnId(
  flaws: Flaws,
  ids: Map<string, string>,
  { operation, place }: { readonly operation: JsonObject; readonly place: string },
): JsonObject {
  const { operationId, ...rest } = operation
  if (typeof operationId !== 'string') return operationId === undefined ? operation : rest
  const twin = ids.get(operationId)
  if (twin === undefined) {
    ids.set(operationId, place)
    return operation
  }
  flaws.add(
    joinPointer(place, 'operationId'),
    `The operationId "${operationId}" is taken by "${twin}". The operation goes by its method and path.`,
  )
  return rest
}
