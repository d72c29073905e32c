import { describe, expect, it } from 'vitest'
import { tameNumber } from '../../../../contracts/check/values/valid-number.ts'
import { isMultipleOf } from '../../../../contracts/openapi/is-multiple-of.ts'
import { viewed } from '../../../support/small-contract.ts'

const number = (keywords: object, at = 7) => tameNumber(viewed({ type: 'number', ...keywords }), at)

describe('a number of the run', () => {
  it.each([
    [{ multipleOf: 0.1, minimum: 0.3 }, 0.1, 0.3, Infinity],
    [{ multipleOf: 0.01, maximum: 0.05 }, 0.01, -Infinity, 0.05],
    [{ multipleOf: 5, minimum: 1, maximum: 500 }, 5, 1, 500],
    [{ type: 'integer', multipleOf: 6, minimum: 7, maximum: 13 }, 6, 7, 13],
    [{ type: 'integer', maximum: -5 }, 1, -Infinity, -5],
    [{ type: 'integer', exclusiveMinimum: 4, exclusiveMaximum: 6 }, 1, 5, 5],
  ])('fits its step and its bounds: %o', (keywords, step, least, most) => {
    for (const at of [1, 7, 60]) {
      const value = number(keywords, at)
      expect(value).toBeGreaterThanOrEqual(least)
      expect(value).toBeLessThanOrEqual(most)
      expect(isMultipleOf(value, step)).toBe(true)
    }
  })

  it('is a fraction where no whole one fits', () => {
    expect(number({ minimum: 0.1, maximum: 0.9 })).toBe(0.5)
    expect(number({ exclusiveMinimum: 0, exclusiveMaximum: 1 })).toBe(0.5)
  })

  it('is another one for each number of the run', () => {
    expect(number({}, 1)).not.toBe(number({}, 2))
    expect(number({ type: 'integer' }, 1)).not.toBe(number({ type: 'integer' }, 2))
  })
})
