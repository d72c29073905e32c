import { defineCheck } from '../../vocabulary/check.ts'
import { requestOf, show } from '../../vocabulary/proof-words.ts'
import { listIn } from './list-facts.ts'

interface FilterFacts {
  /** The parameter that filters, and the property that it names. */
  readonly name: string
  readonly asked: unknown
  readonly fault: 'another value' | 'everything' | 'lacks it'
  /** The wrong value, or how many resources came. */
  readonly came: unknown
}

const faults: Readonly<Record<FilterFacts['fault'], string>> = {
  'another value': 'holds a resource with another value',
  everything: 'holds everything',
  'lacks it': 'lacks the resource that has the value',
}

const promises: Readonly<Record<FilterFacts['fault'], (property: string) => string>> = {
  'another value': (property) => `only ${property}`,
  // a text may be searched for, so that others may come with it
  everything: () => 'fewer resources than without the filter',
  'lacks it': (property) => `the resource with ${property}`,
}

export const filterHolds = defineCheck<FilterFacts>()({
  id: 'filter-holds',
  kind: 'stateful',
  title: 'A list filtered by a property holds only resources with that value.',
  why: 'The caller acts on resources that it did not ask for.',
  example: 'GET /teams?plan="pro" holds a resource with another value.',
  needs: ['list', 'created thing'],
  key: ({ name }) => name,
  tell: ({ name, asked, fault, came }, proof) => ({
    message: `${requestOf(proof)}?${name}=${show(asked)} ${faults[fault]}.`,
    expected: promises[fault](`${name}: ${show(asked)}`),
    received:
      fault === 'another value'
        ? `${name}: ${show(came)}`
        : `${fault === 'everything' ? 'all ' : ''}${came} resources`,
  }),
  asserts({ name, asked, fault }, { steps }) {
    const list = listIn(steps.at(-1)?.body)
    if (list === undefined || fault !== 'another value') return undefined
    return {
      kind: 'each',
      pointer: `${list}/0/${name}`,
      matcher: `.toEqual(${JSON.stringify(asked)})`,
    }
  },
})

interface SortFacts {
  readonly parameter: string
  /** The value of the parameter, e.g. `-name`. */
  readonly choice: string
  readonly property: string
  readonly isDown: boolean
  /** Values of the property, in the order of the list. */
  readonly values: readonly unknown[]
}

export const sortHolds = defineCheck<SortFacts>()({
  id: 'sort-holds',
  kind: 'stateful',
  title: 'A list sorted by a property is in that order.',
  why: 'Tables show another order than they say.',
  example: 'GET /teams?sort="name" is not in that order.',
  needs: ['list', 'created thing'],
  key: ({ parameter }) => parameter,
  tell: ({ parameter, choice, property, isDown, values }, proof) => ({
    message: `${requestOf(proof)}?${parameter}=${show(choice)} is not in that order.`,
    expected: `${property} ${isDown ? 'descending' : 'ascending'}`,
    received: show(values),
  }),
  asserts({ property, isDown }, { steps }) {
    const list = listIn(steps.at(-1)?.body)
    return list === undefined
      ? undefined
      : { kind: 'sorted', pointer: `${list}/0/${property}`, isDown }
  },
})
