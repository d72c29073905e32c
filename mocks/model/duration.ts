const units = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const

/** Milliseconds, or a number with its unit: `500ms`, `90s`, `30m`, `1h`, `2d`. */
export type Duration = number | `${number}${keyof typeof units}`

/** @throws Error on anything but a duration */
export function millisecondsOf(duration: Duration): number {
  if (typeof duration === 'number' && Number.isFinite(duration)) return duration
  const [, amount, unit] = /^(-?\d+(?:\.\d+)?)(ms|s|m|h|d)$/.exec(String(duration)) ?? []
  if (amount !== undefined && typeof duration === 'string') {
    return Number(amount) * units[unit as keyof typeof units] // one of the pattern's
  }
  throw new Error(
    `Cannot advance the clock by "${duration}". Give milliseconds, as a number, or a text such as "90s" or "1h".`,
  )
}
