import type { Operation } from '../../../openapi/contract.ts'
import type { Exchange } from '../../vocabulary/exchange.ts'
import type { Need } from '../../vocabulary/need.ts'
import { held, unmet, type Verdict } from '../../vocabulary/verdict.ts'
import { undecided } from './undecided.ts'

/** True if the contract lets anybody call an operation. */
export const isPublic = ({ security }: Operation): boolean =>
  security.length === 0 || security.some((schemes) => schemes.length === 0)

/** Judges each operation that is there and not public; `need` is missing where none is there. */
export async function judgeGuarded(
  need: Need,
  operations: readonly (Operation | undefined)[],
  judge: (operation: Operation) => Promise<Verdict>,
): Promise<readonly [Verdict, ...Verdict[]]> {
  const found: Verdict[] = []
  for (const operation of operations) {
    if (!operation) continue
    found.push(isPublic(operation) ? unmet('security', { operation }) : await judge(operation))
  }
  const [first = unmet(need), ...more] = found
  return [first, ...more]
}

/** Held where a request of a stranger was answered with 401, 403 or 404. */
export const keptOut = (exchange: Exchange | undefined, operation: Operation): Verdict =>
  exchange && [401, 403, 404].includes(exchange.response.status)
    ? held(operation)
    : undecided(exchange, operation)
