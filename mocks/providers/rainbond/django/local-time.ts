/** Consoles keep the time of Shanghai, which is 8 hours ahead all year. */
const offset = 8 * 3_600_000

/** `2022-06-01 13:52:13.321000`: as Python prints a time; no fraction where there is none. */
export function localTime(milliseconds: number, separator: ' ' | 'T' = ' '): string {
  const text = new Date(milliseconds + offset).toISOString()
  const fraction = text.slice(20, 23)
  const seconds = `${text.slice(0, 10)}${separator}${text.slice(11, 19)}`
  return fraction === '000' ? seconds : `${seconds}.${fraction}000`
}
