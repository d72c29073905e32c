import type { Ajv, SchemaValidateFunction } from 'ajv'
import { isMultipleOf } from './is-multiple-of.ts'

/** Has `multipleOf` judged in decimal; the validator's own way divides binary fractions. */
export function replaceMultipleOf(ajv: Pick<Ajv, 'removeKeyword' | 'addKeyword'>): void {
  ajv.removeKeyword('multipleOf')
  ajv.addKeyword({
    ...{ keyword: 'multipleOf', type: 'number', schemaType: 'number', errors: true },
    validate: isMultiple,
  })
}

const isMultiple: SchemaValidateFunction = (step, value, parentSchema) => {
  if (isMultipleOf(Number(value), Number(step))) return true
  const message = `must be multiple of ${step}`
  isMultiple.errors = [
    {
      ...{ keyword: 'multipleOf', message, params: { multipleOf: step } },
      ...(parentSchema && { parentSchema }),
    },
  ]
  return false
}
