import type { Broken } from './table.ts'

/** What the store makes of a text on its way in: itself, but for the faults. */
export function storedText(key: string, value: unknown, broken: Broken): unknown {
  if (typeof value !== 'string' || !['name', 'note', 'title'].includes(key)) return value
  let text = value
  // biome-ignore lint/suspicious/noControlCharactersInRegex: everything but ASCII is meant
  if (broken('unicode-lost')) text = text.replace(/[^\x00-\x7f]/gu, '?')
  if (broken('html-escaped')) text = text.replaceAll('<', '&lt;')
  if (broken('plus-to-space')) text = text.replaceAll('+', ' ')
  if (broken('text-trimmed-inside')) text = text.replace(/ {2,}/g, ' ')
  return text
}

/** What the store makes of a name. */
export function storedName(name: string, broken: Broken): string {
  if (typeof name !== 'string') return name
  const lowered = broken('store-lowers') ? name.toLowerCase() : name
  return broken('store-truncates') ? lowered.slice(0, 32) : lowered
}

/** What the store makes of a number. */
export const storedBudget = (budget: number, broken: Broken): number =>
  broken('store-rounds') ? Math.round(budget) : budget
