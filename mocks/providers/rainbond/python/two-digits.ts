/** `round(value, 2)`: what lies in the middle goes to the even digit. */
export function twoDigits(value: number): number {
  // Only eighths can lie exactly between two hundredths.
  const isBetween = Number.isInteger(value * 8) && !Number.isInteger(value * 4)
  if (!isBetween) return Number(value.toFixed(2))
  const below = Math.floor(value * 100)
  return (below % 2 === 0 ? below : below + 1) / 100
}
