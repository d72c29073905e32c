import { describe, expect, it } from 'vitest'
import { reportOperations } from '../../../../contracts/check/report/report-pairs.ts'
import type { Finding } from '../../../../contracts/check/vocabulary/finding.ts'
import type { Replayed, WitnessOutcome } from '../../../../contracts/check/witnesses/replay.ts'
import { exchangeOf, findingOf, libraryContract } from '../../../support/exchanges.ts'

const contract = libraryContract()
const known = [{ about: 'As observed.', evidence: '[R] a', pointer: '' }]

function replayed(
  id: string,
  [operation, status]: readonly [string, number],
  outcome: WitnessOutcome,
  reason?: string,
): Replayed {
  return {
    witness: {
      ...{ id, operation, seed: 'demo', needs: [], cleanup: [], profiles: ['documented'] },
      ...{ steps: [{ request: 'GET /' }], status: { documented: status, observed: status } },
      ...{ error: undefined, forced: undefined, why: undefined, rules: undefined },
    },
    ...{ status, outcome, reason, exchanges: [] },
  }
}

interface Seen {
  readonly counts?: Readonly<Record<string, readonly (readonly [number, number])[]>>
  readonly replayed?: readonly Replayed[]
  readonly findings?: readonly Finding[]
}

/** The pairs of an operation. */
function pairsOf(operation: string, { counts = {}, replayed: told = [], findings = [] }: Seen) {
  const seen = new Map(Object.entries(counts).map(([id, list]) => [id, new Map(list)]))
  const operations = reportOperations(contract, { seen, replayed: told, findings })
  return operations.find(({ id }) => id === operation)?.pairs ?? []
}

const outcomesOf = (operation: string, seen: Seen) =>
  pairsOf(operation, seen).map(({ status, outcome }) => `${status} ${outcome}`)

const about = (line: string, more: Partial<Finding> = {}) =>
  findingOf([exchangeOf(contract, line)], more)

describe('the statuses of an operation', () => {
  it('stand in order, what came in place of its class', () => {
    const counts = {
      createBook: [
        [503, 1],
        [418, 2],
        [404, 1],
        [500, 1],
      ] as const,
    }

    expect(outcomesOf('createBook', { counts })).toEqual([
      ...['201 not reached', '404 earned', '418 earned', '500 undocumented', '503 earned'],
    ])
    expect(pairsOf('createBook', { counts })[2]).toEqual({
      ...{ status: '418', outcome: 'earned', times: 2, witnesses: [] },
    })
  })

  it('are missing only where witnesses were replayed at all', () => {
    const other = replayed('a', ['createBook', 201], 'earned')

    expect(pairsOf('getBook', {})[0]).toMatchObject({
      outcome: 'not reached',
      reason: 'It did not come.',
    })
    expect(pairsOf('getBook', { replayed: [other] })[0]).toMatchObject({
      outcome: 'missing',
      reason: 'No witness claims it.',
    })
  })

  it('came, where they came without their witness', () => {
    const unreached = replayed('a', ['getBook', 404], 'not reached', 'No role.')
    const counts = {
      getBook: [
        [200, 3],
        [404, 2],
      ] as const,
    }

    expect(pairsOf('getBook', { counts, replayed: [unreached] })).toEqual([
      { status: '200', outcome: 'earned', times: 3, witnesses: [] },
      { status: '404', outcome: 'earned', times: 2, witnesses: ['a'] },
    ])
    expect(pairsOf('getBook', { replayed: [unreached] })[1]).toEqual({
      ...{ status: '404', outcome: 'not reached', times: 0, witnesses: ['a'], reason: 'No role.' },
    })
  })

  it('stay broken, however often they came', () => {
    const broken = replayed('a', ['getBook', 200], 'broken', 'It answered 500.')

    expect(pairsOf('getBook', { counts: { getBook: [[200, 5]] }, replayed: [broken] })[0]).toEqual({
      ...{ status: '200', outcome: 'broken', times: 5, witnesses: ['a'] },
      reason: 'It answered 500.',
    })
    const earned = replayed('a', ['getBook', 200], 'earned')
    expect(pairsOf('getBook', { replayed: [earned] })[0]).not.toHaveProperty('reason')
  })
})

describe('an undocumented status is known', () => {
  const counts = { getBook: [[418, 1]] as const, deleteBook: [[418, 1]] as const }
  const teapot = about('GET /books/1 418', { known })
  const pair = (...findings: readonly Finding[]) => outcomesOf('getBook', { counts, findings })[2]

  it('where each finding of it is', () => {
    expect(pair(teapot)).toBe('418 known')
    expect(pair(teapot, about('GET /books/1 418'))).toBe('418 undocumented')
  })

  it('by no finding of another operation, status or check', () => {
    expect(pair(about('DELETE /books/1 418', { known }))).toBe('418 undocumented')
    expect(pair(about('GET /books/1 419', { known }))).toBe('418 undocumented')
    expect(pair({ ...teapot, check: 'no-server-error' })).toBe('418 undocumented')
    expect(pair({ ...teapot, steps: [] })).toBe('418 undocumented')
    expect(pair()).toBe('418 undocumented')
  })

  it('whatever others are wrong', () => {
    const others = [about('GET /books/1 419'), about('DELETE /books/1 418')]
    const elsewhere = about('GET /books/1 418', { check: 'no-server-error' })

    expect(pair(teapot, ...others, elsewhere)).toBe('418 known')
  })
})

describe('a broken pair is known', () => {
  const told = [
    replayed('a', ['getBook', 200], 'broken'),
    replayed('b', ['getBook', 200], 'broken'),
    replayed('c', ['getBook', 200], 'earned'),
    replayed('d', ['getBook', 404], 'broken'),
    replayed('e', ['deleteBook', 204], 'broken'),
  ]
  const of = (...folds: readonly string[]): Seen => ({
    replayed: told,
    findings: folds.map((fold) =>
      about('GET /books/1 500', { check: 'documented-pair-is-earned', key: fold, known }),
    ),
  })

  it('where each of its broken witnesses is, whatever other pairs are', () => {
    expect(outcomesOf('getBook', of('a', 'b'))).toEqual(['200 known', '404 broken'])
    expect(outcomesOf('getBook', of('a', 'd'))).toEqual(['200 broken', '404 known'])
    expect(outcomesOf('deleteBook', of('a', 'b', 'd'))).toEqual(['204 broken'])
  })

  it('never where it is not broken', () => {
    const earned = replayed('a', ['getBook', 200], 'earned')

    expect(outcomesOf('getBook', { ...of('a'), replayed: [earned] })[0]).toBe('200 earned')
  })
})
