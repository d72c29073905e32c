import { type Command, InvalidArgumentError } from 'commander'

/** Limits of a run and of each response. */
export interface Bounds {
  /** Maximum number of requests. */
  readonly budget: number
  /** Maximum requests per second; `undefined` for no limit. */
  readonly rate: number | undefined
  /** Time limit of the whole run, in seconds; the clean-up has 30 s of its own. */
  readonly timeout: number
  /** Time limit of all waiting that `Retry-After` asks for, in seconds. */
  readonly maxWait: number
  /** Time limit of one response, in seconds. */
  readonly answerTimeout: number
  /** Size limit of a response body, in bytes. */
  readonly maxBody: number
}

const aDay = 86_400

/** Adds the flags of these limits, each with its default. */
export function addBounds(it: Command): void {
  it.option('--budget <number>', 'maximum number of requests', toCount, 100_000)
    .option('--rate <number>', 'maximum requests per second (default: no limit)', toCount)
    .option('--timeout <seconds>', 'time limit of the whole run', toSeconds, 1800)
    .option('--max-wait <seconds>', 'time limit of all waiting after 429 and 503', toWait, 60)
    .option('--answer-timeout <seconds>', 'time limit of one response', toSeconds, 30)
    .option('--max-body <bytes>', 'size limit of one response body', toCount, 16 * 1024 * 1024)
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
