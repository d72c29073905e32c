import { compileOnce } from '../openapi/compile-once.ts'
import * as documented from './generated/documented.ts'
import * as observed from './generated/observed.ts'

/** Both profiles of this provider's contract. */
export const contracts = {
  documented: compileOnce(documented.document),
  observed: compileOnce(observed.document),
} as const
