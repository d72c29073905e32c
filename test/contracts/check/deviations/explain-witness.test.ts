import { describe, expect, it } from 'vitest'
import { claimOfObserved } from '../../../../contracts/check/deviations/explain-witness.ts'
import type { Witness } from '../../../../contracts/check/witnesses/witness.ts'
import { exchangeOf, libraryContract } from '../../../support/exchanges.ts'

const contract = libraryContract()
const step = { request: 'POST /books' }

const witness = (more: Partial<Witness> = {}): Witness => ({
  id: 'create-book',
  operation: 'createBook',
  status: { documented: 201, observed: 202 },
  profiles: ['documented', 'observed'],
  seed: 'demo',
  needs: [],
  steps: [step],
  error: undefined,
  forced: undefined,
  why: undefined,
  rules: undefined,
  cleanup: [],
  ...more,
})

/** What a witness says of observed servers that answered so, step by step. */
const claim = (more: Partial<Witness>, ...statuses: readonly number[]) =>
  claimOfObserved(
    witness(more),
    statuses.map((status) => exchangeOf(contract, `POST /books ${status}`)),
  )

const same = { documented: 409, observed: 409 }

describe('a witness says of observed servers', () => {
  it('that they answer otherwise', () => {
    expect(claim({}, 202)).toBe('Observed servers answer 202.')
    expect(claim({}, 201)).toBeUndefined()
    expect(claim({}, 500)).toBeUndefined()
  })

  it('that they answer with another error', () => {
    const other = { status: same, error: { documented: 'TAKEN', observed: 'CONFLICT' } }
    const alike = { status: same, error: { documented: 'TAKEN', observed: 'TAKEN' } }

    expect(claim(other, 409)).toBe('Observed servers answer 409 with another error.')
    expect(claim(alike, 409)).toBeUndefined()
    expect(claim({ status: same, error: 'TAKEN' }, 409)).toBeUndefined()
    expect(claim({ status: same }, 409)).toBeUndefined()
  })

  it('nothing, where an earlier step failed or nothing came', () => {
    const steps = [step, step]

    expect(claim({ steps }, 202)).toBeUndefined()
    expect(claim({ steps }, 201, 202)).toBe('Observed servers answer 202.')
    expect(claim({})).toBeUndefined()
  })

  it('that it is not claimed of them, whatever came', () => {
    const profiles = ['documented'] as const

    expect(claim({ profiles, steps: [step, step] }, 500)).toBe(
      'Observed servers are not claimed to do so.',
    )
    expect(claim({ profiles })).toBeUndefined()
  })
})
