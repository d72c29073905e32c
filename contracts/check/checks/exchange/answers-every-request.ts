import { defineCheck } from '../../vocabulary/check.ts'
import type { Cause } from '../../vocabulary/exchange.ts'
import { requestOf } from '../../vocabulary/proof-words.ts'

export interface SilenceFacts {
  readonly cause: Cause
  /** Problem that the transport met. */
  readonly problem: string
}

/** The session reports it: where no answer comes there is no exchange to judge. */
export const answersEveryRequest = defineCheck<SilenceFacts>()({
  id: 'answers-every-request',
  kind: 'exchange',
  dependsOnState: true,
  title: 'Each request gets an answer.',
  why: 'A connection that ends without one looks like a network failure and is retried.',
  example: 'POST /teams with labels of a wrong type got no answer: the connection ended.',
  key: ({ cause }) => cause,
  tell: ({ cause, problem }, proof) => ({
    message: `${requestOf(proof)} got no answer to a request that was meant as ${cause}.`,
    expected: 'an answer',
    received: problem,
  }),
  asserts: () => ({ kind: 'no-server-error' }),
})
