import type { Exchange } from '../vocabulary/exchange.ts'

/** How far a run got with the server. */
export interface ReportedReach {
  /** Operations that were asked for something. */
  readonly tried: number
  /** Those of them that served a request. */
  readonly reached: number
}

/** Counts what served a request and what did not, to tell whether a run says anything of the server. */
export class Reach {
  readonly #tried = new Set<string>()
  readonly #reached = new Set<string>()
  readonly #all = new Map<number, number>()
  readonly #signed = new Map<number, number>()
  #isSigned = false

  take({ operation, cause, as, response: { status } }: Exchange): void {
    const isWrong = cause === 'no-credentials' || cause === 'wrong-credentials'
    count(this.#all, status)
    if (!isWrong && as !== 'nobody') this.#isSigned = true
    if (!isWrong) count(this.#signed, status)
    if (!operation) return
    this.#tried.add(operation.id)
    const isServed = operation.responses.some((spec) => spec.status === String(status))
    if (status >= 200 && (status < 300 || (status < 400 && isServed))) {
      this.#reached.add(operation.id)
    }
  }

  get counts(): ReportedReach {
    return { tried: this.#tried.size, reached: this.#reached.size }
  }

  /** Why a run that is over says nothing of the server; `undefined` where it does. */
  failure(): string | undefined {
    if (this.#all.size === 0) return undefined
    return this.#unauthenticated() ?? this.#unreached()
  }

  #unauthenticated(): string | undefined {
    const statuses = [...this.#signed.keys()]
    if (statuses.length === 0 || statuses.some((status) => status !== 401 && status !== 403)) {
      return undefined
    }
    const [whose, ask] = this.#isSigned
      ? ['with your key ', 'is the key right?']
      : ['', 'give credentials with --header, --digest, --client or --token.']
    return `all ${sum(this.#signed)} requests ${whose}were answered ${listed(statuses)}: ${ask}`
  }

  #unreached(): string | undefined {
    if (this.#reached.size > 0 || this.#tried.size === 0) return undefined
    const statuses = [...this.#all.keys()]
    const tried = this.#tried.size
    if (statuses.every((status) => status === 429 || status === 503)) {
      return `the server answered ${listed(statuses)} to all ${sum(this.#all)} requests.`
    }
    const [first = 0] = [...this.#signed].toSorted(([, a], [, b]) => b - a).map(([one]) => one)
    return first === 404
      ? `${tried} of ${tried} operations answered 404: is the base path of --url right?`
      : `none of ${tried} operations served a request: they answered ${listed(statuses)}.`
  }
}

function count(counts: Map<number, number>, status: number): void {
  counts.set(status, (counts.get(status) ?? 0) + 1)
}

const sum = (counts: ReadonlyMap<number, number>): number =>
  [...counts.values()].reduce((total, one) => total + one, 0)

const listed = (statuses: readonly number[]): string =>
  statuses.toSorted((a, b) => a - b).join(' or ')
