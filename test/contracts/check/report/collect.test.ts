import { describe, expect, it } from 'vitest'
import { createCollector, type ReportSetting } from '../../../../contracts/check/report/collect.ts'
import { hasFailed } from '../../../../contracts/check/report/report.ts'
import type { Replayed } from '../../../../contracts/check/witnesses/replay.ts'
import { exchangeOf, findingOf, libraryContract } from '../../../support/exchanges.ts'
import { libraryDocument, libraryLine } from '../../../support/library-provider.ts'

const contract = libraryContract()
const setting: ReportSetting = {
  contract,
  name: 'library',
  profile: 'documented',
  url: 'http://127.0.0.1:4010',
  seed: 7,
  source: { file: 'library.yaml', text: libraryDocument },
  secrets: ['s3cret-key'],
}
const teapot = exchangeOf(contract, 'GET /books/1 418', {
  headers: { authorization: 'Bearer s3cret-key', accept: 'application/json' },
  answer: { detail: 'no s3cret-key', access_token: 'abc' },
})
const finding = findingOf([teapot])
const known = [{ about: 'Books are teapots.', evidence: '[R] teapot', pointer: '' }]

/** A witness that was answered otherwise. */
const broken: Replayed = {
  witness: {
    id: 'get-book',
    operation: 'getBook',
    status: { documented: 200, observed: 418 },
    profiles: ['documented', 'observed'],
    seed: 'demo',
    needs: [],
    steps: [{ request: 'GET /books/1' }],
    error: undefined,
    forced: undefined,
    why: undefined,
    rules: undefined,
    cleanup: [],
  },
  status: 200,
  outcome: 'broken',
  reason: 'It answered 418, not 200.',
  exchanges: [],
}

describe('a report', () => {
  it('says what was found, where it is promised and what came, without secrets', () => {
    const collector = createCollector(setting)
    collector.take({ kind: 'exchange', exchange: teapot })
    collector.take({ kind: 'finding', finding })

    expect(collector.report().findings).toEqual([
      {
        id: expect.stringMatching(/^documented-status-[0-9a-f]{10}$/),
        check: 'documented-status',
        faultCode: 200,
        severity: 'error',
        operation: 'getBook',
        message: 'GET /books/{id} answered 418, which the contract does not document.',
        expected: 'one of 200, 404',
        received: '418',
        behaviour: '418',
        pointer: '/paths/~1books~1{id}/get/responses',
        position: { line: libraryLine('operationId: getBook', 'responses:'), column: 7 },
        times: 1,
        seed: 7,
        reproduction: {
          curl: expect.stringContaining('/books/1"'),
          vitest: expect.stringContaining("method: 'GET'"),
        },
        steps: [
          {
            index: 1,
            operation: 'getBook',
            cause: 'valid',
            as: 'alpha',
            request: {
              method: 'GET',
              target: '/books/1',
              headers: { authorization: 'Bearer ***', accept: 'application/json' },
            },
            response: {
              status: 418,
              headers: [['content-type', 'application/json']],
              body: '{"detail":"no ***","access_token":"***"}',
            },
          },
        ],
      },
    ])
  })

  it('keeps secrets out of reproductions, also those that only requests hold', () => {
    const created = exchangeOf(contract, 'POST /books 418', { body: { title: 'of s3cret-key' } })
    const collector = createCollector(setting)
    collector.take({ kind: 'finding', finding: findingOf([teapot, created]) })

    expect(JSON.stringify(collector.report())).not.toContain('s3cret-key')
  })

  it('shows the passwords of its own requests in reproductions, but never those of recorded ones', () => {
    const created = exchangeOf(contract, 'POST /books 418', { body: { password: 'hunter22' } })
    const curlOf = (isRecorded: boolean) => {
      const collector = createCollector({ ...setting, isRecorded })
      collector.take({ kind: 'finding', finding: findingOf([created]) })
      return collector.report().findings[0]?.reproduction.curl
    }

    expect(curlOf(false)).toContain('"password":"hunter22"')
    expect(curlOf(true)).toContain(`'{"password":"'"\${SECRET_A}"'"}'`)
    expect(curlOf(true)).toContain(`: "\${SECRET_A:?is not set}"`)
  })

  it('takes findings as the summary tells them', () => {
    const collector = createCollector(setting)
    collector.take({ kind: 'finding', finding: findingOf([teapot, teapot]) })
    collector.take({ kind: 'summary', findings: [{ ...finding, times: 12 }] })

    const { findings } = collector.report()
    expect(findings.map(({ times, steps }) => [times, steps.length])).toEqual([[12, 1]])
  })

  it('keeps what is known apart, and fails for it only when strict', () => {
    const collector = createCollector(setting)
    collector.take({ kind: 'finding', finding: { ...finding, known } })
    const report = collector.report()

    expect(report.findings).toEqual([])
    expect(report.deviations).toMatchObject([{ check: 'documented-status', evidence: known }])
    expect([hasFailed(report), hasFailed(report, { strict: true })]).toEqual([false, true])
    collector.take({ kind: 'finding', finding })
    expect(hasFailed(collector.report())).toBe(true)
    expect(collector.report().deviations).toHaveLength(1)
  })

  it('says of each status of an operation how it fared', () => {
    const collector = createCollector(setting)
    const lines = ['GET /books/1 200', 'GET /books/2 200', 'POST /books 409', 'GET /books/1 418']
    for (const line of lines) {
      collector.take({ kind: 'exchange', exchange: exchangeOf(contract, line) })
    }
    const [createBook, getBook] = collector.report().operations

    expect(createBook).toEqual({
      id: 'createBook',
      method: 'POST',
      path: '/books',
      pairs: [
        {
          status: '201',
          outcome: 'not reached',
          times: 0,
          witnesses: [],
          reason: 'It did not come.',
        },
        { status: '409', outcome: 'earned', times: 1, witnesses: [] },
        {
          status: '503',
          outcome: 'not reached',
          times: 0,
          witnesses: [],
          reason: 'It did not come.',
        },
      ],
    })
    expect(getBook?.pairs.map(({ status, outcome, times }) => [status, outcome, times])).toEqual([
      ['200', 'earned', 2],
      ['404', 'not reached', 0],
      ['418', 'undocumented', 1],
    ])
  })

  it('tells what is otherwise, as known, from what is wrong', () => {
    const outcomesOf = (...findings: readonly (typeof finding)[]) => {
      const collector = createCollector(setting)
      collector.take({ kind: 'exchange', exchange: teapot })
      collector.take({ kind: 'replayed', replayed: broken })
      for (const one of findings) collector.take({ kind: 'finding', finding: one })
      const getBook = collector.report().operations.find(({ id }) => id === 'getBook')
      return getBook?.pairs.map(({ status, outcome }) => [status, outcome])
    }
    const facts = { witness: 'get-book', status: 200, reason: 'It answered 418.' }
    const witness = { ...finding, check: 'documented-pair-is-earned', facts, key: 'get-book' }

    expect(outcomesOf(finding, witness)).toEqual([
      ['200', 'broken'],
      ['404', 'missing'],
      ['418', 'undocumented'],
    ])
    expect(outcomesOf({ ...finding, known }, { ...witness, known })).toEqual([
      ['200', 'known'],
      ['404', 'missing'],
      ['418', 'known'],
    ])
    expect(outcomesOf({ ...finding, known }, finding)).toContainEqual(['418', 'undocumented'])
  })

  it('lists notes once, laws that are not held, and dates only when they are given', () => {
    const collector = createCollector(setting)
    const law = { check: 'deleted-is-gone' as const, operation: 'getBook', evidence: '[R] gone' }
    collector.take({ kind: 'note', text: 'No id is known.' })
    collector.take({ kind: 'note', text: 'No id is known.' })
    collector.take({ kind: 'not-held', law })
    const { notes, notHeld, ...report } = collector.report()

    expect({ notes, notHeld }).toEqual({ notes: ['No id is known.'], notHeld: [law] })
    expect(Object.keys(report)).not.toContain('started')
    const when = { started: '2026-01-01T00:00:00.000Z', seconds: 2 }
    expect(collector.report(when)).toMatchObject(when)
  })

  it('holds every exchange where that was asked for', () => {
    const collector = createCollector({ ...setting, keepsTraffic: true })
    collector.take({ kind: 'exchange', exchange: teapot })

    expect(createCollector(setting).report().traffic).toBeUndefined()
    expect(collector.report().traffic).toMatchObject([{ index: 1, operation: 'getBook' }])
  })

  it('says of its contract only what is known', () => {
    const { profile: _profile, source: _source, ...bare } = setting
    const untitled = { ...contract, document: { ...contract.document, info: {} } }
    const overlay = { file: 'overlay.yaml', text: '' }

    expect(createCollector({ ...bare, contract: untitled }).report().contract).toEqual({
      name: 'library',
      title: 'library',
    })
    expect(createCollector({ ...setting, overlay }).report().contract).toEqual({
      ...{ name: 'library', title: 'Library', profile: 'documented' },
      ...{ file: 'library.yaml', overlay: 'overlay.yaml' },
    })
    const shard = { index: 1, of: 2 }
    expect(createCollector({ ...setting, shard }).report().shard).toEqual(shard)
    expect(createCollector(setting).report()).not.toHaveProperty('shard')
  })
})
