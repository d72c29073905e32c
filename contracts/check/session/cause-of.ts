import type { Contract } from '../../openapi/contract.ts'
import { bodyIssues } from '../values/body-issues.ts'
import type { SessionCall } from '../vocabulary/call.ts'
import type { Cause } from '../vocabulary/exchange.ts'
import { bodyMedia, isWholeInSchema } from '../vocabulary/write-body.ts'

/**
 * Intent of a call. One that is meant to be valid is not so where its body does not fit its schema, or
 * holds a file, of whose content the schema says nothing.
 */
export function causeOf(
  contract: Contract,
  { cause = 'valid', operation, body, text, method }: SessionCall,
): Cause {
  const isJudged = body !== undefined && text === undefined && method === undefined
  if (cause !== 'valid' || !isJudged) return cause
  const media = bodyMedia(operation)
  if (!media) return cause
  const isSure = isWholeInSchema(contract, media) && bodyIssues(contract, media, body).length === 0
  return isSure ? 'valid' : 'odd'
}
