import { expect, it } from 'vitest'
import { faultsOfLaws } from './alone.ts'
import { measure, referenceApis } from './measure.ts'

const apis = referenceApis()

it.each(faultsOfLaws(false))(
  'a check alone finds its fault: $check, $id',
  async ({ id, check }) => {
    const { findings } = await measure(apis.of(id), [id], { only: new Set([check]), until: check })
    expect(findings.map((finding) => finding.check)).toEqual([check])
  },
)
