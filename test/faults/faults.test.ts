import { describe, expect, it } from 'vitest'
import { beyondSentences, withoutSentences } from '../support/without-sentences.ts'
import { measure, referenceContract } from './measure.ts'
import { faultRows } from './table.ts'

const contract = referenceContract()
const patience = 60_000

describe('a fault of the reference server', () => {
  it.each(faultRows)(
    'is found: $about ($id, $check)',
    async ({ id, check }) => {
      const { findings } = await measure(contract, [id], { until: check })
      const found = findings.find((finding) => finding.check === check)
      expect(findings.map((finding) => finding.check)).toContain(check)
      if (!found) return
      // what it is and how it is seen again hangs on no sentence
      const bare = () => beyondSentences(found, contract)
      expect(withoutSentences(bare)).toEqual(bare())
    },
    patience,
  )
})

describe('the reference server without faults', () => {
  it.each([1, 2, 3])(
    'gives no finding with seed %i',
    async (seed) => {
      const { findings } = await measure(contract, [], { seed })
      expect(findings).toEqual([])
    },
    patience,
  )
})
