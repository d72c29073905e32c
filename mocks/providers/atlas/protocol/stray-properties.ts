import type { Contract, Schema } from '../../../../contracts/openapi/contract.ts'

/** A property of a body that its schema does not declare, or declares read-only. */
export interface StrayProperty {
  readonly kind: 'unknown' | 'read-only'
  /** JSON pointer into the body. */
  readonly pointer: string
}

interface BodyLocation {
  readonly contract: Contract
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
  return inValue({ contract, pointer: '' }, schema, body)
}

function inValue(location: BodyLocation, schema: Schema, value: unknown): readonly StrayProperty[] {
  const resolved = location.contract.resolve(schema)
  if (typeof resolved === 'boolean' || typeof value !== 'object' || value === null) return []
  if (Array.isArray(value)) {
    const items = schemaOf(resolved.items)
    return value.flatMap((element, at) => inValue(below(location, `${at}`), items, element))
  }
  const properties = propertiesOf(location.contract, resolved)
  if (properties.size === 0) return []
  return Object.entries(value).flatMap(([name, property]) => {
    const inner = below(location, name.replaceAll('~', '~0').replaceAll('/', '~1'))
    const declared = properties.get(name)
    if (declared === undefined) return [{ kind: 'unknown' as const, pointer: inner.pointer }]
    if (isReadOnly(declared)) return [{ kind: 'read-only' as const, pointer: inner.pointer }]
    return inValue(inner, declared, property)
  })
}

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

function below({ contract, pointer }: BodyLocation, segment: string): BodyLocation {
  return { contract, pointer: `${pointer}/${segment}` }
}
