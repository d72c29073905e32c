import { type Command, InvalidArgumentError } from 'commander'

/** What a run and each of its answers may take. */
export interface Bounds {
  /** Most requests that are sent. */
  readonly budget: number
  /** Most requests within a second; `undefined` for as many as there can be. */
  readonly rate: number | undefined
  /** For the whole run, in seconds; cleaning up afterwards has half a minute of its own. */
  readonly timeout: number
  /** For all waiting that `Retry-After` asks for, in seconds. */
  readonly maxWait: number
  /** For one whole answer, in seconds. */
  readonly answerTimeout: number
  /** Of the body of an answer, in bytes. */
  readonly maxBody: number
}

const aDay = 86_400

/** Adds the flags that say so, each with its default. */
export function addBounds(it: Command): void {
  it.option('--budget <number>', 'most requests to send', toCount, 100_000)
    .option('--rate <number>', 'most requests in a second (default: no limit)', toCount)
    .option('--timeout <seconds>', 'for the whole run', toSeconds, 1800)
    .option('--max-wait <seconds>', 'for all waiting after 429 and 503', toWait, 60)
    .option('--answer-timeout <seconds>', 'for one whole answer', toSeconds, 30)
    .option('--max-body <bytes>', 'of the body of one answer', toCount, 16 * 1024 * 1024)
}

function toCount(text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text)
  throw new InvalidArgumentError('Give a whole number above 0.')
}

function toSeconds(text: string): number {
  const seconds = toWait(text)
  if (seconds > 0) return seconds
  throw new InvalidArgumentError('Give seconds above 0.')
}

function toWait(text: string): number {
  if (/^\d{1,5}(\.\d{1,3})?$/.test(text) && Number(text) <= aDay) return Number(text)
  throw new InvalidArgumentError('Give seconds, at most 86400.')
}
