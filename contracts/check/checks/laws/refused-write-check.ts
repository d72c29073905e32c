import { defineCheck, type Proof } from '../../vocabulary/check.ts'
import type { Exchange } from '../../vocabulary/exchange.ts'
import { requestOf } from '../../vocabulary/proof-words.ts'

interface RefusedWriteFacts {
  /** Status of the refusal. */
  readonly status: number
  /** Changes, one sentence each. */
  readonly changes: readonly string[]
}

export const refusedWriteChangesNothing = defineCheck<RefusedWriteFacts>()({
  id: 'refused-write-changes-nothing',
  kind: 'stateful',
  title: 'A write that is answered with 4xx changes nothing.',
  why: 'The caller believes that nothing happened, and tries again.',
  example: 'POST /teams was refused with 422 and changed something: the new team is listed.',
  faultCode: 114,
  needs: ['readable thing'],
  key: ({ status }) => `${status}`,
  tell: ({ status, changes }, proof) => ({
    message: `${requestOf(proof)} was refused with ${status} and changed something.`,
    expected: 'the state before it',
    received: changes.join('; '),
  }),
  asserts: (_facts, proof) => {
    const before = shownBefore(proof)
    return before && { kind: 'value', pointer: '', value: before.body, shownBy: before }
  },
})

/** The last earlier step with the request of the last one. */
function shownBefore({ steps }: Proof): Exchange | undefined {
  const proof = steps.at(-1)
  return steps.findLast(
    (step) =>
      step !== proof &&
      step.request.method === proof?.request.method &&
      step.request.target === proof.request.target,
  )
}
