import type { Operation } from '../../../openapi/contract.ts'
import { isObject } from '../../../openapi/reference.ts'

/** `x-leaves: { stays: true }`: what it creates is reached by credentials of its own alone. */
export const staysForGood = ({ extensions }: Operation): boolean => {
  const { 'x-leaves': leaves } = extensions
  return isObject(leaves) && leaves.stays === true
}
