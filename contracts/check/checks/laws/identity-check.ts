import { defineCheck } from '../../vocabulary/check.ts'
import { requestOf, show } from '../../vocabulary/proof-words.ts'

interface IdentityFacts {
  /** The property of the body that names another resource or another parent. */
  readonly property: string
  /** As it was sent. */
  readonly sent: unknown
  readonly fault: 'taken' | 'moved' | 'overwrote another'
}

const faults: Readonly<Record<IdentityFacts['fault'], string>> = {
  taken: 'and the resource now shows it',
  moved: 'and the resource can no longer be read where it was',
  'overwrote another': 'and the resource that has this id changed',
}

export const bodyCannotMove = defineCheck<IdentityFacts>()({
  id: 'body-cannot-move',
  kind: 'stateful',
  title: 'A body cannot say whose resource it changes: the path does.',
  why: 'A caller moves a resource to another tenant, or overwrites one that is not its own.',
  example:
    'PATCH /orgs/{orgId}/teams/{teamId} took orgId "org-2" from the body, and the resource can no longer be read where it was.',
  faultCode: 303,
  severity: 'critical',
  needs: ['create', 'read', 'change', 'created thing'],
  key: ({ property, fault }) => `${property} ${fault}`,
  tell: ({ property, sent, fault }, proof) => ({
    message: `${requestOf(proof)} took ${property} ${show(sent)} from the body, ${faults[fault]}.`,
    expected: `4xx, or the resource as the path names it`,
    received: `${property}: ${show(sent)}`,
  }),
})
