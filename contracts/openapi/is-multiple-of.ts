/**
 * True if a number is a whole multiple of another one as both are written in decimal: 4.35 is one of
 * 0.01, though the binary fractions nearest to them are not. Nothing is a multiple of 0.
 */
export function isMultipleOf(value: number, step: number): boolean {
  if (step === 0) return false
  if (Number.isSafeInteger(value) && Number.isSafeInteger(step)) return value % step === 0
  const [dividend, divisor] = [toDecimal(value), toDecimal(step)]
  if (!dividend || !divisor) return false
  const exponent = Math.min(dividend.exponent, divisor.exponent)
  return scaled(dividend, exponent) % scaled(divisor, exponent) === 0n
}

/** A number as `digits · 10^exponent`. */
interface Decimal {
  readonly digits: bigint
  readonly exponent: number
}

const scaled = ({ digits, exponent }: Decimal, to: number) => digits * 10n ** BigInt(exponent - to)

/** The shortest decimal that stands for a number; `undefined` for what is not finite. */
function toDecimal(value: number): Decimal | undefined {
  const parts = /^(-?\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value))
  if (!parts) return undefined
  const [, whole = '', fraction = '', power = '0'] = parts
  return { digits: BigInt(whole + fraction), exponent: Number(power) - fraction.length }
}
