import { describe, expect, it } from 'vitest'
import type { CheckOptions } from '../../../../contracts/check/check-contract.ts'
import { planWrites } from '../../../../contracts/check/plan.ts'
import type { CheckEvent } from '../../../../contracts/check/vocabulary/finding.ts'
import type { CheckVerdict } from '../../../../contracts/check/vocabulary/verdict.ts'
import { eventsOf, targetOf } from '../../../support/in-process.ts'
import { notesContract, notesServer } from '../../../support/notes.ts'
import { contractOf, json } from '../../../support/small-contract.ts'

const contract = notesContract()
const checks = ['rejects-invalid', 'documented-status', 'head-like-get', 'update-reads-back']
const isWanted = (check: string) => checks.includes(check)

/** All that a run on a correct server of notes sends and comes to. */
async function runWith(options: CheckOptions) {
  const target = targetOf(notesServer(contract))
  const events = await eventsOf(contract, target, { isWanted, ...options })
  const lines = target.sent.map(({ method, target: at }) => `${method} ${at.split('?')[0]}`)
  return { lines, events, verdicts: verdictsIn(events) }
}

const verdictsIn = (events: readonly CheckEvent[]): readonly CheckVerdict[] =>
  events.flatMap((event) => (event.kind === 'verdicts' ? event.verdicts : []))

const outcomesOf = (verdicts: readonly CheckVerdict[], id: string) => [
  ...new Set(
    verdicts
      .filter(({ operation }) => operation === id)
      .map(({ outcome, reason }) => `${outcome}: ${reason}`),
  ),
]

describe('an excluded operation', () => {
  it('is sent nothing, its verdicts say why, and the run was not about it', async () => {
    const { lines, events, verdicts } = await runWith({
      excludeOperations: ['getNote', 'changeNote'],
    })

    const [selected] = events.flatMap((event) =>
      event.kind === 'verdicts' ? [event.selected] : [],
    )

    expect(lines.filter((line) => /^(GET|PATCH) \/notes\/[^/]/.test(line))).toEqual([])
    expect(lines.some((line) => line.startsWith('PUT /notes/'))).toBe(true)
    for (const id of ['getNote', 'changeNote']) {
      expect(outcomesOf(verdicts, id)).toEqual(['not tried: the operation is excluded'])
    }
    expect(selected).toEqual(['listNotes', 'createNote', 'replaceNote', 'removeNote'])
  })

  it('that creates things leaves the run without any', async () => {
    const { lines, verdicts } = await runWith({ excludeOperations: ['createNote'] })

    expect(lines.filter((line) => line === 'POST /notes')).toEqual([])
    expect(outcomesOf(verdicts, 'createNote')).toEqual(['not tried: the operation is excluded'])
  })

  it('that removes things still removes what the run created', async () => {
    const kept = new Map<string, string>()
    const server = notesServer(contract, (asked, next, notes) => {
      const told = next(asked)
      kept.clear()
      for (const { id, name } of notes.values()) kept.set(id, name)
      return told
    })
    const target = targetOf(server)
    const events = await eventsOf(contract, target, {
      isWanted: (check) => check === 'create-reads-back' || check === 'documented-status',
      excludeOperations: ['removeNote'],
    })
    const removals = target.sent.filter(({ method }) => method === 'DELETE')

    expect(removals.length).toBeGreaterThan(0)
    expect([...kept.values()].filter((name) => name.startsWith('check'))).toEqual([])
    expect(outcomesOf(verdictsIn(events), 'removeNote')).toEqual([
      'not tried: the operation is excluded',
    ])
  })

  it('is planned as not sent', () => {
    const options = { prefix: 'ty', touch: ['changeNote'], excludeOperations: ['changeNote'] }
    const planned = planWrites(contract, options).find(
      ({ operation }) => operation === 'changeNote',
    )

    expect([planned?.kind, planned?.does]).toEqual([
      'not sent',
      'Not sent: it is excluded. Only the clean-up sends it, to remove what the run created.',
    ])
  })
})

it('an address in an answer does not lead to an excluded operation', async () => {
  const thing = json({ type: 'object', properties: { id: { type: 'string' } } })
  const ok = { description: 'ok', ...thing }
  const linked = contractOf({
    '/things': { post: { operationId: 'createThing', requestBody: thing, responses: { 201: ok } } },
    '/other/things/{id}': {
      parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
      get: { operationId: 'getOtherThing', responses: { 200: ok } },
    },
  })
  const lines = async (options: CheckOptions) => {
    const target = targetOf(
      ({ method }) => ({
        ...{ status: method === 'POST' ? 201 : 200, body: { id: 'a' } },
        headers: { location: '/api/other/things/7' },
      }),
      { basePath: '/api' },
    )
    await eventsOf(linked, target, options)
    return target.sent.filter(({ target: at }) => at === '/api/other/things/7').length
  }

  expect(await lines({})).toBeGreaterThan(0)
  expect(await lines({ excludeOperations: ['getOtherThing'] })).toBe(0)
})
