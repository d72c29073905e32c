import type { Operation } from '../../openapi/contract.ts'
import type { Cause, Exchange } from '../vocabulary/exchange.ts'

/** Extent to which the server answered a run. */
export interface ReportedReach {
  /** Number of operations that a request was sent to. */
  readonly tried: number
  /** Number of them that served a request. */
  readonly reached: number
}

/** Statuses and how often each came. */
type Counts = Map<number, number>

/** Counts what served a request and what did not, to tell whether a run says anything of the server. */
export class Reach {
  readonly #tried = new Set<string>()
  readonly #reached = new Set<string>()
  readonly #missing = new Set<string>()
  readonly #all: Counts = new Map()
  /** Of requests with right credentials, or without any where there are none. */
  readonly #signed: Counts = new Map()
  /** Of these, requests to operations that demand credentials and nothing else. */
  readonly #entitled: Counts = new Map()
  /** By the name of the identity that signed. */
  readonly #bySigner = new Map<string, Counts>()

  take({ operation, cause, as, response: { status } }: Exchange): void {
    count(this.#all, status)
    const isWrong = cause === 'no-credentials' || cause === 'wrong-credentials'
    if (!isWrong) {
      count(this.#signed, status)
      if (as !== 'nobody') count(this.#countsOf(as), status)
      if (operation && as !== 'nobody' && asksForCredentials(operation) && isPlain(cause)) {
        count(this.#entitled, status)
      }
    }
    if (!operation) return
    this.#tried.add(operation.id)
    if (status === 404 && isPlain(cause)) this.#missing.add(operation.id)
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

  /** A line for each identity whose every request was answered 401, where others were served. */
  notes(): readonly string[] {
    if (this.failure() !== undefined) return []
    return [...this.#bySigner]
      .filter(([, counts]) => [...counts.keys()].every((status) => status === 401))
      .map(
        ([name, counts]) =>
          `all ${sum(counts)} requests as ${name} were answered 401: is its key right? Checks that need it say nothing.`,
      )
  }

  #countsOf(signer: string): Counts {
    const counts = this.#bySigner.get(signer) ?? new Map<number, number>()
    this.#bySigner.set(signer, counts)
    return counts
  }

  #unauthenticated(): string | undefined {
    if (isDenied(this.#signed)) {
      const [whose, ask] =
        this.#bySigner.size > 0
          ? ['with your key ', 'is the key right?']
          : ['', 'give credentials with --header, --digest, --client or --token.']
      return `all ${sum(this.#signed)} requests ${whose}were answered ${listed(this.#signed)}: ${ask}`
    }
    if (!isDenied(this.#entitled)) return undefined
    return `all ${sum(this.#entitled)} valid requests with your key to operations that ask for one were answered ${listed(this.#entitled)}: is the key right?`
  }

  #unreached(): string | undefined {
    if (this.#reached.size > 0 || this.#tried.size === 0) return undefined
    const statuses = [...this.#all.keys()]
    const tried = this.#tried.size
    if (statuses.every((status) => status === 429 || status === 503)) {
      return `the server answered ${listed(this.#all)} to all ${sum(this.#all)} requests.`
    }
    const missing = this.#missing.size
    return missing * 2 > tried
      ? `${missing} of ${tried} operations answered 404: is the base path of --url right?`
      : `none of ${tried} operations served a request: they answered ${listed(this.#all)}.`
  }
}

/** True if a request was to be served as it is, as far as its sender knew. */
const isPlain = (cause: Cause): boolean =>
  cause === 'valid' || cause === 'odd' || cause === 'witness'

const asksForCredentials = ({ security }: Operation): boolean =>
  security.length > 0 && security.every((names) => names.length > 0)

const isDenied = (counts: Counts): boolean =>
  counts.size > 0 && [...counts.keys()].every((status) => status === 401 || status === 403)

function count(counts: Counts, status: number): void {
  counts.set(status, (counts.get(status) ?? 0) + 1)
}

const sum = (counts: ReadonlyMap<number, number>): number =>
  [...counts.values()].reduce((total, one) => total + one, 0)

const listed = (counts: Counts): string => [...counts.keys()].toSorted((a, b) => a - b).join(' or ')
