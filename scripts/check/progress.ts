import { clearProgress, progressLine } from '../../contracts/check/reporters/progress.ts'
import type { CheckEvent } from '../../contracts/check/vocabulary/finding.ts'
import type { Io } from '../io.ts'

type ProgressStep = Extract<CheckEvent, { readonly kind: 'progress' }>

/** When a log is told for the first time, and how often after that, in milliseconds. */
const firstAfter = 800
const every = 10_000

/**
 * Tells on standard error how far a run is: at a terminal one line that is written over, anywhere else
 * a line in the first second and one every ten seconds after it.
 */
export class ProgressLine {
  readonly #io: Io
  readonly #url: string
  #timer: NodeJS.Timeout
  #step: ProgressStep | undefined
  #exchanges = 0
  #findings = 0

  constructor(url: string, io: Io) {
    this.#io = io
    this.#url = url
    this.#timer = setTimeout(() => this.#tell(), firstAfter)
  }

  take(event: CheckEvent): void {
    if (event.kind === 'exchange') this.#exchanges += 1
    if (event.kind === 'finding') this.#findings += 1
    if (event.kind !== 'progress') return
    this.#step = event
    const { columns } = this.#io
    if (columns) this.#io.complain(progressLine(event, { columns, findings: this.#findings }))
  }

  close(): void {
    clearTimeout(this.#timer)
    if (this.#io.columns) this.#io.complain(clearProgress)
  }

  #tell(): void {
    this.#timer = setTimeout(() => this.#tell(), every)
    if (this.#io.columns && this.#step) return
    this.#io.complain(this.#io.columns ? `\r${this.#line()}` : `${this.#line()}\n`)
  }

  #line(): string {
    if (!this.#step) return `checking ${this.#url}: ${this.#exchanges} exchanges`
    const { done, of, label } = this.#step
    return `checking ${this.#url}: ${this.#exchanges} exchanges, ${done}/${of} ${label}, ${this.#findings} findings`
  }
}
