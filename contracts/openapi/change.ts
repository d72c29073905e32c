import type { SchemaChange } from './diff-schemas.ts'
import type { MediaType, Parameter } from './operation.ts'
import type { LocatedValue } from './reference.ts'
import type { Direction } from './schema.ts'

/** One difference between two contracts, as their clients meet it. */
export interface ContractChange {
  /** True where a client of the older contract may fail with a server of the newer one. */
  readonly breaking: boolean
  /** `METHOD /path` of every operation that it touches, in the order of the documents. */
  readonly operations: readonly string[]
  /** JSON pointer into the newer document; into the older one for what is gone. */
  readonly pointer: string
  readonly message: string
}

export type FoundChange = Omit<ContractChange, 'operations'>

export type CompareSchemas = (
  from: LocatedValue,
  to: LocatedValue,
  direction: Direction,
) => readonly SchemaChange[]

export function diffRequired(
  from: { readonly required: boolean },
  to: { readonly required: boolean; readonly pointer: string },
  subject: string,
): readonly FoundChange[] {
  if (from.required === to.required) return []
  const how = to.required ? 'is now required' : 'is no longer required'
  return [{ breaking: to.required, pointer: to.pointer, message: `${subject} ${how}.` }]
}

export function schemaOf(holder: Parameter | MediaType): LocatedValue {
  return { value: holder.schema ?? true, pointer: `${holder.pointer}/schema` }
}

export function toFound(
  changes: readonly SchemaChange[],
  direction: Direction,
): readonly FoundChange[] {
  const harmless = direction === 'request' ? 'wider' : 'narrower'
  const where = direction === 'request' ? 'In requests' : 'In answers'
  return changes.map(({ shift, pointer, message }) => ({
    breaking: shift !== harmless && shift !== 'neither',
    pointer,
    message: `${where}, ${message}.`,
  }))
}

export function gone(pointer: string, subject: string): FoundChange {
  return { breaking: true, pointer, message: `${subject} is gone.` }
}

export function fresh(pointer: string, subject: string): FoundChange {
  return { breaking: false, pointer, message: `${subject} is new.` }
}
