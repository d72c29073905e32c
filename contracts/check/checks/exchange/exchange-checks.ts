import { answersEveryRequest } from './answers-every-request.ts'
import { documentedStatus } from './documented-status.ts'
import { errorNamesItsStatus } from './error-names-its-status.ts'
import type { ExchangeCheck } from './exchange-check.ts'
import { bodyMatchesSchema, documentedHeaders, documentedMediaType } from './from-contract.ts'
import {
  allowWith405,
  challengeWith401,
  noBodyWhereNone,
  noServerError,
  readableBody,
} from './from-http.ts'
import { writeOnlyStaysInside } from './write-only.ts'

/** Against these every exchange is checked, in the order of the report. */
export const exchangeChecks = [
  noServerError,
  documentedStatus,
  documentedMediaType,
  documentedHeaders,
  readableBody,
  bodyMatchesSchema,
  writeOnlyStaysInside,
  errorNamesItsStatus,
  challengeWith401,
  allowWith405,
  noBodyWhereNone,
] as const satisfies readonly ExchangeCheck[]

const ofEveryExchange: readonly string[] = [answersEveryRequest, ...exchangeChecks].map(
  ({ id }) => id,
)

/** True if any of some checks is wanted, or one that is made of every exchange. */
export function wantsAny(
  checks: readonly { readonly id: string }[],
  { isWanted }: { readonly isWanted: (check: string) => boolean },
): boolean {
  return [...checks.map(({ id }) => id), ...ofEveryExchange].some(isWanted)
}
