import { expect, it } from 'vitest'
import { faultsOfLaws } from './alone.ts'
import { measure, referenceContract } from './measure.ts'

const contract = referenceContract()

it.each(faultsOfLaws(false))(
  'a check alone finds its fault: $check, $id',
  async ({ id, check }) => {
    const { findings } = await measure(contract, [id], { only: new Set([check]), until: check })
    expect(findings.map((finding) => finding.check)).toEqual([check])
  },
)
