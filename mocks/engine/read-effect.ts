import type { ErrorEntry } from '../../contracts/openapi/contract.ts'
import { listNames } from '../../contracts/openapi/similar-names.ts'
import { type Effect, effectFields } from './effect.ts'
import type { OperationErrors } from './operation-errors.ts'
import { requireWhole } from './require-whole.ts'
import { readWireParts } from './wire-parts.ts'

/** Greatest depth of a forced body or parameter; writing JSON takes stack for each level. */
export const maxDepth = 200

/**
 * Reads an effect, so that what is kept cannot fail later and does not change with its owner's object.
 * An error without a status gets its own.
 *
 * @param errors undefined leaves the error to be looked up when it is due
 * @throws Error naming the field, what it is and what it can be
 */
export function readEffect(effect: Effect, errors: OperationErrors | undefined): Effect {
  const unknown = Object.keys(effect).find((field) => !effectFields.includes(field))
  if (unknown !== undefined) {
    throw new Error(
      `The effect has a field "${unknown}". It can have: ${listNames(unknown, effectFields)}.`,
    )
  }
  const { error, body, parameters } = effect
  const parts = readWireParts(effect)
  const entry = error === undefined ? undefined : errors && requireError(error, errors.byCode)
  const status = effect.status ?? entry?.status
  requireDoing({ ...effect, ...(status === undefined ? {} : { status }) })
  for (const [name, value] of Object.entries({ error, body, parameters })) {
    if (value === undefined || status !== undefined) continue
    throw new Error(`The effect has "${name}" but no status to answer with. Give one.`)
  }
  if (entry && status !== entry.status && entry.statusOf === undefined) {
    throw new Error(
      `The effect's status is "${status}", but the error "${error}" is a ${entry.status}. ` +
        'Leave the status out, or name another error.',
    )
  }
  const named = entry ?? (status === undefined ? undefined : errors?.ofStatus(status)?.entry)
  if (errors && parameters) requireParameters(parameters, named)
  return {
    ...effect,
    ...parts,
    ...(status === undefined ? {} : { status }),
    ...(body === undefined ? {} : { body: copyOf('body', body) }),
    ...(parameters && { parameters: copyOf('parameters', parameters) }),
  }
}

function requireDoing({ status, delay, disconnect, cut, headers, text }: Effect): void {
  const parts = [status, delay, disconnect || undefined, cut, headers, text]
  if (parts.every((part) => part === undefined)) {
    throw new Error(
      'The effect does nothing. Give a status, a delay in milliseconds, disconnect, cut, headers or text.',
    )
  }
  requireWhole("The effect's status", status, { from: 200, to: 599 })
  const isDelay = typeof delay === 'number' && delay >= 0
  if (delay !== undefined && !isDelay) {
    throw new Error(
      `The effect's delay is "${delay}". Give milliseconds from 0, or Infinity for no answer.`,
    )
  }
}

function requireError(code: string, errors: OperationErrors['byCode']): ErrorEntry {
  const entry = Object.hasOwn(errors, code) ? errors[code] : undefined
  if (entry) return entry
  const known = listNames(code, Object.keys(errors))
  throw new Error(
    `The effect's error is "${code}", which is not in the x-errors. There are: ${known}.`,
  )
}

function requireParameters(
  parameters: Readonly<Record<string, unknown>>,
  entry: ErrorEntry | undefined,
): void {
  const { evidence: _, parameters: declared = [], ...texts } = entry ?? {}
  const placeholders = JSON.stringify(texts).matchAll(/\{(\w+)\}/g)
  const known = new Set([...declared, ...Array.from(placeholders, ([, name = '']) => name)])
  const unknown = Object.keys(parameters).find((name) => !known.has(name))
  if (unknown === undefined) return
  const takes = known.size > 0 ? `It has: ${[...known].join(', ')}.` : 'It has none.'
  throw new Error(`The effect's error has no parameter "${unknown}". ${takes}`)
}

/** A copy as JSON has it. @throws Error when it has no such form or is too deep */
function copyOf<T>(name: string, value: T): T {
  requireDepth(name, value, 0)
  let text: string | undefined
  try {
    text = JSON.stringify(value)
  } catch {
    text = undefined
  }
  if (text === undefined) throw new Error(`The effect's ${name} is no JSON value. Give one.`)
  return JSON.parse(text)
}

function requireDepth(name: string, value: unknown, depth: number): void {
  if (typeof value !== 'object' || value === null) return
  if (depth >= maxDepth) {
    throw new Error(
      `The effect's ${name} is more than ${maxDepth} levels deep. Give a flatter one.`,
    )
  }
  for (const part of Object.values(value)) requireDepth(name, part, depth + 1)
}
