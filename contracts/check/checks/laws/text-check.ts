import { defineCheck } from '../../vocabulary/check.ts'
import { requestOf } from '../../vocabulary/proof-words.ts'
import {
  assertValue,
  behaviourOfValue,
  keyOfValue,
  tellValue,
  type ValueFacts,
} from './value-facts.ts'

export const textSurvivesCheck = defineCheck<ValueFacts>()({
  id: 'text-survives',
  kind: 'stateful',
  title: 'A text that was accepted comes back character by character.',
  why: 'Names of people are damaged, and lookups by name fail.',
  example: 'POST /teams accepted a /name with special characters, and shows another one.',
  needs: ['create', 'created thing'],
  key: keyOfValue,
  behaviour: behaviourOfValue,
  tell: (facts, proof) => ({
    ...tellValue(facts),
    message: `${requestOf(proof)} accepted a ${facts.path} with special characters, and shows another one.`,
  }),
  asserts: assertValue,
})
