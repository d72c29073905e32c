import { defineCheck } from '../../vocabulary/check.ts'
import { requestOf, statusOf } from '../../vocabulary/proof-words.ts'
import { assertRefused } from './refusal-facts.ts'

export const staleIsRefused = defineCheck<object>()({
  id: 'stale-precondition-is-refused',
  kind: 'stateful',
  title: 'A change on an old ETag is refused with 412.',
  why: 'The caller overwrites a change that it never saw.',
  example: 'PUT /teams/{teamId} accepted a change with the If-Match of an older version.',
  severity: 'critical',
  needs: ['change', 'read', 'created thing', 'readable thing'],
  tell: (_facts, proof) => ({
    message: `${requestOf(proof)} accepted a change with the If-Match of an older version.`,
    expected: '412',
    received: `${statusOf(proof)}`,
  }),
  asserts: assertRefused,
})

interface EtagFacts {
  /** The ETag before and after the change. */
  readonly etag: string
}

export const etagFollowsState = defineCheck<EtagFacts>()({
  id: 'etag-follows-state',
  kind: 'stateful',
  title: 'An ETag changes with the resource it stands for.',
  why: 'Caches keep serving the old one, and If-Match protects nothing.',
  example: 'GET /teams/{teamId} answered the same ETag before and after a change.',
  needs: ['change', 'read', 'created thing', 'readable thing'],
  tell: ({ etag }, proof) => ({
    message: `${requestOf(proof)} answered the same ETag before and after a change.`,
    expected: 'another ETag',
    received: etag,
  }),
  asserts: ({ etag }) => ({ kind: 'other-header', name: 'etag', value: etag }),
})
