/**
 * A product or sum as it is written in decimal: 3 · 0.1 gives 0.30000000000000004, which is no multiple
 * of 0.1. Whole numbers stay as they are.
 */
export const withoutNoise = (value: number): number =>
  Number.isInteger(value) ? value : Number(value.toPrecision(15))
