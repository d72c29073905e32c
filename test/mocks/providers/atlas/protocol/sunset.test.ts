import { expect, it } from 'vitest'
import { endHeaders, isGone } from '../../../../../mocks/providers/atlas/protocol/sunset.ts'

const ending = { deprecation: '2025-02-19', sunset: '2027-07-01' }

it('announces the end of a version in the recorded form, days unpadded', () => {
  expect(endHeaders(ending)).toEqual([
    ['Deprecation', 'Wed, 19 Feb 2025 00:00:00 GMT'],
    ['Sunset', 'Thu, 1 Jul 2027 00:00:00 GMT'],
  ])
})

it('announces a deprecation without a sunset', () => {
  expect(endHeaders({ deprecation: '2023-10-04', sunset: undefined })).toEqual([
    ['Deprecation', 'Wed, 4 Oct 2023 00:00:00 GMT'],
  ])
})

it('says nothing about a version that stays', () => {
  expect(endHeaders({ deprecation: undefined, sunset: undefined })).toEqual([])
})

it('serves a version until the day of its sunset begins', () => {
  expect(isGone(ending, new Date('2027-06-30T23:59:59.999Z'))).toBe(false)
  expect(isGone(ending, new Date('2027-07-01T00:00:00.000Z'))).toBe(true)
  expect(isGone({ deprecation: undefined, sunset: undefined }, new Date('2999-01-01'))).toBe(false)
})
