import { describe, expect, it } from 'vitest'
import { sentenceOf } from '../../../../../contracts/check/checks/all-checks.ts'
import type { OperationContext } from '../../../../../contracts/check/checks/requests/operation-context.ts'
import { rejectsInvalid } from '../../../../../contracts/check/checks/requests/refusal-checks.ts'
import type { RequestCase } from '../../../../../contracts/check/checks/requests/request-case.ts'
import { acceptsValid } from '../../../../../contracts/check/checks/requests/request-checks.ts'
import { runCase, runCases } from '../../../../../contracts/check/checks/requests/run-cases.ts'
import { benchOf } from '../../../../support/bench.ts'
import type { Answer } from '../../../../support/in-process.ts'
import { type Fault, notesContract, notesServer } from '../../../../support/notes.ts'
import { afterwards, noteOf, on } from '../../../../support/notes-check.ts'
import { contractOf } from '../../../../support/small-contract.ts'

const caseOf = (bench: OperationContext, more: Partial<RequestCase> = {}): RequestCase => ({
  ...{ about: 'a case', call: () => bench.call(), expects: 'refusal' },
  ...{ check: rejectsInvalid, pointer: '/x', kind: 'x' },
  ...more,
})

/** One case of an operation of notes, and what came of it. */
async function ran(
  operation: string,
  more: (bench: OperationContext) => Partial<RequestCase> = () => ({}),
  fault?: Fault,
) {
  const contract = notesContract()
  const { bench, session, lines, lab } = await benchOf(
    contract,
    operation,
    notesServer(contract, fault),
  )
  const before = lines().length
  const exchange = await runCase(bench, caseOf(bench, more(bench)))
  const findings = session.ledger.findings.map((finding) => {
    const { message, received } = sentenceOf(finding)
    return [finding.check, message, received]
  })
  return { bench, lab, findings, lines: lines().slice(before), status: exchange?.response.status }
}

describe('a case', () => {
  it('that must be refused and is taken is told', async () => {
    expect((await ran('listNotes')).findings).toEqual([
      ['rejects-invalid', 'GET /notes accepted a request that must be refused: a case.', '200'],
    ])
    expect((await ran('listNotes', () => ({ excuses: () => true }))).findings).toEqual([])
    expect((await ran('listNotes', () => ({ expects: 'anything' }))).findings).toEqual([])
  })

  it.each([
    [400, 1],
    [422, 1],
    [403, 0],
    [409, 0],
  ])('that must be taken and is refused with %i is told %i times', async (status, count) => {
    const contract = contractOf({
      '/a': { get: { responses: { 200: { description: 'ok' }, [status]: { description: 'no' } } } },
    })
    const answer: Answer = () => ({ status })
    const { bench, session } = await benchOf(contract, 'GET /a', answer)
    await runCase(bench, caseOf(bench, { expects: 'acceptance', check: acceptsValid }))

    expect(session.ledger.findings.map((one) => sentenceOf(one).message)).toEqual(
      Array(count).fill('GET /a refused a valid request: a case.'),
    )
  })

  it('is not sent if its thing has changed meanwhile', async () => {
    expect((await ran('listNotes', () => ({ stillIs: () => false }))).lines).toEqual([])
    expect((await ran('listNotes', () => ({ stillIs: () => true }))).lines).toHaveLength(1)
  })

  it('that may succeed is not sent to things of other people', async () => {
    const contract = contractOf({
      '/a/{id}': { put: { responses: { 200: { description: 'ok' } } } },
    })
    const { bench, lines } = await benchOf(contract, 'PUT /a/{id}', () => ({ status: 200 }), {
      params: { id: '1' },
    })
    await runCase(bench, caseOf(bench, { expects: 'anything' }))
    await runCase(bench, caseOf(bench, { expects: 'acceptance' }))

    expect(lines()).toEqual([])
  })

  it.each([
    [200, ['GET /a/1']],
    [404, ['GET /a/1', 'PUT /a/1']],
  ])(
    'that must be refused is sent only where a read shows nothing: %i',
    async (status, expected) => {
      const described = { description: 'ok' }
      const contract = contractOf({
        '/a/{id}': {
          get: { responses: { 200: described } },
          put: { responses: { 200: described } },
        },
      })
      const answer: Answer = ({ method }) => ({ status: method === 'GET' ? status : 200 })
      const { bench, lines } = await benchOf(contract, 'PUT /a/{id}', answer, {
        params: { id: '1' },
      })
      await runCase(bench, caseOf(bench))

      expect(lines()).toEqual(expected)
    },
  )
})

describe('what a case did', () => {
  const anything = () => ({ expects: 'anything' }) as const

  it('is taken back where it made something', async () => {
    const { lines } = await ran('createNote', anything)

    expect(lines[0]).toBe('POST /notes')
    expect(lines.at(-1)).toBe('DELETE /notes/n20')
  })

  it('is held to what was sent where that was valid', async () => {
    const lossy = afterwards('POST', (note) => ({ ...note, size: 1 }))
    const odd = (bench: OperationContext) => ({
      ...anything(),
      call: () => ({ ...bench.call(), cause: 'odd' as const }),
    })

    expect((await ran('createNote', anything, lossy)).findings).toEqual([
      [
        'create-reads-back',
        'POST /notes was accepted with /size, and reading the new resource shows another value.',
        '/size: 1',
      ],
    ])
    expect((await ran('createNote', odd, lossy)).findings).toEqual([])
  })

  it.each([
    ['changeNote', 'PATCH'],
    ['replaceNote', 'PUT'],
  ])('is read back after %s', async (operation, method) => {
    const lossy: Fault = (asked, next, notes) =>
      afterwards(asked.method === 'PUT' ? 'PUT' : 'PATCH', (note) => ({ ...note, size: 1 }))(
        asked,
        next,
        notes,
      )

    expect((await ran(operation, anything, lossy)).findings).toEqual([
      [
        'update-reads-back',
        `${method} /notes/{id} was accepted with /size, and reading the resource shows another value.`,
        '/size: 1',
      ],
    ])
  })

  it('is followed by another thing where it deleted one', async () => {
    const { bench, lab, lines } = await ran('removeNote', anything)
    await lab.removeAll()

    expect(lines.slice(0, 2)).toEqual(['DELETE /notes/n20', 'POST /notes'])
    expect(bench.item?.id).toBe('n30')
  })
})

describe('refused writes', () => {
  const wrong = (bench: OperationContext, size: unknown): Partial<RequestCase> => ({
    call: () => ({ ...bench.call(), body: { size }, cause: 'invalid' }),
  })

  /** Some refused changes, one after another. */
  async function refusals(sizes: readonly unknown[], fault?: Fault, operation = 'changeNote') {
    const contract = notesContract()
    const { bench, session, sent } = await benchOf(
      contract,
      operation,
      notesServer(contract, fault),
    )
    const before = sent.length
    await runCases(
      bench,
      sizes.map((size) => caseOf(bench, wrong(bench, size))),
    )
    const writes = sent.slice(before).filter(({ method }) => method === 'PATCH')
    return {
      writes: writes.map(({ body }) => JSON.parse(String(body)).size),
      findings: session.ledger.findings.map((one) => `${one.check}: ${sentenceOf(one).received}`),
      requests: sent.slice(before).length,
    }
  }

  it('are looked at together where nothing changes', async () => {
    expect(await refusals(['a', 'b', 'c'])).toEqual({
      ...{ writes: ['a', 'b', 'c'] },
      findings: [],
      requests: 7,
    })
  })

  it('are looked at ten at a time', async () => {
    expect((await refusals(Array.from({ length: 11 }, (_, at) => `${at}`))).requests).toBe(11 + 8)
  })

  it('are tried alone where something changed', async () => {
    const eager = on('PATCH', (asked, next, notes) => {
      const told = next(asked)
      const note = noteOf(asked, notes)
      if (Object(asked.body).size === 'b' && note) notes.set(note.id, { ...note, content: 'other' })
      return told
    })
    const { writes, findings } = await refusals(['a', 'b', 'c'], eager)

    // what is found is tried once more
    expect(writes).toEqual(['a', 'b', 'c', 'a', 'b', 'b', 'c'])
    expect(findings).toEqual([
      expect.stringMatching(
        /^refused-write-changes-nothing: content of n\d+ was "check-\d+" and is "other"$/,
      ),
    ])
  })

  it('are none where a write was taken', async () => {
    const { findings } = await refusals([1, 2])

    expect(findings.map((finding) => finding.split(':')[0])).toEqual(['rejects-invalid'])
  })

  it('of reads are not looked at', async () => {
    const contract = notesContract()
    const { bench, lines } = await benchOf(contract, 'listNotes', notesServer(contract))
    const before = lines().length
    await runCases(bench, [
      caseOf(bench, { call: () => ({ ...bench.call(), query: [['page', 'x']] }) }),
    ])

    expect(lines().slice(before)).toEqual(['GET /notes?page=x'])
  })

  it('are sent before what may be taken', async () => {
    const contract = notesContract()
    const { bench, lines } = await benchOf(contract, 'listNotes', notesServer(contract))
    const before = lines().length
    const asking = (page: string, expects: RequestCase['expects']) =>
      caseOf(bench, { expects, call: () => ({ ...bench.call(), query: [['page', page]] }) })
    await runCases(bench, [asking('1', 'anything'), asking('x', 'refusal')])

    expect(lines().slice(before)).toEqual(['GET /notes?page=x', 'GET /notes?page=1'])
  })
})
