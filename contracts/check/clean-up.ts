import type { Contract } from '../openapi/contract.ts'
import { isObject, type JsonObject } from '../openapi/reference.ts'
import { fillPath, type Params } from './call.ts'
import { succeeded } from './exchange.ts'
import type { Gate } from './gate.ts'
import type { JournalEntry } from './journal.ts'
import { Lab } from './lab.ts'
import { idsOf, thingIn } from './resources/identify.ts'
import type { Resource } from './resources/resource.ts'
import { Session } from './session.ts'
import { defaultOptions } from './session-options.ts'
import type { Identity, Target } from './target.ts'
import { isSame } from './values/compare.ts'

/** What a clean-up came to: paths that were removed, and those that could not be. */
export interface CleanedUp {
  readonly removed: readonly string[]
  readonly left: readonly string[]
}

export interface CleanUpOptions {
  readonly gate?: Gate
  /**
   * Removes only what shows this text on the server: for a journal that somebody else may have
   * written, the prefix of its run.
   */
  readonly bearing?: string
}

type Of<Kind extends JournalEntry['kind']> = Extract<JournalEntry, { readonly kind: Kind }>

const of = <Kind extends JournalEntry['kind']>(entries: readonly JournalEntry[], kind: Kind) =>
  entries.filter((entry): entry is Of<Kind> => entry.kind === kind)

/**
 * Removes what a run left behind that was killed, going by its journal: what it is known to have
 * made, then what it may have made by writes whose answer it never saw.
 */
export async function cleanUp(
  contract: Contract,
  target: Target,
  entries: readonly JournalEntry[],
  { gate, bearing }: CleanUpOptions = {},
): Promise<CleanedUp> {
  const session = new Session(contract, target, {
    ...{ ...defaultOptions, seed: 1 },
    ...(gate && { gate }),
  })
  const cleaner = new Cleaner(session, { target, entries, bearing })
  const gone = new Set(of(entries, 'gone').map((entry) => entry.target))
  const made = of(entries, 'made').filter((entry) => !gone.has(entry.target))
  for (const entry of made.toReversed()) await cleaner.remove(entry.target, entry.as)
  for (const intents of cleaner.unsettled()) await cleaner.search(intents)
  return cleaner.result
}

interface Cleaning {
  readonly target: Target
  readonly entries: readonly JournalEntry[]
  readonly bearing: string | undefined
}

class Cleaner {
  readonly #session: Session
  readonly #lab: Lab
  readonly #target: Target
  readonly #entries: readonly JournalEntry[]
  readonly #bearing: string | undefined
  readonly #removed: string[] = []
  readonly #left: string[] = []

  constructor(session: Session, { target, entries, bearing }: Cleaning) {
    this.#session = session
    this.#lab = new Lab(session, {})
    this.#target = target
    this.#entries = entries
    this.#bearing = bearing
  }

  get result(): CleanedUp {
    return { removed: this.#removed, left: this.#left }
  }

  /** Creates that were not refused and of which nothing is known to have come, by collection. */
  unsettled(): readonly (readonly Of<'intent'>[])[] {
    const answers = new Map(of(this.#entries, 'answer').map((one) => [one.index, one.status]))
    const settled = new Set(of(this.#entries, 'made').map(({ index }) => index))
    const groups = new Map<string, Of<'intent'>[]>()
    for (const intent of of(this.#entries, 'intent')) {
      const status = answers.get(intent.index) ?? 200
      if (intent.method !== 'POST' || status >= 300 || settled.has(intent.index)) continue
      const key = `${intent.as} ${intent.target}`
      groups.set(key, [...(groups.get(key) ?? []), intent])
    }
    return [...groups.values()]
  }

  /** Deletes one path. What is not there is gone too. */
  async remove(path: string, as: string): Promise<void> {
    const { basePath } = this.#target
    const route = this.#session.contract.match(path.slice(basePath.length))
    const operation = route?.methods.get('DELETE')
    if (!operation) return
    const identity = this.#identity(as)
    const call = { operation, params: route?.params ?? {}, ...(identity && { as: identity }) }
    const read = route?.methods.get('GET')
    if (this.#bearing !== undefined) {
      const shown = read && (await this.#session.call({ ...call, operation: read, cause: 'gone' }))
      const isGone = shown?.response.status === 404 || shown?.response.status === 410
      if (!isGone && !bears(shown?.body, this.#bearing)) this.#left.push(path)
      if (isGone || !bears(shown?.body, this.#bearing)) return
    }
    const exchange = await this.#session.call({ ...call, cause: 'gone' })
    const status = exchange?.response.status ?? 0
    if (exchange && succeeded(exchange)) this.#removed.push(path)
    else if (status !== 404 && status !== 410) this.#left.push(path)
  }

  /** Finds in their list what unanswered creates have made, and removes it. */
  async search(intents: readonly Of<'intent'>[]): Promise<void> {
    const [intent] = intents
    if (!intent) return
    const path = intent.target.slice(this.#target.basePath.length).split('?')[0] ?? ''
    const route = this.#session.contract.match(path)
    const create = route?.methods.get('POST')
    const resource = this.#lab.resources.find((one) => one.create === create)
    if (!route || !create || !resource?.item) return
    const { reader } = this.#lab.subjectIn(resource, route.params)
    const identity = this.#identity(intent.as)
    const listing = await reader?.all(identity ? { as: identity } : {})
    for (const thing of listing?.items ?? []) {
      if (!intents.some((one) => this.#isOurs(thing, one, resource))) continue
      await this.remove(this.#pathOf(resource, route.params, thing), intent.as)
    }
  }

  /** It bears the run's prefix, or it is new and what was sent. */
  #isOurs(thing: unknown, { target, body }: Of<'intent'>, resource: Resource): boolean {
    const object = thingIn(thing)
    if (!object) return false
    const [run] = of(this.#entries, 'run')
    if (run !== undefined && bears(object, run.prefix)) return true
    if (this.#bearing !== undefined) return false
    const before = of(this.#entries, 'before').find(({ collection }) => collection === target)
    const [first] = idsOf(resource, object)
    return before !== undefined && first !== undefined && !before.ids.includes(first.id)
      ? isWhatWasSent(object, body)
      : false
  }

  #pathOf(resource: Resource, place: Params, thing: unknown): string {
    const [first] = idsOf(resource, thing)
    const params = { ...place, [resource.parameter ?? '']: first?.id ?? '' }
    return `${this.#target.basePath}${fillPath(resource.item ?? '', params)}`
  }

  #identity(name: string): Identity | undefined {
    return this.#target.other?.name === name ? this.#target.other : this.#target.identity
  }
}

function bears(thing: unknown, text: string): boolean {
  const object = thingIn(thing)
  return object !== undefined && textsIn(object).some((one) => one.includes(text))
}

const textsIn = (object: JsonObject): readonly string[] =>
  Object.values(object).flatMap((value) => {
    if (typeof value === 'string') return [value]
    return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
  })

function isWhatWasSent(thing: JsonObject, body: string | undefined): boolean {
  const sent = parse(body)
  if (!isObject(sent)) return false
  const shared = Object.keys(sent).filter((name) => name in thing)
  return shared.length > 0 && shared.every((name) => isSame(sent[name], thing[name]))
}

function parse(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '')
  } catch {
    return undefined
  }
}
