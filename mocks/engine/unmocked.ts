import type { Contract } from '../../contracts/openapi/contract.ts'
import { oncePer } from '../../contracts/openapi/memo.ts'
import type { Operation } from '../../contracts/openapi/operation.ts'
import { distanceBetween, similarNames } from '../../contracts/openapi/similar-names.ts'
import type { OpenCall } from './dialect.ts'
import { readSearch } from './search.ts'

/**
 * Treatment of a request that the provider would know and the mock does not: the provider's own
 * refusal (`provider`), the same with a warning (`warn`), an error, or nothing (`passthrough`).
 */
export type Unmocked = 'provider' | 'warn' | 'error' | 'passthrough'

/** As many warnings as are told at most, so that a loop floods no log. */
const maxWarnings = 100

/** Notices requests that the mock has no answer of its own for. One for each provider of a mock. */
export class UnmockedRequests {
  readonly #mode: Unmocked
  readonly #warn: (message: string) => void
  readonly #understood: readonly string[]
  readonly #told = new Set<string>()

  /** @param understood query parameters that every operation of the provider understands */
  constructor(mode: Unmocked, warn: (message: string) => void, understood: readonly string[] = []) {
    this.#mode = mode
    this.#warn = warn
    this.#understood = understood
  }

  /**
   * Notices a request, and warns once where it shall.
   * @param hasBehaviour false where the answer is a sample of the contract
   * @returns what is not mocked where the door shall not answer; else undefined
   */
  notice(provider: string, call: OpenCall, hasBehaviour: boolean): string | undefined {
    if (this.#mode === 'provider') return undefined
    const key = keyOf(call, hasBehaviour)
    if (key === undefined) {
      this.#warnOfQuery(call)
      return undefined
    }
    if (this.#mode !== 'warn') return sentenceOf(provider, call)
    this.#tell(key, () => `${sentenceOf(provider, call)} ${choices}`)
    return undefined
  }

  #warnOfQuery({ operation, search }: OpenCall): void {
    if (search === '' || !operation) return
    const known = queryNames(operation)
    for (const name of readSearch(search).keys()) {
      if (known.includes(name) || this.#understood.includes(name)) continue
      this.#tell(`${operation.id} ?${name}`, () => {
        const meant = similarNames(name, known)
        const has = meant.length > 0 ? `Meant may be: ${meant.join(', ')}.` : listed(known)
        return `${operation.id} documents no query parameter "${name}". ${has}`
      })
    }
  }

  #tell(key: string, message: () => string): void {
    if (this.#told.has(key) || this.#told.size >= maxWarnings) return
    this.#told.add(key)
    this.#warn(message())
  }
}

const queryNames = oncePer(({ parameters }: Operation): readonly string[] =>
  parameters.flatMap((one) => (one.in === 'query' ? [one.name] : [])),
)

const choices =
  'It was answered as the provider answers what it does not know. createMock({ unmocked }) can make ' +
  "it an error ('error'), let it pass ('passthrough') or say nothing ('provider')."

const listed = (names: readonly string[]): string =>
  names.length === 0 ? 'It has none.' : `It has: ${names.join(', ')}.`

/** Names what is not mocked; undefined for a request that is. */
function keyOf(call: OpenCall, hasBehaviour: boolean): string | undefined {
  const { request, operation, answered, path } = call
  if (operation) return hasBehaviour ? undefined : operation.id
  const isAround = answered !== undefined || request.method === 'OPTIONS' || request.bodyTooLarge
  return isAround ? undefined : `${request.method} ${path}`
}

function sentenceOf(provider: string, { request, path, operation, route, contract }: OpenCall) {
  if (operation) {
    return `The mock has no behaviour for ${operation.id} of ${provider}, only a sample of its contract.`
  }
  const asked = `${request.method} ${path}`
  if (route) {
    const methods = [...route.methods.keys()].join(', ')
    return `${asked} is not documented by the mock of ${provider}: ${route.template} has ${methods}.`
  }
  const near = nearestPath(contract, path)
  return `${asked} is not documented by the mock of ${provider}. The nearest path is ${near}.`
}

/** The documented path that differs from a path in the fewest letters. */
export function nearestPath({ operations }: Pick<Contract, 'operations'>, path: string): string {
  const wanted = path.split('/')
  let nearest = { template: '', distance: Number.POSITIVE_INFINITY }
  for (const template of new Set(Array.from(operations.values(), (one) => one.path))) {
    const distance = pathDistance(template.split('/'), wanted)
    if (distance < nearest.distance) nearest = { template, distance }
  }
  return nearest.template
}

/** Letters to change; a segment that is missing or too many counts as all of its letters. */
function pathDistance(template: readonly string[], wanted: readonly string[]): number {
  const length = Math.max(template.length, wanted.length)
  let distance = 0
  for (let at = 0; at < length; at += 1) {
    const [own, other] = [template[at], wanted[at]?.slice(0, 100)]
    if (own === undefined || other === undefined) distance += (own ?? other ?? '').length + 1
    else if (!own.startsWith('{')) distance += distanceBetween(own, other)
    else distance += other === '' ? 5 : 0.5
  }
  return distance
}
