import { defineCheck } from '../../vocabulary/check.ts'
import { requestOf } from '../../vocabulary/proof-words.ts'
import { listIn } from './list-facts.ts'

interface PartitionFacts {
  readonly fault: 'twice' | 'missing'
  /** Ids that the pages hold more than once. */
  readonly twice: readonly string[]
  /** Ids that are on no page. */
  readonly missing: readonly string[]
}

export const pagesPartition = defineCheck<PartitionFacts>()({
  id: 'pages-partition',
  kind: 'stateful',
  title: 'The pages of a list hold each resource once.',
  why: 'A client that reads all pages misses things or counts them twice.',
  example: 'The pages of GET /teams hold a resource twice.',
  severity: 'critical',
  needs: ['list', 'paging', 'whole list'],
  key: ({ fault }) => fault,
  tell: ({ fault, twice, missing }, proof) => ({
    message: `The pages of ${requestOf(proof)} ${fault === 'twice' ? 'hold a resource twice' : 'leave a resource out'}.`,
    expected: 'each resource once',
    received: [
      ...[...new Set(twice)].map((key) => `${key} more than once`),
      ...missing.map((id) => `${id} not at all`),
    ].join(', '),
  }),
})

interface LimitFacts {
  readonly kind: 'asked' | 'default'
  readonly limit: number
  /** True if the page must hold just as many; at most as many where it is false. */
  readonly isExact: boolean
  readonly came: number
}

export const limitHolds = defineCheck<LimitFacts>()({
  id: 'limit-holds',
  kind: 'stateful',
  title: 'A page has no more resources than the limit asked, or than its default.',
  why: 'Clients size their memory and their tables by it.',
  example: 'GET /teams answered 3 resources; the limit asked is 2.',
  needs: ['list', 'paging'],
  key: ({ kind }) => kind,
  tell: ({ kind, limit, isExact, came }, proof) => ({
    message: `${requestOf(proof)} answered ${came} resources; the ${kind === 'asked' ? 'limit asked' : 'default limit of the contract'} is ${limit}.`,
    expected: isExact ? `${limit}` : `at most ${limit}`,
    received: `${came}`,
  }),
  asserts({ limit, isExact }, { steps }) {
    const pointer = listIn(steps.at(-1)?.body)
    if (pointer === undefined) return undefined
    const sign = isExact ? '===' : '<='
    return { kind: 'each', pointer, matcher: `.toSatisfy(({ length }) => length ${sign} ${limit})` }
  },
})

interface NamedFacts {
  /** The parameter that the page repeats, e.g. `limit`. */
  readonly name: string
  readonly asked: string
  readonly named: number
}

export const pageNamesItself = defineCheck<NamedFacts>()({
  id: 'page-names-itself',
  kind: 'stateful',
  title: 'A page that names its number and size names those that were asked for.',
  why: 'Clients compute the next page from it.',
  example: 'GET /teams was asked for limit 2 and answered "limit": 1.',
  needs: ['list', 'paging'],
  key: ({ name }) => name,
  tell: ({ name, asked, named }, proof) => ({
    message: `${requestOf(proof)} was asked for ${name} ${asked} and answered "${name}": ${named}.`,
    expected: `${name}: ${asked}`,
    received: `${name}: ${named}`,
  }),
  asserts: ({ name, asked }) => ({ kind: 'value', pointer: `/${name}`, value: Number(asked) }),
})

interface BeyondFacts {
  readonly came: number
  /** True if they are those of the last page. */
  readonly isLast: boolean
}

export const pageBeyondEndIsEmpty = defineCheck<BeyondFacts>()({
  id: 'page-beyond-end-is-empty',
  kind: 'stateful',
  title: 'A page beyond the last is empty or refused.',
  why: 'A client that reads until the end never ends.',
  example: 'A page of GET /teams beyond the last one holds 3 resources.',
  needs: ['list', 'paging', 'whole list'],
  tell: ({ came, isLast }, proof) => ({
    message: `A page of ${requestOf(proof)} beyond the last one holds ${came} resources.`,
    expected: 'no resources, or 4xx',
    received: isLast ? 'the resources of the last page' : `${came} resources`,
  }),
  asserts(_facts, { steps }) {
    const pointer = listIn(steps.at(-1)?.body)
    return pointer === undefined
      ? undefined
      : { kind: 'each', pointer, matcher: '.toHaveLength(0)' }
  },
})

interface CountFacts {
  /** The property or header that holds the total. */
  readonly name: string
  readonly total: number
  /** Number of resources on all pages. */
  readonly count: number
}

export const countIsTrue = defineCheck<CountFacts>()({
  id: 'count-is-true',
  kind: 'stateful',
  title: 'The total of a list is the number of resources on all of its pages.',
  why: 'Page numbers, badges and quotas are computed from it.',
  example: 'GET /teams answered total 4; its pages hold 3 resources.',
  needs: ['list', 'whole list'],
  key: ({ name }) => name,
  tell: ({ name, total, count }, proof) => ({
    message: `${requestOf(proof)} answered ${name} ${total}; its pages hold ${count} resources.`,
    expected: `${name}: ${count}`,
    received: `${name}: ${total}`,
  }),
  // the total of several pages is not seen in one of them
  asserts({ name, total }, { steps }) {
    const body = steps.at(-1)?.body
    const list = listIn(body)
    const isInBody = typeof body === 'object' && body !== null && Reflect.get(body, name) === total
    if (!isInBody || list === undefined || steps.length > 1) return undefined
    return { kind: 'count', pointer: `/${name}`, list }
  },
})
