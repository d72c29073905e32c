import type { Assertion } from '../../vocabulary/assertion.ts'
import { defineCheck, type Proof } from '../../vocabulary/check.ts'
import { sentJson } from '../../vocabulary/exchange.ts'
import { pointTo } from '../../vocabulary/json-pointer.ts'
import { requestOf, show } from '../../vocabulary/proof-words.ts'
import {
  assertValue,
  behaviourOfValue,
  keyOfValue,
  tellValue,
  type ValueFacts,
} from './value-facts.ts'

interface KeptValueFacts {
  /** Path of the value inside the resource, e.g. `/note`. */
  readonly path: string
  /** The old value, which is still there. */
  readonly came: unknown
}

export const putReplacesWhole = defineCheck<KeptValueFacts>()({
  id: 'put-replaces-whole',
  kind: 'stateful',
  title: 'PUT replaces the whole resource: what it leaves out is gone or has its default.',
  why: 'Nothing else can take a value away.',
  example: 'PUT /teams/{teamId} without /note left the old /note there.',
  faultCode: 117,
  needs: ['replace', 'read', 'created thing'],
  key: ({ path }) => path,
  tell: ({ path, came }, proof) => ({
    message: `${requestOf(proof)} without ${path} left the old ${path} there.`,
    expected: `no ${path}, or its default`,
    received: `${path}: ${show(came)}`,
  }),
  asserts({ path }, { steps }) {
    const value = pointTo(steps.at(-1)?.body, path)
    return value === undefined ? undefined : { kind: 'not-value', pointer: path, value }
  },
})

export const putIsIdempotent = defineCheck<ValueFacts>()({
  id: 'put-is-idempotent',
  kind: 'stateful',
  title: 'The same PUT twice leaves the state of one.',
  why: 'Clients and proxies repeat it after a lost answer.',
  example: 'PUT /teams/{teamId}, sent a second time, changed /seats.',
  faultCode: 118,
  needs: ['replace', 'read', 'created thing'],
  key: keyOfValue,
  behaviour: behaviourOfValue,
  tell: (facts, proof) => ({
    ...tellValue(facts),
    message: `${requestOf(proof)}, sent a second time, changed ${facts.path}.`,
  }),
  asserts: assertSent,
})

/** The last answer must show what the last PUT sent, however often that was sent. */
function assertSent(facts: ValueFacts, proof: Proof): Assertion | undefined {
  const assertion = assertValue(facts, proof)
  const put = proof.steps.findLast(({ request }) => request.method === 'PUT')
  const value = put && pointTo(sentJson(put), facts.path)
  if (assertion === undefined || value === undefined) return assertion
  return { kind: 'value', pointer: facts.path, value }
}
