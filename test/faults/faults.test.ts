import { describe, expect, it } from 'vitest'
import { beyondSentences, withoutSentences } from '../support/without-sentences.ts'
import { measure, referenceApis } from './measure.ts'
import { faultRows } from './table.ts'

const apis = referenceApis()
const patience = 60_000

describe('a fault of the reference server', () => {
  it.each(faultRows)(
    'is found: $about ($id, $check)',
    async ({ id, check }) => {
      const api = apis.of(id)
      const { findings } = await measure(api, [id], { until: check })
      const found = findings.find((finding) => finding.check === check)
      expect(findings.map((finding) => finding.check)).toContain(check)
      if (!found) return
      // what it is and how it is seen again hangs on no sentence
      const bare = () => beyondSentences(found, api.contract)
      expect(withoutSentences(bare)).toEqual(bare())
    },
    patience,
  )
})

describe.each(Object.entries(apis.all))('the reference server of %s without faults', (_, api) => {
  it.each([1, 2, 3])(
    'gives no finding with seed %i',
    async (seed) => {
      const { findings } = await measure(api, [], { seed })
      expect(findings).toEqual([])
    },
    patience,
  )
})
