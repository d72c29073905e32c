import { defineCheck } from '../../vocabulary/check.ts'
import { requestOf, show, statusOf } from '../../vocabulary/proof-words.ts'
import { assertThere, type ThereFacts } from './list-facts.ts'
import {
  assertValue,
  behaviourOfValue,
  keyOfValue,
  tellValue,
  type ValueFacts,
} from './value-facts.ts'

export const createEchoes = defineCheck<ValueFacts>()({
  id: 'create-echoes',
  kind: 'stateful',
  title: 'The answer to a create carries the values that were sent.',
  why: 'User interfaces show it instead of reading again.',
  example: 'POST /teams answered another /seats than was sent.',
  needs: ['create', 'created thing'],
  key: keyOfValue,
  behaviour: behaviourOfValue,
  tell: (facts, proof) => ({
    ...tellValue(facts),
    message: `${requestOf(proof)} answered another ${facts.path} than was sent.`,
  }),
  asserts: assertValue,
})

type ReadBackFacts = ValueFacts | { readonly path: 'unread'; readonly status: number }

const isUnread = (
  facts: ReadBackFacts,
): facts is Extract<ReadBackFacts, { readonly path: 'unread' }> =>
  facts.path === 'unread' && 'status' in facts

export const createReadsBack = defineCheck<ReadBackFacts>()({
  id: 'create-reads-back',
  kind: 'stateful',
  title: 'A new resource can be read, with the values that were sent.',
  why: 'Something that was accepted was lost.',
  example: 'POST /teams was accepted with /note, and reading the new resource shows no /note.',
  faultCode: 122,
  severity: 'critical',
  needs: ['create', 'read', 'created thing'],
  key: ({ path }) => path,
  behaviour: (facts) => (isUnread(facts) ? { key: 'unread' } : behaviourOfValue(facts)),
  tell(facts, proof) {
    if (isUnread(facts)) {
      return {
        message: `${requestOf(proof)} was accepted, and reading the new resource answered ${facts.status}.`,
        expected: '2xx',
        received: `${facts.status}`,
      }
    }
    return {
      ...tellValue(facts),
      message: `${requestOf(proof)} was accepted with ${facts.path}, and reading the new resource shows another value.`,
    }
  },
  asserts: (facts, proof) =>
    isUnread(facts) ? { kind: 'not-refused' } : assertValue(facts, proof),
})

interface LocationFacts extends ThereFacts {
  readonly location: string
}

export const locationLeadsThere = defineCheck<LocationFacts>()({
  id: 'location-leads-there',
  kind: 'stateful',
  title: 'Location of a create leads to the new resource.',
  why: 'Clients follow it.',
  example: 'POST /teams answered Location /team/7, which answers 404.',
  faultCode: 120,
  needs: ['create', 'read', 'created thing'],
  followsLocation: true,
  tell: ({ location, id }, proof) => ({
    message: `${requestOf(proof)} answered Location ${location}, which does not lead to the new resource.`,
    expected: `the resource with the id ${id}`,
    received:
      statusOf(proof) < 300 ? show(proof.steps.at(-1)?.body) : `${statusOf(proof)} at ${location}`,
  }),
  asserts: (facts, proof) =>
    statusOf(proof) < 300 ? assertThere(facts, proof) : { kind: 'not-refused' },
})

interface ListedFacts extends ThereFacts {
  /** Number of other things in the list. */
  readonly others: number
}

export const createdIsListed = defineCheck<ListedFacts>()({
  id: 'created-is-listed',
  kind: 'stateful',
  title: 'A new resource is in its list.',
  why: 'Nobody finds what is not listed.',
  example: 'GET /teams does not list the team that was just created.',
  severity: 'critical',
  needs: ['create', 'list', 'created thing', 'sure id', 'whole list'],
  tell: ({ id, others }, proof) => ({
    message: `${requestOf(proof)} does not list the resource that was just created.`,
    expected: `the resource with the id ${id}`,
    received: `${others} others`,
  }),
  asserts: assertThere,
})

export const listAgreesWithRead = defineCheck<ValueFacts>()({
  id: 'list-agrees-with-read',
  kind: 'stateful',
  title: 'A list shows a resource with the values that reading it shows.',
  why: 'Tables and detail pages contradict each other.',
  example: 'GET /teams shows another /labels than GET /teams/{teamId}.',
  needs: ['create', 'list', 'read', 'created thing', 'whole list'],
  key: keyOfValue,
  behaviour: behaviourOfValue,
  tell: (facts, proof) => ({
    ...tellValue(facts),
    message: `${requestOf(proof)} shows another ${facts.path} than reading the resource does.`,
  }),
  asserts: assertValue,
})

export const readIsSafe = defineCheck<ValueFacts>()({
  id: 'read-is-safe',
  kind: 'stateful',
  title: 'Reading changes nothing.',
  why: 'Readers, crawlers and caches repeat it at will.',
  example: 'GET /teams/{teamId} changed /seats: two reads in a row differ.',
  needs: ['create', 'read', 'created thing'],
  key: keyOfValue,
  behaviour: behaviourOfValue,
  tell: (facts, proof) => ({
    ...tellValue(facts),
    message: `${requestOf(proof)} changed ${facts.path}: two reads in a row differ.`,
  }),
  asserts: assertValue,
})

export const defaultsHoldCheck = defineCheck<ValueFacts>()({
  id: 'defaults-hold',
  kind: 'stateful',
  title: 'A property that was left out has the default that the contract names.',
  why: 'Clients leave it out because of that default.',
  example: 'POST /teams without /plan made one whose /plan is "pro"; the default is "free".',
  needs: ['create', 'created thing'],
  key: keyOfValue,
  behaviour: behaviourOfValue,
  tell: (facts, proof) => ({
    ...tellValue(facts),
    message: `${requestOf(proof)} without ${facts.path} did not set the default of the contract.`,
  }),
  asserts: assertValue,
})
