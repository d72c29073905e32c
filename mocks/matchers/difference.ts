import type { AskedEntry } from '../engine/journal.ts'

type Equals = (actual: unknown, expected: unknown) => boolean

interface WantedPart {
  readonly body?: unknown
  readonly params?: object
  readonly headers?: object
  readonly answered?: number
}

/** The first way in which a request is not what is wanted; undefined where it is. */
export function differenceOf(
  { entry, body }: AskedEntry,
  wanted: WantedPart,
  equals: Equals,
): string | undefined {
  const { answered, params, headers } = wanted
  if (answered !== undefined && entry.status !== answered) return `not answered ${answered}`
  if (params && !covers(entry.params, texts(params), equals)) {
    return `its params are ${JSON.stringify(entry.params)}`
  }
  if (headers && !covers(entry.request?.headers, headers, equals)) return 'its headers differ'
  if (!('body' in wanted) || covers(body, wanted.body, equals)) return undefined
  return entry.request?.isBodyCut ? 'its body is too long to be kept' : 'its body differs'
}

const texts = (values: object): object =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'number' ? String(value) : value,
    ]),
  )

/** True if the value is what is wanted, or an object that has all of it. */
function covers(value: unknown, wanted: unknown, equals: Equals): boolean {
  if (!isPlain(wanted) || !isPlain(value)) return equals(value, wanted)
  return Object.entries(wanted).every(([name, part]) => covers(value[name], part, equals))
}

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' &&
  value !== null &&
  [Object.prototype, null].includes(Object.getPrototypeOf(value))
