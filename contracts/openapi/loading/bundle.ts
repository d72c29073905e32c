import type { JsonObject } from '../reference.ts'
import { isObject, joinPointer, valueIn } from '../reference.ts'
import { applicators } from '../subschemas.ts'
import type { Flaws } from './flaws.ts'
import { PlaceOrigins } from './place-origins.ts'
import { baseName, freeName } from './schema-name.ts'

/** The other files of a document. */
export interface OtherFiles {
  /**
   * The name of the file that a reference in another file leads to; equal files have equal names.
   * @throws Error that says why it may not be read
   */
  resolve(from: string, reference: string): string
  /** The parsed content. @throws Error that says why it cannot be read */
  read(file: string): unknown
}

export interface BundledDocument {
  readonly document: JsonObject
  readonly origins: PlaceOrigins
}

interface Bundling {
  /** Name of the document's own file. */
  readonly main: string
  readonly root: JsonObject
  readonly files: OtherFiles
  readonly flaws: Flaws
  readonly origins: PlaceOrigins
  /** Where named schemas stand: `components/schemas`, or `definitions` in Swagger 2.0. */
  readonly schemasAt: string
  /** Schemas of other files by file and pointer, under the names that they have here. */
  readonly names: Map<string, string>
  readonly schemas: Record<string, unknown>
}

/** A value on the walk, with where it stands and in which file it was written. */
interface Spot {
  readonly value: unknown
  /** In the bundled document. */
  readonly pointer: string
  readonly file: string
  readonly isSchema: boolean
  /** References that are being followed, so that a circle ends. */
  readonly within: readonly string[]
}

/**
 * Takes what references to other files lead to into the document: schemas become named schemas, anything
 * else stands where it was referred to. A reference that cannot be followed stays, and is told.
 */
export function bundle(
  root: JsonObject,
  main: string,
  { files, flaws }: { readonly files: OtherFiles; readonly flaws: Flaws },
): BundledDocument {
  const schemasAt = 'swagger' in root ? '/definitions' : '/components/schemas'
  const held = valueIn(root, schemasAt)
  const bundling: Bundling = {
    ...{ main, root, files, flaws, schemasAt },
    origins: new PlaceOrigins(),
    names: new Map(),
    schemas: isObject(held) ? { ...held } : {},
  }
  const start = { value: root, pointer: '', file: main, isSchema: false, within: [] }
  const walked = walk(bundling, start) as JsonObject // an object gives an object
  if (bundling.names.size === 0) return { document: walked, origins: bundling.origins }
  return { document: withSchemas(walked, bundling), origins: bundling.origins }
}

function withSchemas(document: JsonObject, { schemas, schemasAt, names }: Bundling): JsonObject {
  const added = Object.fromEntries([...names.values()].map((name) => [name, schemas[name]]))
  if (schemasAt === '/definitions') {
    const definitions = isObject(document.definitions) ? document.definitions : {}
    return { ...document, definitions: { ...definitions, ...added } }
  }
  const components = isObject(document.components) ? document.components : {}
  const own = isObject(components.schemas) ? components.schemas : {}
  return { ...document, components: { ...components, schemas: { ...own, ...added } } }
}

function walk(bundling: Bundling, spot: Spot): unknown {
  const { value, pointer } = spot
  if (Array.isArray(value)) {
    return value.map((inner, at) =>
      walk(bundling, { ...spot, value: inner, pointer: joinPointer(pointer, at) }),
    )
  }
  if (!isObject(value)) return value
  if (typeof value.$ref === 'string') return follow(bundling, spot, value)
  const walked: Record<string, unknown> = {}
  for (const [key, inner] of Object.entries(value)) {
    const at = joinPointer(pointer, key)
    if (isOpaque(key, spot)) walked[key] = inner
    else if (key === 'mapping' && isObject(inner)) walked[key] = mapped(bundling, spot, inner)
    else
      walked[key] = walk(bundling, {
        ...spot,
        value: inner,
        pointer: at,
        isSchema: isSchemaAt(bundling, spot, key),
      })
  }
  return walked
}

const isOpaque = (key: string, { isSchema, pointer }: Spot): boolean =>
  key.startsWith('x-') ||
  key === 'example' ||
  (key === 'examples' && isSchema) ||
  (key === 'value' && /\/examples\/[^/]+$/.test(pointer))

/** A key below a schema keeps the walk among schemas where the key is an applicator. */
function isSchemaAt({ schemasAt }: Bundling, { pointer, isSchema }: Spot, key: string): boolean {
  if (key === 'schema') return true
  if (`${pointer}/${key}` === schemasAt || pointer === schemasAt) return true
  return isSchema && (Object.hasOwn(applicators, key) || isInMap(pointer))
}

/** True below `properties` and the like, whose keys are names. */
const isInMap = (pointer: string): boolean => {
  const holder = pointer.slice(pointer.lastIndexOf('/') + 1)
  return Object.hasOwn(applicators, holder) && applicators[holder]?.holds !== 'one'
}

function follow(bundling: Bundling, spot: Spot, value: JsonObject): unknown {
  const target = targetOf(bundling, spot, String(value.$ref))
  if (target === undefined) return value
  const { file, pointer } = target
  if (file === bundling.main) return { ...value, $ref: `#${encodeURI(pointer)}` }
  if (spot.isSchema) return { ...value, $ref: schemaReference(bundling, target) }
  const key = `${file}#${pointer}`
  if (spot.within.includes(key)) return value
  bundling.origins.move(spot.pointer, { file, pointer })
  return walk(bundling, {
    ...{ value: target.value, pointer: spot.pointer, file, isSchema: false },
    within: [...spot.within, key],
  })
}

interface ReferenceTarget {
  readonly file: string
  readonly pointer: string
  readonly value: unknown
}

/** The target of a reference; undefined, and told, where it cannot be read. */
function targetOf(
  bundling: Bundling,
  { file: from, pointer: place }: Spot,
  reference: string,
): ReferenceTarget | undefined {
  const { files, flaws, main, root } = bundling
  const [path = '', fragment = ''] = reference.split(/#(.*)/s)
  try {
    const file = path === '' ? from : files.resolve(from, path)
    const pointer = decodeURIComponent(fragment).replace(/\/$/, '')
    if (file === main && from === main) return { file, pointer, value: undefined }
    const content = file === main ? root : files.read(file)
    const value = valueIn(content, pointer)
    if (value === undefined) throw new Error(`"${file}" has nothing at "${pointer}".`)
    return { file, pointer, value }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    flaws.add(place, `The $ref "${reference}" is not followed: ${why}`)
    return undefined
  }
}

/** The reference to a schema of another file, which gets a name here. */
function schemaReference(bundling: Bundling, { file, pointer, value }: ReferenceTarget): string {
  const { names, schemas, schemasAt, origins } = bundling
  const key = `${file}#${pointer}`
  const known = names.get(key)
  if (known !== undefined) return `#${joinPointer(schemasAt, known)}`
  const name = freeName(schemas, pointer === '' ? baseName(file) : baseName(pointer))
  names.set(key, name)
  schemas[name] = true
  const at = joinPointer(schemasAt, name)
  origins.move(at, { file, pointer })
  schemas[name] = walk(bundling, { value, pointer: at, file, isSchema: true, within: [] })
  return `#${at}`
}

function mapped(bundling: Bundling, spot: Spot, mapping: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(mapping).map(([value, name]) => {
      const isReference = typeof name === 'string' && /[#/]|\.(?:ya?ml|json)$/i.test(name)
      if (!isReference) return [value, name]
      const followed = follow(bundling, { ...spot, isSchema: true }, { $ref: name })
      return [value, isObject(followed) ? followed.$ref : name]
    }),
  )
}
