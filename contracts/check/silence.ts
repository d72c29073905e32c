import type { Exchange } from './exchange.ts'
import type { Ledger } from './ledger.ts'
import type { Claim } from './record.ts'
import type { NoAnswer } from './target.ts'

/** The claim that a request was not answered. */
export function silence(
  meant: Pick<Exchange, 'request' | 'operation' | 'cause' | 'as'>,
  { message }: NoAnswer,
  ledger: Ledger,
): Claim {
  const response = { status: 0, headers: [], body: new Uint8Array() }
  const exchange = { index: 0, response, ...meant, body: undefined, unreadable: undefined }
  return {
    message: `No answer came to a request that was meant as ${meant.cause}.`,
    expected: 'an answer',
    received: message,
    pointer: '',
    fold: meant.cause,
    operation: meant.operation,
    steps: ledger.leadingTo(exchange),
  }
}
