import { describe, expect, it } from 'vitest'
import { measure, referenceContract } from './measure.ts'
import { faultRows } from './table.ts'

const contract = referenceContract()

describe('a check alone', () => {
  it.each(faultRows)('finds its fault: $check, $id', async ({ id, check }) => {
    const { findings } = await measure(contract, [id], { only: check, until: check })
    const found = new Set(findings.map((finding) => finding.check))
    expect([...found]).toEqual([check])
  })
})
