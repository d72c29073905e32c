import type { OpenApiDocument } from './operation.ts'
import type { JsonObject } from './reference.ts'
import { entriesOf, isObject, joinPointer, pointerOf, resolve, valueAt } from './reference.ts'
import { applicators, subschemasOf } from './subschemas.ts'

/** Keywords that say something about a value and are checked. */
export const assertions: ReadonlySet<string> = new Set([
  'type',
  'enum',
  'const',
  'multipleOf',
  'maximum',
  'exclusiveMaximum',
  'minimum',
  'exclusiveMinimum',
  'maxLength',
  'minLength',
  'pattern',
  'format',
  'maxItems',
  'minItems',
  'uniqueItems',
  'maxContains',
  'minContains',
  'maxProperties',
  'minProperties',
  'required',
  'dependentRequired',
])

export const annotations: ReadonlySet<string> = new Set([
  '$comment',
  '$schema',
  'title',
  'description',
  'default',
  'example',
  'examples',
  'deprecated',
  'readOnly',
  'writeOnly',
  'discriminator',
  'externalDocs',
  'xml',
  'contentEncoding',
  'contentMediaType',
  'contentSchema',
])

/**
 * Refuses what the engine would otherwise pass over in silence.
 * @throws Error with the JSON pointer of a keyword without support, a $ref that leads nowhere, or a
 * pattern that is no regular expression
 */
export function requireSupportedSchemas(document: OpenApiDocument): void {
  const visit: VisitKeyword = { document, references: new Set(), patterns: new Set() }
  visitTree(visit, document.paths, '/paths')
  for (const [kind, components] of entriesOf(document.components)) {
    if (kind === 'examples') continue
    const pointer = joinPointer('/components', kind)
    for (const [name, component] of entriesOf(components)) {
      const at = joinPointer(pointer, name)
      if (kind === 'schemas') visitSchema(visit, component, at)
      else visitTree(visit, component, at)
    }
  }
}

/** Large documents repeat their references and patterns thousands of times: each is tried once. */
interface VisitKeyword {
  readonly document: OpenApiDocument
  readonly references: Set<string>
  readonly patterns: Set<string>
}

function visitTree(visit: VisitKeyword, value: unknown, pointer: string): void {
  if (Array.isArray(value)) {
    for (const [at, inner] of value.entries()) visitTree(visit, inner, joinPointer(pointer, at))
    return
  }
  if (!isObject(value)) return
  requireTarget(visit, value, pointer)
  for (const key of Object.keys(value)) {
    const inner = value[key]
    if (typeof inner !== 'object' && key !== 'schema') continue
    if (key === 'example' || key === 'examples' || key.startsWith('x-')) continue
    const at = joinPointer(pointer, key)
    if (key === 'schema') visitSchema(visit, inner, at)
    else visitTree(visit, inner, at)
  }
}

function visitSchema(visit: VisitKeyword, schema: unknown, pointer: string): void {
  if (typeof schema === 'boolean') return
  if (!isObject(schema)) {
    throw new Error(`The schema at "${pointer}" is neither an object nor true or false.`)
  }
  for (const keyword of Object.keys(schema)) requireSupported(keyword, pointer)
  requireTarget(visit, schema, pointer)
  const { pattern } = schema
  if (typeof pattern === 'string' && !visit.patterns.has(pattern)) {
    requirePattern(pattern, pointer)
    visit.patterns.add(pattern)
  }
  for (const key of Object.keys(
    isObject(schema.patternProperties) ? schema.patternProperties : {},
  )) {
    requirePattern(key, joinPointer(`${pointer}/patternProperties`, key))
  }
  for (const inner of subschemasOf(schema, pointer)) visitSchema(visit, inner.schema, inner.pointer)
}

/** Follows a reference as far as none was followed before. @throws Error as `resolve` does */
function requireTarget(
  { document, references }: VisitKeyword,
  value: JsonObject,
  pointer: string,
): void {
  const followed = new Set<string>()
  for (let at: unknown = value; isObject(at) && typeof at.$ref === 'string'; ) {
    const { $ref } = at
    if (references.has($ref)) break
    const target = followed.has($ref) ? undefined : valueAt(document, pointerOf($ref, pointer))
    if (target === undefined) resolve(document, { value, pointer })
    followed.add($ref)
    at = target
  }
  for (const reference of followed) references.add(reference)
}

function requireSupported(keyword: string, pointer: string): void {
  if (keyword === '$ref' || assertions.has(keyword) || annotations.has(keyword)) return
  if (Object.hasOwn(applicators, keyword) || keyword.startsWith('x-')) return
  const at = joinPointer(pointer, keyword)
  const advice =
    keyword === 'nullable'
      ? `OpenAPI 3.1 has no "nullable": add "null" to "type"`
      : `Remove it, or give it a name that starts with "x-" if it is a note`
  throw new Error(`The schema keyword at "${at}" is not supported. ${advice}.`)
}

function requirePattern(pattern: string, pointer: string): void {
  try {
    toRegExp(pattern)
  } catch {
    throw new Error(
      `The pattern at "${pointer}" is no regular expression: "${pattern}". Correct it.`,
    )
  }
}

/**
 * Compiles a pattern as published documents mean it: with the `u` flag (`\p{L}` needs it), without
 * it where the flag refuses the pattern (`\:` in many IPv6 patterns).
 */
export function toRegExp(pattern: string): RegExp {
  try {
    return new RegExp(pattern, 'u')
  } catch {
    return new RegExp(pattern)
  }
}
