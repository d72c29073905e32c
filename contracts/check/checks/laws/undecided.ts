import type { Operation } from '../../../openapi/contract.ts'
import type { Exchange } from '../../vocabulary/exchange.ts'
import { notTried, type Verdict } from '../../vocabulary/verdict.ts'

/** The verdict where an answer, or the lack of one, tells nothing. */
export const undecided = (exchange: Exchange | undefined, operation: Operation): Verdict =>
  notTried(
    exchange
      ? `the request was answered with ${exchange.response.status}, which decides nothing`
      : 'the request was not sent or got no answer',
    { operation },
  )
