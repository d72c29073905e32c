import { decodePercent } from '../../openapi/decode-percent.ts'
import { pathOf } from '../resources/identify.ts'
import { bodyTokens, targetTokens, textOf, tokensOf, unquote } from '../secrets/request-tokens.ts'
import type { Exchange } from '../vocabulary/exchange.ts'
import { headerOf } from '../vocabulary/target.ts'
import { valuesIn } from './answer-values.ts'
import type { Template, TemplatePart } from './template.ts'

/** Something that an answer holds and that a later step needs. */
export interface Save {
  /** In camel case. */
  readonly name: string
  /** JSON pointer into the body, or the lower-case name of a header. */
  readonly from: { readonly pointer: string } | { readonly header: string }
}

export interface ThreadedStep {
  readonly exchange: Exchange
  readonly target: Template
  readonly headers: readonly (readonly [name: string, value: Template])[]
  /** Absent where the request has no body, or one that is no text. */
  readonly body?: Template
  readonly saves: readonly Save[]
}

/** The name under which a prefix that is new in each run is known. */
export const runName = 'run'

/** The name of a value that a step showed. */
export const shownName = 'before'

export interface Threading {
  /** Begins the names of everything that the run created. */
  readonly prefix?: string
  /** Texts that are needed after the last answer. */
  readonly mentioned?: readonly string[]
  /** Values of a step that are needed after the last answer. */
  readonly shown?: { readonly by: Exchange; readonly pointer: string }
  /** True if a step goes where an earlier Location led. */
  readonly followsLocation?: boolean
}

export interface Threaded {
  readonly steps: readonly ThreadedStep[]
  /** Writes a text of the last answer by the names of what stands in it. */
  readonly write: (text: string) => Template
}

/**
 * Replaces what an earlier answer gave (ids, tokens, ETags) by names, since another run gets other
 * ones, and the prefix of the run, so that what is created can be created again.
 */
export function threadSteps(exchanges: readonly Exchange[], how: Threading = {}): Threaded {
  const { prefix = '', mentioned = [] } = how
  const threads = new Threads(prefix.length < shortestPrefix ? undefined : prefix)
  const steps = exchanges.map((exchange, at) => {
    const { request } = exchange
    const body = textOf(request.body)
    const step = {
      exchange,
      target: threads.inTarget(request.target),
      headers: Object.entries(request.headers).map(
        ([name, value]) => [name, threads.inHeader(value)] as const,
      ),
      ...(body !== undefined && { body: threads.inBody(body) }),
    }
    // What the last one gives is what is in question.
    if (at < exchanges.length - 1) threads.learn(exchange, { at, ...how })
    return step
  })
  for (const text of mentioned) threads.use(text)
  return {
    steps: steps.map((step, at) => ({
      ...step,
      saves: [
        ...threads.savesOf(at),
        ...(how.shown?.by === step.exchange ? [shownSave(how.shown.pointer)] : []),
      ],
    })),
    write: (text) => threads.inText(text),
  }
}

const shownSave = (pointer: string): Save => ({ name: shownName, from: { pointer } })

/** A shorter prefix stands in too many other texts. */
const shortestPrefix = 5

interface Thread {
  readonly save: Save
  readonly step: number
  used: boolean
}

class Threads {
  readonly #prefix: string | undefined
  readonly #known = new Map<string, Thread>()
  readonly #names = new Set<string>([runName])

  constructor(prefix: string | undefined) {
    this.#prefix = prefix
  }

  inTarget(target: string): Template {
    if (this.#known.has(target)) return this.inText(this.use(target))
    // a token in an unusual encoding was sent on purpose: it stays as it is
    const read = (token: string) => {
      const text = decodePercent(token) ?? token
      return encodeURIComponent(text) === token ? text : ''
    }
    return this.#replace(target, targetTokens, (token) => [read(token), 0])
  }

  inHeader(value: string): Template {
    return this.#replace(value, /\S+/g, (token) => [token, 0])
  }

  inText(text: string): Template {
    const thread = this.#known.get(text)
    return thread?.used ? [{ name: thread.save.name }] : this.#unprefix(text)
  }

  /** Whole JSON texts only, names of properties left out. */
  inBody(text: string): Template {
    return this.#replace(text, bodyTokens, (token) => [unquote(token), 1])
  }

  /** Makes the step that gave a text save it. */
  use(text: string): string {
    const thread = this.#known.get(text)
    if (thread) thread.used = true
    return text
  }

  /** Remembers what an answer holds that its request did not. */
  learn(
    exchange: Exchange,
    { at: step, followsLocation }: Threading & { readonly at: number },
  ): void {
    const { request, response } = exchange
    const sent = tokensOf(request)
    for (const { value, pointer, name } of valuesIn(exchange)) {
      // Where something stands in a list is another place in each run.
      if (request.method === 'GET' && /\/\d+(\/|$)/.test(pointer)) continue
      if (!sent.has(value)) this.#learn(value, { name, from: { pointer } }, step)
    }
    const location = followsLocation ? headerOf(response, 'location') : undefined
    const target = location && pathOf(location, request.target)
    if (target) this.#learn(target, { name: 'location', from: { header: 'location' } }, step)
    const etag = headerOf(response, 'etag')
    if (etag !== undefined) this.#learn(etag, { name: 'etag', from: { header: 'etag' } }, step)
  }

  savesOf(step: number): readonly Save[] {
    return [...this.#known.values()]
      .filter((thread) => thread.used && thread.step === step)
      .map(({ save }) => save)
  }

  #learn(value: string, save: Save, step: number): void {
    if (this.#known.has(value)) return
    let { name } = save
    for (let count = 2; this.#names.has(name); count += 1) name = `${save.name}${count}`
    this.#names.add(name)
    this.#known.set(value, { save: { ...save, name }, step, used: false })
  }

  /** `read` tells the value of a token, and how many characters of it stay around the name. */
  #replace(
    text: string,
    tokens: RegExp,
    read: (token: string) => readonly [value: string, margin: number],
  ): Template {
    const parts: TemplatePart[] = []
    let end = 0
    for (const match of text.matchAll(tokens)) {
      const [value, margin] = read(match[0])
      const thread = this.#known.get(value)
      if (!thread) continue
      thread.used = true
      parts.push(text.slice(end, match.index + margin), { name: thread.save.name })
      end = match.index + match[0].length - margin
    }
    parts.push(text.slice(end))
    return parts.flatMap((part) => (typeof part === 'string' ? this.#unprefix(part) : [part]))
  }

  #unprefix(text: string): readonly TemplatePart[] {
    if (this.#prefix === undefined) return text === '' ? [] : [text]
    const pieces = text.split(this.#prefix)
    const parts = pieces.flatMap((piece, at) => (at === 0 ? [piece] : [{ name: runName }, piece]))
    return parts.filter((part) => part !== '')
  }
}
