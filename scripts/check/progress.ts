import { clearProgress, progressLine } from '../../contracts/check/reporters/progress.ts'
import type { CheckEvent, ProgressEvent } from '../../contracts/check/vocabulary/finding.ts'
import type { Io } from '../io.ts'

/** A log gets its first line after so many milliseconds, and further lines this far apart. */
const firstAfter = 800
const every = 10_000

/** A terminal is written to again after so many milliseconds at the earliest. */
const redrawAfter = 200

/** The time left is estimated from so many requests on. */
const fewestMeasured = 1

interface ProgressOptions {
  /** When the run ends in any case, in seconds after its start. */
  readonly timeoutSeconds: number
}

/**
 * Tells on standard error how far a run is: at a terminal in one line that is written over, anywhere
 * else in a line in the first second and one every ten seconds after it.
 */
export class ProgressLine {
  readonly #io: Io
  readonly #url: string
  readonly #timeoutSeconds: number
  readonly #started: number
  #timer: NodeJS.Timeout
  #step: ProgressEvent | undefined
  #findings = 0
  /** Requests after those of the last step. */
  #since = 0
  #drawn = Number.NEGATIVE_INFINITY

  constructor(url: string, io: Io, { timeoutSeconds }: ProgressOptions) {
    this.#io = io
    this.#url = url
    this.#timeoutSeconds = timeoutSeconds
    this.#started = io.now().getTime()
    this.#timer = setTimeout(() => this.#tell(), firstAfter)
  }

  take(event: CheckEvent): void {
    if (event.kind === 'finding') this.#findings += 1
    if (event.kind === 'exchange') this.#since += 1
    if (event.kind === 'progress') {
      this.#step = event
      this.#since = 0
    }
    if (event.kind === 'progress' || event.kind === 'exchange') this.#draw(event.kind)
  }

  close(): void {
    clearTimeout(this.#timer)
    if (this.#io.columns) this.#io.complain(clearProgress)
  }

  #draw(kind: 'progress' | 'exchange'): void {
    const { columns } = this.#io
    if (!columns || !this.#step) return
    const now = this.#io.now().getTime()
    if (kind === 'exchange' && now - this.#drawn < redrawAfter) return
    this.#drawn = now
    const status = [`${this.#requests()} requests`, ...this.#left()].join(', ')
    const line = progressLine(this.#step, { columns, findings: this.#findings, status })
    this.#io.complain(line)
  }

  #tell(): void {
    this.#timer = setTimeout(() => this.#tell(), every)
    if (this.#io.columns && this.#step) return
    this.#io.complain(this.#io.columns ? `\r${this.#line()}` : `${this.#line()}\n`)
  }

  #line(): string {
    const beginning = `checking ${this.#url}: ${this.#requests()} requests`
    if (!this.#step) return beginning
    const { done, of, label } = this.#step
    const found = `${this.#findings} ${this.#findings === 1 ? 'finding' : 'findings'}`
    return [beginning, `${done}/${of} ${label}`, found, ...this.#left()].join(', ')
  }

  #requests = (): number => (this.#step?.requests ?? 0) + this.#since

  /** The time that is left, from that of the requests so far. */
  #left(): readonly string[] {
    const requests = this.#requests()
    if (!this.#step || requests < fewestMeasured) return []
    const elapsed = (this.#io.now().getTime() - this.#started) / 1000
    const expected = Math.max(0, this.#step.requestsLeft - this.#since)
    const seconds = Math.min((elapsed / requests) * expected, this.#timeoutSeconds - elapsed)
    return [`about ${inWords(Math.max(0, seconds))} left`]
  }
}

/** `40 s`, `3 min`, `2.5 h`. */
function inWords(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`
  if (seconds < 5400) return `${Math.round(seconds / 60)} min`
  return `${(seconds / 3600).toFixed(1)} h`
}
