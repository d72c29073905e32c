import type { DocumentIssue } from '../bounds/bounds.ts'
import { methods, type OpenApiDocument } from '../operation.ts'
import type { JsonObject } from '../reference.ts'
import { isObject, joinPointer, resolve } from '../reference.ts'
import { Flaws } from './flaws.ts'
import { mendSchema, mendSchemas, type SchemaMending } from './mend-schema.ts'
import { routeKey } from './route-key.ts'

export interface MendedDocument {
  readonly document: OpenApiDocument
  /** What was left out, and why. */
  readonly flaws: readonly DocumentIssue[]
}

/**
 * A document that the engine can honour: each flaw costs the place where it stands, and is told. JSON
 * pointers stay valid, but for those into a list from which something was left out.
 */
export function mendDocument(document: OpenApiDocument): MendedDocument {
  const flaws = new Flaws()
  let mended = document
  for (let pass = 0; pass < mostPasses; pass += 1) {
    const { size } = flaws
    mended = mendOnce(mended, flaws)
    if (flaws.size === size) break
  }
  return { document: mended, flaws: flaws.list() }
}

/** What is left out may have been referred to, which is seen on the next pass. */
const mostPasses = 10

function mendOnce(document: OpenApiDocument, flaws: Flaws): OpenApiDocument {
  const mending: SchemaMending = {
    flaws,
    isOlder: document.openapi.startsWith('3.0'),
    brokenReference: referenceTester(document),
  }
  const components = isObject(document.components) ? document.components : {}
  const schemas = isObject(components.schemas) ? components.schemas : {}
  const { schemas: _, ...others } = components
  return {
    ...document,
    paths: mendPaths(mending, document.paths),
    components: {
      ...(mendTree(mending, others, '/components') as JsonObject), // an object gives an object
      schemas: mendSchemas(mending, schemas, '/components/schemas'),
    },
  }
}

function referenceTester(document: OpenApiDocument): SchemaMending['brokenReference'] {
  const known = new Map<string, string | undefined>()
  return (reference) => {
    if (!known.has(reference)) known.set(reference, problemOf(document, reference))
    return known.get(reference)
  }
}

function problemOf(document: OpenApiDocument, reference: string): string | undefined {
  try {
    resolve(document, { value: { $ref: reference }, pointer: '' })
    return undefined
  } catch {
    return reference.startsWith('#')
      ? `The $ref "${reference}" leads nowhere.`
      : `The $ref "${reference}" leads to another document, which is not read.`
  }
}

/** Stands for what is left out of the object or list that holds it. */
const gone = Symbol('gone')

function mendTree(mending: SchemaMending, value: unknown, pointer: string): unknown {
  if (Array.isArray(value)) {
    return value
      .map((inner, at) => mendTree(mending, inner, joinPointer(pointer, at)))
      .filter((inner) => inner !== gone)
  }
  if (!isObject(value)) return value
  if (typeof value.$ref === 'string') {
    const broken = mending.brokenReference(value.$ref)
    if (broken === undefined) return value
    mending.flaws.add(pointer, `${broken} What refers there is left out.`)
    return gone
  }
  const mended: Record<string, unknown> = {}
  for (const key of Object.keys(value)) {
    const at = joinPointer(pointer, key)
    const inner = mendMember(mending, { key, value: value[key], at })
    if (inner !== gone) mended[key] = inner
  }
  return mended
}

/** Values in which a key named `schema` means nothing. */
const isOpaque = (key: string): boolean =>
  key === 'example' || key === 'examples' || key.startsWith('x-')

function mendMember(
  mending: SchemaMending,
  { key, value, at }: { readonly key: string; readonly value: unknown; readonly at: string },
): unknown {
  if (isOpaque(key)) return value
  if (key === 'itemSchema' || key === 'itemEncoding') {
    mending.flaws.add(
      at,
      `"${key}" of OpenAPI 3.2 is not checked: streams are not judged item by item.`,
    )
    return gone
  }
  return key === 'schema' ? mendSchema(mending, value, at) : mendTree(mending, value, at)
}

function mendPaths(mending: SchemaMending, paths: JsonObject): JsonObject {
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
