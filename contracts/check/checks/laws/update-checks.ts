import { defineCheck } from '../../vocabulary/check.ts'
import { requestOf } from '../../vocabulary/proof-words.ts'
import {
  assertValue,
  behaviourOfValue,
  keyOfValue,
  tellValue,
  type ValueFacts,
} from './value-facts.ts'

export const updateEchoes = defineCheck<ValueFacts>()({
  id: 'update-echoes',
  kind: 'stateful',
  title: 'The answer to a change carries the change.',
  why: 'User interfaces show it instead of reading again.',
  example: 'PATCH /teams/{teamId} answered another /seats than was sent.',
  needs: ['change', 'created thing'],
  key: keyOfValue,
  behaviour: behaviourOfValue,
  tell: (facts, proof) => ({
    ...tellValue(facts),
    message: `${requestOf(proof)} answered another ${facts.path} than was sent.`,
  }),
  asserts: assertValue,
})

export const updateReadsBack = defineCheck<ValueFacts>()({
  id: 'update-reads-back',
  kind: 'stateful',
  title: 'A change can be read.',
  why: 'Something that was accepted was lost.',
  example:
    'PATCH /teams/{teamId} was accepted with /seats, and reading the resource shows another value.',
  severity: 'critical',
  needs: ['change', 'read', 'created thing'],
  key: keyOfValue,
  behaviour: behaviourOfValue,
  tell: (facts, proof) => ({
    ...tellValue(facts),
    message: `${requestOf(proof)} was accepted with ${facts.path}, and reading the resource shows another value.`,
  }),
  asserts: assertValue,
})

interface OtherValueFacts extends ValueFacts {
  /** Names of the properties that were to change; absent where the whole resource was replaced. */
  readonly changed?: readonly string[]
}

export const updateKeepsTheRest = defineCheck<OtherValueFacts>()({
  id: 'update-keeps-the-rest',
  kind: 'stateful',
  title: 'A change of some properties leaves the others as they were.',
  why: 'A client that changes one property erases the others.',
  example: 'PATCH /teams/{teamId} of /seats changed /note too.',
  severity: 'critical',
  needs: ['change', 'read', 'created thing'],
  key: keyOfValue,
  behaviour: behaviourOfValue,
  tell: ({ changed, ...facts }, proof) => ({
    ...tellValue(facts),
    message: changed
      ? `${requestOf(proof)} of ${changed.map((name) => `/${name}`).join(', ')} changed ${facts.path} too.`
      : `${requestOf(proof)} changed ${facts.path}, which was set when the resource was created.`,
  }),
  asserts: assertValue,
})

export const updateSparesOthers = defineCheck<ValueFacts>()({
  id: 'update-spares-others',
  kind: 'stateful',
  title: 'A change of one resource changes no other.',
  why: 'Data of other people is overwritten.',
  example: 'PATCH /teams/{teamId} of one resource changed /seats of another.',
  severity: 'critical',
  needs: ['change', 'read', 'created thing'],
  key: keyOfValue,
  behaviour: behaviourOfValue,
  tell: (facts, proof) => ({
    ...tellValue(facts),
    message: `${requestOf(proof)} of one resource changed ${facts.path} of another.`,
  }),
  asserts: assertValue,
})
