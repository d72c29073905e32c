import type { AnyRainbondCall } from '../rainbond-types.ts'
import { type Fields, type Values, validate, validateMany } from './serializer/validate.ts'

type Checking = Pick<AnyRainbondCall, 'context' | 'refuse'>

/** Validates the request's data with the fields given. @throws Refusal invalid-fields */
export function valid<const F extends Fields>({ context, refuse }: Checking, fields: F): Values<F> {
  const checked = validate(fields, context.data)
  if ('err' in checked) throw refuse('invalid-fields', { err: checked.err })
  return checked.values
}

/** The same for a list. @throws Refusal invalid-fields */
export function validMany<const F extends Fields>(
  { context, refuse }: Checking,
  fields: F,
): readonly Values<F>[] {
  const checked = validateMany(fields, context.data)
  if ('err' in checked) throw refuse('invalid-fields', { err: checked.err })
  return checked.values
}
