import type { Operation } from '../../openapi/contract.ts'
import { objectsIn } from '../../openapi/reference.ts'

/** The evidence with which a contract says, by `x-laws`, that a law is not kept by an operation. */
export function lawNotHeld({ extensions }: Operation, check: string): string | undefined {
  const laws = objectsIn(extensions['x-laws'])
  const entry = laws.find(({ law, holds }) => law === check && holds === false)
  return entry && [entry.why, entry.evidence].filter((text) => text !== undefined).join(' ')
}
