import { defineCheck } from '../../vocabulary/check.ts'
import { requestOf, statusOf } from '../../vocabulary/proof-words.ts'

interface NotModifiedFacts {
  /** The If-None-Match that was sent. */
  readonly sent: string
  readonly wanted: 200 | 304
}

export const unchangedIsNotModified = defineCheck<NotModifiedFacts>()({
  id: 'unchanged-is-not-modified',
  kind: 'stateful',
  title:
    'A read with the current ETag in If-None-Match is answered 304, and with another one as usual (RFC 9110, 13.1.2).',
  why: 'Clients load again what they have, or keep what is no longer true.',
  example: 'GET /teams/{teamId} answered 200 to an If-None-Match with its current ETag.',
  needs: ['read', 'created thing', 'readable thing'],
  key: ({ wanted }) => `${wanted}`,
  tell: ({ sent, wanted }, proof) => ({
    message:
      wanted === 304
        ? `${requestOf(proof)} answered ${statusOf(proof)} to an If-None-Match with its current ETag.`
        : `${requestOf(proof)} answered ${statusOf(proof)} to an If-None-Match with an ETag that it never had, ${sent}.`,
    expected: `${wanted}`,
    received: `${statusOf(proof)}`,
  }),
  asserts: ({ wanted }) => ({ kind: 'status', pattern: `^${wanted}$` }),
})
