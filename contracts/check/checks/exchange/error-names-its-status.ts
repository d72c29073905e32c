import { isObject } from '../../../openapi/reference.ts'
import { requestOf } from '../../vocabulary/proof-words.ts'
import { headerOf } from '../../vocabulary/target.ts'
import { defineExchangeCheck } from './exchange-check.ts'

export interface ProblemFacts {
  readonly status: number
  readonly said: number
}

/** A problem document repeats the status of its answer, if it names one (RFC 9457, 3.1.2). */
export const errorNamesItsStatus = defineExchangeCheck<ProblemFacts>()({
  id: 'error-names-its-status',
  title: 'A problem document (RFC 9457) names the status of its own answer.',
  why: 'Clients that log the body report another error than happened.',
  example: 'GET /teams/{teamId} answered 404 with a problem document that says status 500.',
  otherwise: 'no problem document (application/problem+json) that names a status came',
  judge({ response, body }) {
    const type = headerOf(response, 'content-type') ?? ''
    if (!/^application\/problem\+json/i.test(type) || !isObject(body)) return undefined
    if (typeof body.status !== 'number') return undefined
    const { status } = response
    return body.status === status ? [] : [{ facts: { status, said: body.status }, pointer: '' }]
  },
  key: ({ status, said }) => `${status} ${said}`,
  tell: ({ status, said }, proof) => ({
    message: `${requestOf(proof)} answered ${status} with a problem document that says status ${said}.`,
    expected: `"status": ${status} (RFC 9457, 3.1.2)`,
    received: `"status": ${said}`,
  }),
  asserts: ({ status }) => ({ kind: 'value', pointer: '/status', value: status }),
})
