import { defineCheck, type Proof, type Sentence } from '../../vocabulary/check.ts'
import { requestOf, statusOf } from '../../vocabulary/proof-words.ts'
import { assertNotThere, type ThereFacts } from './list-facts.ts'
import { assertRefused } from './refusal-facts.ts'

const expected = '401, 403 or 404'

export const isolationRead = defineCheck<object>()({
  id: 'isolation-read',
  kind: 'stateful',
  title: 'What one tenant owns another cannot read.',
  why: 'Data of one customer is shown to another.',
  example: 'GET /teams/{teamId} shows the other identity a resource that is not its own.',
  faultCode: 306,
  severity: 'critical',
  needs: ['create', 'read', 'security', 'second identity', 'created thing'],
  tell: (_facts, proof) => ({
    message: `${requestOf(proof)} shows the other identity a resource that is not its own.`,
    expected,
    received: `${statusOf(proof)}`,
  }),
  asserts: assertRefused,
})

export interface ForeignWriteFacts {
  /** True if it was refused, and done all the same. */
  readonly isRefused: boolean
  /** Changes that were seen, one sentence each. */
  readonly changes: readonly string[]
}

const keyOfWrite = ({ isRefused }: ForeignWriteFacts) => (isRefused ? 'refused' : 'accepted')

/** `by` completes "accepted a write …". */
function tellWrite({ isRefused, changes }: ForeignWriteFacts, proof: Proof, by: string): Sentence {
  const status = `${statusOf(proof)}`
  const message = isRefused
    ? `${requestOf(proof)} refused a write ${by} with ${status} and did it.`
    : `${requestOf(proof)} accepted a write ${by}.`
  return { message, expected, received: isRefused ? [status, ...changes].join('; ') : status }
}

export const isolationChange = defineCheck<ForeignWriteFacts>()({
  id: 'isolation-change',
  kind: 'stateful',
  title: 'What one tenant owns another cannot change.',
  why: 'Data of one customer is changed by another.',
  example: 'PATCH /teams/{teamId} accepted a write of the other identity.',
  faultCode: 306,
  severity: 'critical',
  needs: ['create', 'change', 'security', 'second identity', 'created thing'],
  key: keyOfWrite,
  tell: (facts, proof) => tellWrite(facts, proof, 'of the other identity'),
  asserts: assertRefused,
})

export const isolationDelete = defineCheck<ForeignWriteFacts>()({
  id: 'isolation-delete',
  kind: 'stateful',
  title: 'What one tenant owns another cannot delete.',
  why: 'Data of one customer is deleted by another.',
  example: 'DELETE /teams/{teamId} accepted a write of the other identity.',
  faultCode: 306,
  severity: 'critical',
  needs: ['create', 'remove', 'security', 'second identity', 'created thing'],
  key: keyOfWrite,
  tell: (facts, proof) => tellWrite(facts, proof, 'of the other identity'),
  asserts: assertRefused,
})

export const isolationCreate = defineCheck<object>()({
  id: 'isolation-create',
  kind: 'stateful',
  title: 'One tenant cannot create in what another owns.',
  why: 'Strangers put things among the data of a customer.',
  example: 'POST /orgs/{orgId}/teams let the other identity create in a foreign place.',
  faultCode: 306,
  severity: 'critical',
  needs: ['create', 'security', 'second identity', 'created thing'],
  tell: (_facts, proof) => ({
    message: `${requestOf(proof)} let the other identity create in a foreign place.`,
    expected,
    received: `${statusOf(proof)}`,
  }),
  asserts: assertRefused,
})

interface ForeignListFacts extends ThereFacts {
  /** Why the resource must not be there; a path parameter names the parent that it lies under. */
  readonly because: 'created by the other' | 'readable by the other only' | `${string} differs`
}

export const isolationList = defineCheck<ForeignListFacts>()({
  id: 'isolation-list',
  kind: 'stateful',
  title: 'Lists of one tenant show nothing of another.',
  why: 'Data of one customer is shown to another.',
  example: 'GET /teams lists to one identity what the other created.',
  faultCode: 306,
  severity: 'critical',
  needs: ['list', 'security', 'second identity'],
  key: ({ because }) => because,
  tell({ because, id }, proof) {
    const [parameter] = because.split(' differs')
    const messages: Readonly<Record<string, string>> = {
      'created by the other': 'lists to one identity what the other created.',
      'readable by the other only': 'lists to one identity what only the other can read.',
    }
    const message = messages[because] ?? `lists a resource under another ${parameter} than its own.`
    return {
      message: `${requestOf(proof)} ${message}`,
      expected: `no resource with the id ${id}`,
      received: `${statusOf(proof)} with that resource`,
    }
  },
  asserts: assertNotThere,
})

interface ParentFacts extends ForeignWriteFacts {
  /** The path parameter that held another parent. */
  readonly parameter: string
}

export const isolationParent = defineCheck<ParentFacts>()({
  id: 'isolation-parent',
  kind: 'stateful',
  title: 'A resource can be reached through its own parent only.',
  why: 'A guard that looks at the parent in the path alone guards nothing.',
  example: 'GET /orgs/{orgId}/teams/{teamId} shows a resource under another orgId than its own.',
  faultCode: 306,
  severity: 'critical',
  needs: ['create', 'parents', 'security', 'second parent', 'created thing'],
  key: (facts) => `${facts.parameter} ${keyOfWrite(facts)}`,
  tell(facts, proof) {
    const { parameter } = facts
    if (proof.operation?.method !== 'GET') {
      return tellWrite(facts, proof, `under another ${parameter} than the resource has`)
    }
    return {
      message: `${requestOf(proof)} shows a resource under another ${parameter} than its own.`,
      expected,
      received: `${statusOf(proof)}`,
    }
  },
  asserts: assertRefused,
})

interface ForeignCountFacts {
  /** Totals before a create elsewhere, after it, and after another. */
  readonly totals: readonly number[]
  /** The path parameter that differs; `undefined` where only the identity does. */
  readonly parameter: string | undefined
}

export const isolationCount = defineCheck<ForeignCountFacts>()({
  id: 'isolation-count',
  kind: 'stateful',
  title: 'Totals of one tenant count nothing of another.',
  why: 'They tell how much another customer has.',
  example: 'GET /orgs/{orgId}/teams counts what is created under another orgId.',
  faultCode: 306,
  severity: 'critical',
  needs: ['create', 'list', 'security', 'second parent', 'created thing'],
  key: ({ parameter }) => parameter ?? '',
  tell: ({ totals, parameter }, proof) => ({
    message:
      parameter === undefined
        ? `${requestOf(proof)} counts to one identity what the other creates.`
        : `${requestOf(proof)} counts what is created under another ${parameter}.`,
    expected: `the total stays ${totals[0]}`,
    received: `the totals ${totals.join(', ')}`,
  }),
})

export const isolationConflict = defineCheck<object>()({
  id: 'isolation-conflict',
  kind: 'stateful',
  title: 'What one tenant has is no conflict for another.',
  why: 'Conflicts tell what another customer has.',
  example: 'POST /orgs/{orgId}/teams answered 409 to values that only the other tenant has.',
  faultCode: 304,
  severity: 'critical',
  needs: ['create', 'documented 409', 'parents', 'second identity', 'created thing'],
  tell: (_facts, proof) => ({
    message: `${requestOf(proof)} answered 409 to values that only the other tenant has.`,
    expected: '2xx',
    received: `${statusOf(proof)}`,
  }),
  asserts: () => ({ kind: 'not-refused' }),
})
