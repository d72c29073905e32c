/** The public entry of the checker: hold any server to any OpenAPI document. */

export { type Contract, compileContract } from '../openapi/contract.ts'
export { parseDocument } from '../openapi/document.ts'
export { type CheckOptions, checkContract } from './check-contract.ts'
export { type Credential, createIdentity } from './credentials/identity.ts'
export type { CheckEvent, Evidence, Finding, Severity } from './finding.ts'
export {
  type Identity,
  NoAnswer,
  type PlainRequest,
  type PlainResponse,
  type Send,
  type Target,
  Unreachable,
} from './target.ts'
