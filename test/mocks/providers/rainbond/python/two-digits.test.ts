import { describe, expect, it } from 'vitest'
import { twoDigits } from '../../../../../mocks/providers/rainbond/python/two-digits.ts'

describe('a number rounded to two digits', () => {
  it.each([
    [10, 10],
    [100 / 3, 33.33],
    [200 / 3, 66.67],
    [0.125, 0.12],
    [0.375, 0.38],
    [0.625, 0.62],
    [0.875, 0.88],
    [1.005, 1],
    [2.675, 2.67],
    [0.25, 0.25],
    [0, 0],
  ])('%d is %d', (value, rounded) => {
    expect(twoDigits(value)).toBe(rounded)
  })
})
