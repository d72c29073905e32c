import { defineCheck } from '../../vocabulary/check.ts'
import { requestOf, statusOf } from '../../vocabulary/proof-words.ts'
import { assertNotThere, type ThereFacts } from './list-facts.ts'
import { assertRefused } from './refusal-facts.ts'

interface GoneFacts {
  /** Id of the operation that lists what belonged to the resource; absent where it was read itself. */
  readonly list?: string
}

export const deletedIsGone = defineCheck<GoneFacts>()({
  id: 'deleted-is-gone',
  kind: 'stateful',
  title: 'A deleted resource cannot be read, nor what belonged to it.',
  why: 'Data that should be gone is still served.',
  example: 'DELETE /teams/{teamId} was accepted, and GET /teams/{teamId} still answers 200.',
  faultCode: 113,
  needs: ['remove', 'read', 'created thing'],
  key: ({ list }) => list ?? '',
  tell(_facts, proof) {
    const { steps } = proof
    const read = requestOf({ operation: steps.at(-1)?.operation, steps })
    return {
      message: `${requestOf(proof)} was accepted, and ${read} still answers ${statusOf(proof)}.`,
      expected: '404 or 410',
      received: `${statusOf(proof)}`,
    }
  },
  asserts: assertRefused,
})

export const deletedIsNotListed = defineCheck<ThereFacts>()({
  id: 'deleted-is-not-listed',
  kind: 'stateful',
  title: 'A deleted resource is in no list.',
  why: 'Lists lead to resources that are not there.',
  example: 'DELETE /teams/{teamId} was accepted, and GET /teams still lists the resource.',
  faultCode: 113,
  needs: ['remove', 'list', 'created thing', 'whole list'],
  tell({ id }, proof) {
    const { steps } = proof
    const list = requestOf({ operation: steps.at(-1)?.operation, steps })
    return {
      message: `${requestOf(proof)} was accepted, and ${list} still lists the resource.`,
      expected: `no resource with the id ${id}`,
      received: 'it is in the list',
    }
  },
  asserts: assertNotThere,
})

interface RevivedFacts {
  /** Status of the answer to the change. */
  readonly status: number
  /** True if the resource could be read after the change. */
  readonly isBack: boolean
}

export const deletedStaysGone = defineCheck<RevivedFacts>()({
  id: 'deleted-stays-gone',
  kind: 'stateful',
  title: 'A change of a deleted resource is refused and does not bring it back.',
  why: 'A late request revives what somebody removed.',
  example: 'PUT /teams/{teamId} of a deleted resource answered 200.',
  faultCode: 113,
  needs: ['remove', 'change', 'created thing'],
  tell: ({ status, isBack }, proof) => ({
    message: `${requestOf(proof)} of a deleted resource answered ${status}${isBack ? ' and brought it back' : ''}.`,
    expected: '404 or 410',
    received: `${status}${isBack ? ', and it can be read again' : ''}`,
  }),
  asserts: assertRefused,
})

export const deleteAgainIsRefused = defineCheck<object>()({
  id: 'delete-again-is-refused',
  kind: 'stateful',
  title: 'Deleting a second time answers 404 or 410, where the contract documents one of them.',
  why: 'The caller cannot tell who deleted it.',
  example: 'DELETE /teams/{teamId}, sent a second time, answered 204.',
  needs: ['remove', 'created thing'],
  tell: (_facts, proof) => ({
    message: `${requestOf(proof)}, sent a second time, answered ${statusOf(proof)}.`,
    expected: '404 or 410, as the contract documents',
    received: `${statusOf(proof)}`,
  }),
  asserts: assertRefused,
})

export const deleteSparesOthers = defineCheck<ThereFacts>()({
  id: 'delete-spares-others',
  kind: 'stateful',
  title: 'Deleting one resource deletes no other beside it.',
  why: 'Data of other people is lost.',
  example: 'DELETE /teams/{teamId} of one resource deleted another: reading that answers 404.',
  severity: 'critical',
  needs: ['remove', 'read', 'created thing'],
  tell: ({ id }, proof) => ({
    message: `${requestOf(proof)} of one resource deleted another: reading that answers ${statusOf(proof)}.`,
    expected: `the resource with the id ${id}`,
    received: `${statusOf(proof)}`,
  }),
  asserts: () => ({ kind: 'not-refused' }),
})
