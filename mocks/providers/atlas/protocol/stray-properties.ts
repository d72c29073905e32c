import type { Contract, Schema } from '../../../../contracts/openapi/contract.ts'
import { joinPointer } from '../../../../contracts/openapi/reference.ts'

/** A property of a body that its schema does not declare, or declares read-only. */
export interface StrayProperty {
  readonly kind: 'unknown' | 'read-only'
  /** JSON pointer into the body. */
  readonly pointer: string
}

/**
 * Finds, in the order of the body, what a client must not send. No schema of the document closes
 * its objects, so the validator does not see it. Objects that declare no properties are free-form.
 */
export function strayProperties(
  contract: Contract,
  schema: Schema,
  body: unknown,
): readonly StrayProperty[] {
  if (typeof body !== 'object' || body === null) return none
  const found: StrayProperty[] = []
  walk({ contract, found }, { schema, value: body, pointer: '' })
  return found
}

const none: readonly StrayProperty[] = []

/** A value of the body with the schema that it stands under. */
interface BodyPlace {
  readonly schema: Schema
  readonly value: object
  readonly pointer: string
}

interface BodyWalk {
  readonly contract: Contract
  readonly found: StrayProperty[]
}

function walk(walking: BodyWalk, { schema, value, pointer }: BodyPlace): void {
  const { contract, found } = walking
  const resolved = contract.resolve(schema)
  if (typeof resolved === 'boolean') return
  if (Array.isArray(value)) {
    const items = schemaOf(resolved.items)
    for (const [at, element] of value.entries()) {
      if (isHolder(element))
        walk(walking, { schema: items, value: element, pointer: `${pointer}/${at}` })
    }
    return
  }
  const properties = propertiesIn(contract, resolved)
  if (properties.size === 0) return
  for (const [name, property] of Object.entries(value)) {
    const declared = properties.get(name)
    if (declared === undefined) {
      found.push({ kind: 'unknown', pointer: joinPointer(pointer, name) })
    } else if (isReadOnly(declared)) {
      found.push({ kind: 'read-only', pointer: joinPointer(pointer, name) })
    } else if (isHolder(property)) {
      walk(walking, { schema: declared, value: property, pointer: joinPointer(pointer, name) })
    }
  }
}

const isHolder = (value: unknown): value is object => typeof value === 'object' && value !== null

/** The same, worked out once: a schema belongs to one contract. */
function propertiesIn(contract: Contract, schema: object): ReadonlyMap<string, Schema> {
  const known = knownProperties.get(schema) ?? propertiesOf(contract, schema as Schema)
  knownProperties.set(schema, known)
  return known
}

const knownProperties = new WeakMap<object, ReadonlyMap<string, Schema>>()

/** The declared properties, those of combined schemas among them. */
function propertiesOf(contract: Contract, schema: Schema): ReadonlyMap<string, Schema> {
  const resolved = contract.resolve(schema)
  if (typeof resolved === 'boolean') return new Map()
  const own = Object.entries(resolved.properties ?? {}).map(
    ([name, property]) => [name, schemaOf(property)] as const,
  )
  const members = [resolved.allOf, resolved.anyOf].flatMap((list) =>
    Array.isArray(list) ? list.map(schemaOf) : [],
  )
  return new Map([...members.flatMap((member) => [...propertiesOf(contract, member)]), ...own])
}

function isReadOnly(schema: Schema): boolean {
  return typeof schema === 'object' && schema.readOnly === true
}

function schemaOf(value: unknown): Schema {
  // The contract was compiled, so what stands in a schema's place is a schema.
  return typeof value === 'boolean' || (typeof value === 'object' && value !== null)
    ? (value as Schema)
    : true
}
