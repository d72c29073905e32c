import { describe, expect, it } from 'vitest'
import { coverageOf } from '../../../../contracts/check/witnesses/coverage.ts'
import { readWitnesses } from '../../../../contracts/check/witnesses/read-witnesses.ts'
import type { Replayed, WitnessOutcome } from '../../../../contracts/check/witnesses/replay.ts'
import { compileContract } from '../../../../contracts/openapi/contract.ts'
import { parseDocument } from '../../../../contracts/openapi/document.ts'
import { libraryDocument } from '../../../support/library-provider.ts'

const contract = compileContract(parseDocument(libraryDocument, 'library.yaml'))

function replayed(
  id: string,
  operation: string,
  status: number,
  outcome: WitnessOutcome,
): Replayed {
  const steps = [{ request: 'GET /' }]
  const file = { witnesses: [{ id, operation, status, steps, why: `${id} needs it` }] }
  const [witness] = readWitnesses(file, contract, 'documented').witnesses
  if (!witness) throw new Error('no witness')
  return { witness, status, outcome, reason: undefined, exchanges: [] }
}

const pairsOf = (operation: string, list: readonly Replayed[]) =>
  coverageOf(contract, list)
    .filter((pair) => pair.operation === operation)
    .map(({ status, outcome }) => [status, outcome])

describe('coverage', () => {
  it('names each documented pair that no witness claims', () => {
    expect(pairsOf('getBook', [])).toEqual([
      ['200', 'missing'],
      ['404', 'missing'],
    ])
  })

  it('prefers earned to forced to not reached, and breaks a pair with one broken witness', () => {
    const list = [
      replayed('a', 'getBook', 200, 'not reached'),
      replayed('b', 'getBook', 200, 'forced'),
      replayed('c', 'getBook', 200, 'earned'),
      replayed('d', 'getBook', 404, 'earned'),
      replayed('e', 'getBook', 404, 'broken'),
    ]

    expect(pairsOf('getBook', list)).toEqual([
      ['200', 'earned'],
      ['404', 'broken'],
    ])
  })

  it('shows the claimed statuses of a documented class, or the class itself', () => {
    expect(pairsOf('createBook', []).map(([status]) => status)).toEqual(['201', '4XX', '503'])
    expect(
      pairsOf('createBook', [
        replayed('a', 'createBook', 409, 'earned'),
        replayed('b', 'createBook', 418, 'earned'),
        replayed('c', 'createBook', 503, 'forced'),
      ]),
    ).toEqual([
      ['201', 'missing'],
      ['409', 'earned'],
      ['418', 'earned'],
      ['503', 'forced'],
    ])
  })

  it('says why a pair is forced', () => {
    const [pair] = coverageOf(contract, [replayed('a', 'createBook', 201, 'forced')])

    expect(pair).toEqual({
      operation: 'createBook',
      status: '201',
      outcome: 'forced',
      witnesses: ['a'],
      reason: 'a needs it',
    })
  })
})
