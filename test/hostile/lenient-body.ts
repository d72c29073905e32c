import { readFileSync } from 'node:fs'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { parse } from 'yaml'
import type { Leniency } from './leniency.ts'
import type { Row } from './lenient-store.ts'

export const lenientDocumentPath = 'test/hostile/lenient.openapi.yaml'

interface Property {
  readonly type?: string
  readonly readOnly?: boolean
  readonly default?: unknown
  readonly $ref?: string
}

interface Named {
  readonly type?: string
  readonly properties?: Readonly<Record<string, Property>>
}

// the document is our own, and of this shape
const document = parse(readFileSync(lenientDocumentPath, 'utf8')) as {
  readonly components: { readonly schemas: Readonly<Record<string, Named>> }
}
const ajv = new Ajv2020({ strict: false, allErrors: true })
formats.default(ajv)
ajv.addSchema(document, 'api')

const { schemas } = document.components

const validators = new Map<string, ValidateFunction>()

/** Compiles a schema of the document once. */
function validatorOf(schema: string): ValidateFunction {
  const known = validators.get(schema)
  if (known) return known
  const made = ajv.compile({ $ref: `api#/components/schemas/${schema}` })
  validators.set(schema, made)
  return made
}

/** A body as the lenient server takes it. */
export interface TakenBody {
  readonly row: Row
  /** Whether it breaks the contract even when it is read as kindly as the server can. */
  readonly isInvalid: boolean
}

/** Reads a body for a schema of the document; what is read kindly is no longer what was sent. */
export function takeBody(
  sent: unknown,
  schema: string,
  has: (leniency: Leniency) => boolean,
): TakenBody {
  const properties = schemas[schema]?.properties ?? {}
  const object = isRow(sent) ? sent : {}
  const kept = Object.entries(object).flatMap(([name, value]) => {
    const property = Object.hasOwn(properties, name) ? properties[name] : undefined
    if (!property) return has('takes-unknown') ? [[name, value] as const] : []
    if (property.readOnly && !has('takes-read-only')) return []
    return [[name, has('coerces-types') ? coerced(value, property) : value] as const]
  })
  const row = Object.fromEntries(kept)
  const known = Object.fromEntries(kept.filter(([name]) => Object.hasOwn(properties, name)))
  const judged =
    isRow(sent) && has('takes-unknown') ? known : isRow(sent) ? { ...object, ...row } : sent
  return { row, isInvalid: !validatorOf(schema)(judged) }
}

/** What a body gives for properties that it leaves out. */
export function defaultsOf(schema: string): Row {
  const properties = Object.entries(schemas[schema]?.properties ?? {})
  return Object.fromEntries(
    properties.flatMap(([name, { default: value }]) =>
      value === undefined ? [] : [[name, value]],
    ),
  )
}

export const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function coerced(value: unknown, property: Property): unknown {
  const type = property.$ref === undefined ? property.type : 'string'
  const [only] = Array.isArray(value) ? value : []
  if (Array.isArray(value) && type !== 'array') return coerced(only, property)
  if (value === null || value === undefined) return property.default ?? emptyOf(type)
  if (type === 'integer') return Number.isNaN(Number(value)) ? 0 : Math.trunc(Number(value))
  if (type === 'boolean') return ![false, 0, '', 'false', '0'].includes(value as string)
  if (type === 'string' && typeof value !== 'object') return String(value)
  return type === 'array' && !Array.isArray(value) ? [value] : value
}

const emptyOf = (type: string | undefined): unknown =>
  ({ integer: 0, boolean: false, string: '', array: [] })[type ?? ''] ?? null
