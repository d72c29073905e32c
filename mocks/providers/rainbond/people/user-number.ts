import { pythonRepr } from '../python/repr.ts'
import { pythonInt } from '../python/value.ts'
import type { AnyRainbondCall } from '../rainbond-types.ts'

/**
 * The number by which a user is looked up; undefined where the text is none.
 * @throws Refusal number-expected where the lookup itself fails then
 */
export function requireUserNumber(
  { refuse, rules }: Pick<AnyRainbondCall, 'refuse' | 'rules'>,
  value: string,
): number | undefined {
  const number = pythonInt(value)
  if (number !== undefined) return Number(number)
  if (rules.unknownUser === 'fail')
    throw refuse('number-expected', { field: 'user_id', value: pythonRepr(value) })
  return undefined
}
