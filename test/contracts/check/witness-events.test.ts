import { describe, expect, it } from 'vitest'
import { createWitnessExplain } from '../../../contracts/check/deviations/explain-witness.ts'
import { readWitnesses } from '../../../contracts/check/read-witnesses.ts'
import type { Replayed } from '../../../contracts/check/replay.ts'
import { witnessEvents } from '../../../contracts/check/witness-events.ts'
import { exchangeOf, libraryContract } from '../../support/exchanges.ts'

const contract = libraryContract()
const book = { id: '1', title: 'Emma' }
const steps = [{ request: 'POST /books' }, { request: 'GET /books/1', as: '$owner' }]
const made = exchangeOf(contract, 'POST /books 201', { answer: book })
const lost = exchangeOf(contract, 'GET /books/1 404', { answer: { detail: 'gone' } })

/** A witness of `getBook` whose last step was answered with 404. */
function replayed(more: object, outcome: Replayed['outcome'] = 'broken'): Replayed {
  const file = {
    witnesses: [{ id: 'get-book', operation: 'getBook', status: 200, steps, ...more }],
  }
  const [witness] = readWitnesses(file, contract, 'documented').witnesses
  if (!witness) throw new Error('no witness')
  const exchanges = [made, lost]
  return { witness, status: 200, outcome, reason: 'It answered 404, not 200.', exchanges }
}

const deviations = { documented: contract, observed: contract, overlay: { actions: [] } }
const explainWitness = createWitnessExplain(deviations)

function findingsOf(one: Replayed) {
  const last = witnessEvents(contract, [one], { seed: 3, explainWitness }).at(-1)
  return last?.kind === 'summary' ? last.findings : []
}

describe('a replayed witness', () => {
  it('is told exchange by exchange, each as its step was signed', () => {
    const events = witnessEvents(contract, [replayed({}, 'earned')], {})

    expect(
      events.map((event) =>
        event.kind === 'exchange' ? [event.exchange.cause, event.exchange.as] : event.kind,
      ),
    ).toEqual([['witness', 'nobody'], ['witness', '$owner'], 'summary'])
  })

  it('is a finding when it is broken, with all of its steps', () => {
    expect(findingsOf(replayed({}))).toEqual([
      {
        check: 'documented-pair-is-earned',
        severity: 'error',
        operation: 'getBook',
        message: 'The witness "get-book" does not earn 200.',
        expected: '200',
        received: 'It answered 404, not 200.',
        pointer: '/paths/~1books~1{id}/get/responses/200',
        fold: 'get-book',
        steps: [expect.objectContaining({ index: 1 }), expect.objectContaining({ index: 2 })],
        times: 1,
        seed: 3,
      },
    ])
  })

  it.each([
    [{ status: { documented: 200, observed: 404 } }, 'Observed servers answer 404.'],
    [{ profiles: ['documented'] }, 'Observed servers are not claimed to do so.'],
  ])('is known where it says so itself: %o', (more, about) => {
    expect(findingsOf(replayed(more)).map(({ known }) => known?.[0])).toEqual([
      { about, evidence: 'witness get-book', pointer: '' },
    ])
  })

  it('is not known where observed servers answer otherwise still', () => {
    const other = findingsOf(replayed({ status: { documented: 200, observed: 410 } }))

    expect(other.map(({ known }) => known)).toEqual([undefined])
  })
})
