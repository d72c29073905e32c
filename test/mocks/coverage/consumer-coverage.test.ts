import { expect, it } from 'vitest'
import type { TestModule } from 'vitest/node'
import { coverConsumers } from '../../../mocks/coverage/consumer-coverage.ts'
import { coveragePage } from '../../../mocks/coverage/coverage-page.ts'
import { coverageText } from '../../../mocks/coverage/coverage-text.ts'
import { mergeShown, ShownCounter } from '../../../mocks/coverage/shown-counts.ts'
import { CoverageReporter } from '../../../mocks/coverage.ts'
import { contractOf } from '../../support/small-contract.ts'

const said = { description: 'as it says' }
const contract = contractOf({
  '/notes': {
    get: { operationId: 'listNotes', responses: { 200: said, 401: said } },
    post: {
      operationId: 'createNote',
      'x-error-codes': { 409: ['NAME_TAKEN', 'FULL'] },
      responses: { 201: said, 409: said, 500: said },
    },
  },
})
const cover = (keys: Readonly<Record<string, number>>, scope = {}) =>
  coverConsumers(keys, (provider) => (provider === 'library' ? contract : undefined), scope)

it('counts the answers of the operations that were asked, and names the line of each gap', () => {
  const { answers, shown, documented, percent } = cover({
    'library documented createNote 201 ': 2,
    'library documented createNote 409 NAME_TAKEN': 1,
  })

  expect(answers.map(({ status, error, count, line }) => [status, error, count, line])).toEqual([
    ['201', undefined, 2, ''],
    ['409', 'NAME_TAKEN', 1, "mock.on('createNote').answer(409)"],
    ['409', 'FULL', 0, "mock.on('createNote').answer('FULL')"],
    ['500', undefined, 0, "mock.on('createNote').answer(500)"],
  ])
  expect({ shown, documented, percent }).toEqual({ shown: 2, documented: 4, percent: 50 })
})

it('leaves out what nobody need be shown, and adds operations by name', () => {
  const keys = { 'library documented createNote 201 ': 1 }

  expect(cover(keys, { ignore: [500, 'FULL'] })).toMatchObject({ shown: 1, documented: 2 })
  expect(cover(keys, { operations: ['listNotes'] }).documented).toBe(6)
  expect(cover({})).toMatchObject({ documented: 0, percent: 100 })
})

it('tells the operations, and the lines that would show the rest', () => {
  const coverage = cover({ 'library documented createNote 409 FULL': 1 })

  expect(coverageText(coverage).split('\n')).toEqual([
    'tenantry: the tests were shown 1 of 4 documented answers (25 %) of 1 operation that they asked',
    '  createNote  1/4  201 ·  409 ·  500 ·',
    'Not shown, and the line that would:',
    '  createNote 201',
    "  mock.on('createNote').answer(409)  // 409 NAME_TAKEN",
    "  mock.on('createNote').answer(500)  // 500",
    '',
  ])
  const page = coveragePage(coverage)
  expect(page).toContain('<strong>25 %</strong> 1 of 4 documented answers of 1 operation')
  expect(page).toContain('mock.on(&#39;createNote&#39;).answer(500)')
  expect(page).not.toMatch(/<script|https?:/)
})

it('replaces the counts of a file that runs again, and keeps those of the others', () => {
  const texts: string[] = []
  const reporter = new CoverageReporter({ write: (text) => texts.push(text) })
  const ran = (moduleId: string, status: number) => {
    const meta = () => ({ tenantryShown: { [`atlas documented listOrgs ${status} `]: 1 } })
    const module = { moduleId, meta, children: { allTests: () => [] } }
    reporter.onTestRunEnd([module as unknown as TestModule]) // all that the reporter reads
  }
  ran('one.test.ts', 200)
  ran('two.test.ts', 401)
  ran('one.test.ts', 401)

  const shown = texts.map((text) => / {2}(\d)\/\d/.exec(text)?.[1])
  expect(shown).toEqual(['1', '2', '1'])
})

it('merges the counts of workers into those of one', () => {
  const answer = { provider: 'library', profile: 'documented', operationId: 'listNotes' }
  const counters = [new ShownCounter(), new ShownCounter(), new ShownCounter()]
  const [one, ...several] = counters
  const answers = [200, 200, 401].map((status) => ({ ...answer, status, error: undefined }))
  for (const [at, shown] of answers.entries()) {
    one?.add(shown)
    several[at % 2]?.add(shown)
  }

  const whole = one?.take() ?? {}
  expect(mergeShown(several.map((counter) => counter.take()))).toEqual(whole)
  expect(whole).toEqual({
    'library documented listNotes 200 ': 2,
    'library documented listNotes 401 ': 1,
  })
  expect(one?.take()).toEqual({})
})
