import { tooLarge } from '../bounds/bounds.ts'
import { annotations, assertions } from '../keywords.ts'
import type { JsonObject } from '../reference.ts'
import { isObject, joinPointer } from '../reference.ts'
import { applicators, mapMembers } from '../subschemas.ts'
import type { Flaws } from './flaws.ts'
import { mendKeyword } from './mend-keyword.ts'

/** The facts of a document that its schemas are mended by. */
export interface SchemaMending {
  readonly flaws: Flaws
  /** True for OpenAPI 3.0, whose schemas have keywords of their own. */
  readonly isOlder: boolean
  /** Why a `$ref` cannot be followed; undefined where it can. */
  readonly brokenReference: (reference: string) => string | undefined
}

/**
 * A schema without what the engine cannot honour. Each thing that is left out is told. A schema that
 * lost what it asserts allows more than its author meant; no value is drawn for it.
 */
export function mendSchema(mending: SchemaMending, schema: unknown, pointer: string): unknown {
  if (typeof schema === 'boolean') return schema
  if (!isObject(schema)) {
    mending.flaws.add(
      pointer,
      `The schema is ${JSON.stringify(schema)}, neither an object nor true or false. Every value counts as fitting.`,
    )
    return true
  }
  const mended: Record<string, unknown> = {}
  for (const keyword of Object.keys(schema)) {
    mendInto(mended, mending, { keyword, value: schema[keyword], pointer })
  }
  return mended
}

interface KeywordPlace {
  readonly keyword: string
  readonly value: unknown
  /** Of the schema. */
  readonly pointer: string
}

function mendInto(
  mended: Record<string, unknown>,
  mending: SchemaMending,
  { keyword, value, pointer }: KeywordPlace,
): void {
  const { flaws } = mending
  const at = joinPointer(pointer, keyword)
  if (keyword === '$ref') {
    const broken =
      typeof value === 'string' ? mending.brokenReference(value) : 'The $ref is no text.'
    if (broken === undefined) mended.$ref = value
    else {
      flaws.add(pointer, `${broken} Every value counts as fitting here.`)
      mended[tooLarge] = true
    }
    return
  }
  if (keyword === 'discriminator') {
    mended.discriminator = mendDiscriminator(mending, value, at)
    return
  }
  if (!isKnown(keyword, mending)) {
    flaws.add(at, unknownKeyword(keyword))
    return
  }
  const read = isShorthand(keyword, value) ? shorthands[value] : mendKeyword(keyword, value)
  if (read === undefined) return
  if ('flaw' in read) {
    flaws.add(at, `"${keyword}" ${read.flaw}. It is left out, and what it demands is not checked.`)
    mended[tooLarge] = true
    return
  }
  mended[keyword] = Object.hasOwn(applicators, keyword)
    ? mapMembers(read.value, keyword, (inner, step) =>
        mendSchema(mending, inner, step === undefined ? at : joinPointer(at, step)),
      )
    : read.value
}

/** Types that no standard has and everybody understands; `any` stands for no type at all. */
const shorthands = { any: undefined, file: { value: 'string' } } as const

const isShorthand = (keyword: string, value: unknown): value is keyof typeof shorthands =>
  keyword === 'type' && typeof value === 'string' && Object.hasOwn(shorthands, value)

function isKnown(keyword: string, { isOlder }: SchemaMending): boolean {
  if (keyword === 'nullable') return isOlder
  if (assertions.has(keyword) || annotations.has(keyword)) return true
  return Object.hasOwn(applicators, keyword) || keyword.startsWith('x-')
}

// JSON Schema 2020-12, core 6.5: an unknown keyword is an annotation.
const unknownKeyword = (keyword: string): string =>
  keyword === 'nullable'
    ? 'OpenAPI 3.1 has no "nullable", so it allows no null. Add "null" to "type" where null may come.'
    : `"${keyword}" is no keyword of JSON Schema or OpenAPI. It is taken for a note.`

function mendDiscriminator(
  { flaws, brokenReference }: SchemaMending,
  value: unknown,
  at: string,
): unknown {
  // Swagger 2.0 had the bare name.
  if (typeof value === 'string') return { propertyName: value }
  if (!isObject(value) || !isObject(value.mapping)) return value
  const { mapping } = value
  const kept = Object.entries(mapping).filter(([name, target]) => {
    const broken =
      typeof target === 'string' ? brokenReference(referenceTo(target)) : 'It is no text.'
    if (broken === undefined) return true
    const place = joinPointer(joinPointer(at, 'mapping'), name)
    flaws.add(place, `The discriminator mapping leads nowhere. ${broken} It is left out.`)
    return false
  })
  return { ...value, mapping: Object.fromEntries(kept) }
}

/** A mapping names a schema by reference or by the bare name of a component. */
function referenceTo(target: string): string {
  return target.includes('#') || target.includes('/')
    ? target
    : `#${joinPointer('/components/schemas', target)}`
}

/** The schemas of a map such as `components.schemas`. */
export function mendSchemas(
  mending: SchemaMending,
  schemas: JsonObject,
  pointer: string,
): JsonObject {
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [
      name,
      mendSchema(mending, schema, joinPointer(pointer, name)),
    ]),
  )
}
