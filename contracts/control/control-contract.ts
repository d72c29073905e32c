import { compileOnce } from '../openapi/compile-once.ts'
import * as documented from './generated/documented.ts'

/** The contract of the control API, `/__mock/…`. */
export const controlContract = compileOnce(documented.document)
