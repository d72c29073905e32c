/** @throws Error unless the value is a whole number of the range, or undefined */
export function requireWhole(
  what: string,
  value: number | undefined,
  { from, to }: { readonly from: number; readonly to: number },
): void {
  if (value === undefined || (Number.isInteger(value) && value >= from && value <= to)) return
  throw new Error(`${what} is "${value}". Give a whole number from ${from} to ${to}.`)
}
