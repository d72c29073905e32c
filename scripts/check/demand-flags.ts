import { InvalidArgumentError } from 'commander'
import { requireCheckId } from '../../contracts/check/report/required-checks.ts'
import { messageOf } from '../io.ts'

/** Adds ids with commas between. @throws InvalidArgumentError where there is no such check */
export function collectRequired(text: string, all: readonly string[]): readonly string[] {
  const ids = text.split(',').map((id) => id.trim())
  try {
    for (const id of ids) requireCheckId(id)
  } catch (error) {
    throw new InvalidArgumentError(messageOf(error))
  }
  return [...all, ...ids]
}

/** Adds ids of operations with commas between; the contract is asked later. */
export const collectIds = (text: string, all: readonly string[]): readonly string[] => [
  ...all,
  ...text
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== ''),
]

/** @throws InvalidArgumentError where it is no number from 0 to 100 */
export function toPercent(text: string): number {
  const percent = /^\d{1,3}(\.\d{1,3})?$/.test(text) ? Number(text) : Number.NaN
  if (percent <= 100) return percent
  throw new InvalidArgumentError('Give a number from 0 to 100.')
}
