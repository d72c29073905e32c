import type { MockScenario } from '../create-mock.ts'
import { type Effect, effectFields } from '../engine/effect.ts'
import type { PathValues } from '../engine/forced-outcome.ts'
import { type RateLimit, requireRate } from '../engine/scenario.ts'
import { type ErrorCode, type OperationId, toSeedName } from '../known-names.ts'
import type { SeedOption } from './live-mock.ts'

type BodyFields = Readonly<Record<string, unknown>>

/**
 * Forces what `{operationId, effect, times?, run?, after?, params?}` or `{rateLimit}` says; all of it, or nothing.
 * @throws Error naming the field that does not fit.
 */
export function applyForcing(scenario: MockScenario, value: unknown): void {
  const body = fieldsOf(value, 'The body', [
    ...['operationId', 'effect', 'times', 'run', 'after', 'params', 'rateLimit'],
  ])
  const { operationId, effect, times, run, after, params, rateLimit } = body
  const limit = rateLimit === undefined || rateLimit === null ? undefined : readRate(rateLimit)
  const isForcing = [operationId, effect, times, run, after, params].some(
    (part) => part !== undefined,
  )

  if (isForcing || rateLimit === undefined) {
    if (typeof operationId !== 'string') throw misfit('operationId', 'a string', operationId)
    // the scenario refuses an id or a code that there is not
    const known = operationId as OperationId
    scenario.force(known, readEffect(effect) as Effect<ErrorCode>, {
      ...(times !== undefined && { times: readNumber({ times }, 'times') }),
      ...(run !== undefined && { run: readRun(run) }),
      ...(after !== undefined && { after: readNumber({ after }, 'after') }),
      ...(params !== undefined && { params: readParams(params) }),
    })
  }
  if (rateLimit !== undefined) scenario.limitRate(limit)
}

/** The name of a run, as its header `x-mock-run` carries it. @throws Error */
export function readRun(run: unknown): string {
  if (typeof run === 'string' && /^[\w-]{1,64}$/.test(run)) return run
  throw misfit('run', '1 to 64 letters, digits, _ or -', run)
}

function readParams(value: unknown): PathValues {
  const fields = fieldsOf(value, '"params"')
  for (const [name, one] of Object.entries(fields)) {
    if (typeof one === 'string' || typeof one === 'number') continue
    throw misfit(`params.${name}`, 'a string or a number', one)
  }
  return fields as PathValues // checked above
}

/** @throws Error unless it is `{"seed": <name or rows>}`. */
export function readSeed(value: unknown): SeedOption {
  const { seed } = fieldsOf(value, 'The body', ['seed'])
  if (typeof seed === 'string') return toSeedName(seed)
  const isRows = typeof seed === 'object' && seed !== null && !Array.isArray(seed)
  if (!isRows) throw misfit('seed', 'a name or rows', seed)
  return seed // the mock itself checks rows against its collections
}

function readEffect(value: unknown): Effect {
  const effect = fieldsOf(value, '"effect"', effectFields)
  const { status, delay, error, disconnect, parameters, headers } = effect
  if (status !== undefined) readNumber(effect, 'status')
  if (delay !== undefined) readNumber(effect, 'delay')
  if (error !== undefined && typeof error !== 'string') throw misfit('error', 'a string', error)
  if (disconnect !== undefined && typeof disconnect !== 'boolean') {
    throw misfit('disconnect', 'true or false', disconnect)
  }
  if (parameters !== undefined) fieldsOf(parameters, '"parameters"')
  if (headers !== undefined) fieldsOf(headers, '"headers"')
  return effect // each field was checked above
}

function readRate(value: unknown): RateLimit {
  const fields = fieldsOf(value, '"rateLimit"', ['capacity', 'refill', 'seconds'])
  const rate = {
    capacity: readNumber(fields, 'capacity'),
    refill: readNumber(fields, 'refill'),
    seconds: readNumber(fields, 'seconds'),
  }
  requireRate(rate)
  return rate
}

function readNumber(fields: BodyFields, name: string): number {
  const value = fields[name]
  if (typeof value !== 'number') throw misfit(name, 'a number', value)
  return value
}

function fieldsOf(value: unknown, what: string, known?: readonly string[]): BodyFields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Error(`${what} is no JSON object.`)
  }
  const unknown = Object.keys(value).find((key) => known && !known.includes(key))
  if (unknown !== undefined) {
    throw new Error(`${what} has a field "${unknown}". It can have: ${known?.join(', ')}.`)
  }
  return value as BodyFields // every object is one
}

const misfit = (name: string, wanted: string, value: unknown) =>
  new Error(`"${name}" is ${JSON.stringify(value) ?? 'missing'}. Give ${wanted}.`)
