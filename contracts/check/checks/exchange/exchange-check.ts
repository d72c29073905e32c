import type { Contract } from '../../../openapi/contract.ts'
import type { Exchange } from '../../vocabulary/exchange.ts'
import type { Difference } from '../../vocabulary/finding.ts'

/** Holds one exchange to the contract and to HTTP. Pure. */
export type ExchangeCheck = (exchange: Exchange, contract: Contract) => readonly Difference[]
