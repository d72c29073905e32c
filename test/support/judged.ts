import type { ExchangeCheck } from '../../contracts/check/checks/exchange/exchange-check.ts'
import type { Sentence } from '../../contracts/check/vocabulary/check.ts'
import type { Exchange } from '../../contracts/check/vocabulary/exchange.ts'
import type { Contract } from '../../contracts/openapi/contract.ts'

/** A difference that a check of exchanges found, in words. */
export interface ToldDifference extends Sentence {
  readonly pointer: string
  readonly key: string
}

/** What a check finds in an exchange, in words; `undefined` where it has nothing to judge. */
export const judgedBy = (
  check: ExchangeCheck,
  exchange: Exchange,
  contract: Contract,
): readonly ToldDifference[] | undefined =>
  check.judge(exchange, contract)?.map(({ facts, pointer }) => ({
    ...check.tell(facts, { operation: exchange.operation, steps: [exchange] }),
    ...{ pointer, key: check.key(facts) },
  }))
