import type { CheckId } from '../catalogue.ts'
import { documentedStatus } from './documented-status.ts'
import type { ExchangeCheck } from './exchange-check.ts'
import { bodyMatchesSchema, documentedHeaders, documentedMediaType } from './from-contract.ts'
import {
  allowWith405,
  challengeWith401,
  errorNamesItsStatus,
  noBodyWhereNone,
  noServerError,
  readableBody,
} from './from-http.ts'
import { writeOnlyStaysInside } from './write-only.ts'

/** What every exchange is held to, in the order of the report. */
export const exchangeChecks: readonly (readonly [CheckId, ExchangeCheck])[] = [
  ['no-server-error', noServerError],
  ['documented-status', documentedStatus],
  ['documented-media-type', documentedMediaType],
  ['documented-headers', documentedHeaders],
  ['readable-body', readableBody],
  ['body-matches-schema', bodyMatchesSchema],
  ['write-only-stays-inside', writeOnlyStaysInside],
  ['error-names-its-status', errorNamesItsStatus],
  ['challenge-with-401', challengeWith401],
  ['allow-with-405', allowWith405],
  ['no-body-where-none', noBodyWhereNone],
]

const ofEveryExchange: readonly CheckId[] = [
  'answers-every-request',
  ...exchangeChecks.map(([check]) => check),
]

/** Whether any of some checks is wanted, or one that is made of every exchange. */
export function wantsAny(
  checks: readonly CheckId[],
  { isWanted }: { readonly isWanted: (check: CheckId) => boolean },
): boolean {
  return [...checks, ...ofEveryExchange].some(isWanted)
}
