import { answersEveryRequest } from '../checks/exchange/answers-every-request.ts'
import type { ExchangeCheck } from '../checks/exchange/exchange-check.ts'
import { exchangeChecks } from '../checks/exchange/exchange-checks.ts'
import type { Exchange } from '../vocabulary/exchange.ts'
import { held } from '../vocabulary/verdict.ts'
import { nameOf } from './record.ts'
import type { Session } from './session.ts'

/** Runs every check of single exchanges on one, and writes down findings and verdicts. */
export function judgeExchange(session: Session, exchange: Exchange): void {
  const name = nameOf(exchange, session.contract)
  for (const check of exchangeChecks as readonly ExchangeCheck[]) {
    const differences = check.judge(exchange, session.contract)
    if (differences?.length === 0) session.judge(check, held(), name)
    for (const difference of differences ?? []) {
      const { operation } = exchange
      session.report({ ...difference, check, operation, steps: session.ledger.leadingTo(exchange) })
    }
  }
  session.judge(answersEveryRequest, held(), name)
}
