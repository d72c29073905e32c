import type { Assertion } from '../../vocabulary/assertion.ts'
import type { Proof } from '../../vocabulary/check.ts'
import { succeeded } from '../../vocabulary/exchange.ts'

/** The last answer must be a refusal; `undefined` where it is one, so that the fault is another. */
export function assertRefused(_facts: object, { steps }: Proof): Assertion | undefined {
  const proof = steps.at(-1)
  return proof && succeeded(proof) ? { kind: 'refused' } : undefined
}
