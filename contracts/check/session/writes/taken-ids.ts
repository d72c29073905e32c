import { textAt } from '../../../openapi/exact-integers.ts'
import { isObject, type JsonObject } from '../../../openapi/reference.ts'
import { idNamesIn, isPlainId } from '../../resources/identify.ts'
import type { Resource } from '../../resources/resource.ts'
import { fillPath, type Params } from '../../vocabulary/call.ts'
import type { Identity } from '../../vocabulary/target.ts'
import type { MadeThings } from './made-things.ts'

/** Asks whether the thing with an id is there; `undefined` where nobody can tell. */
export type LookUp = (
  resource: Resource,
  params: Params,
  reader: Identity | undefined,
) => Promise<boolean | undefined>

interface BodyIds {
  readonly resource: Resource
  readonly params: Params
  readonly body: unknown
  readonly reader: Identity | undefined
}

/**
 * Knows which property of a body names the thing that a write is about, and whether that thing is one
 * that was there before: servers that take such an id overwrite it.
 */
export class TakenIds {
  readonly #prefix: string
  readonly #made: MadeThings
  readonly #lookUp: LookUp
  readonly #names = new Map<Resource, string>()
  readonly #answers = new Map<string, Promise<boolean | undefined>>()

  constructor(prefix: string, made: MadeThings, lookUp: LookUp) {
    this.#prefix = prefix
    this.#made = made
    this.#lookUp = lookUp
  }

  /** Takes note of the property whose value became the id of a new thing. */
  learn(
    resource: Resource,
    { id, sent }: { readonly id: string; readonly sent: JsonObject },
  ): void {
    const property = Object.keys(sent).find((name) => String(sent[name]) === id)
    if (property !== undefined) this.#names.set(resource, property)
  }

  /** The id in a body that is, or may be, that of a thing from before the run. */
  async takenIn({ resource, params, body, reader }: BodyIds): Promise<string | undefined> {
    const { parameter } = resource
    if (!isObject(body) || parameter === undefined) return undefined
    const learnt = this.#names.get(resource)
    const names = new Set([...idNamesIn(resource, body), ...(learnt === undefined ? [] : [learnt])])
    for (const name of names) {
      const id = filledText(body, name)
      if (id === undefined || id === params[parameter] || id.includes(this.#prefix)) continue
      const named = { ...params, [parameter]: id }
      if (this.#made.isThere({ resource, params: named })) continue
      const isThere = await this.#isThere(resource, named, reader)
      if (isThere !== false) return id
    }
    return undefined
  }

  /** True if a body would make a thing whose id cannot stand in a path, so that nothing removes it. */
  isUnremovable(resource: Resource, body: unknown): boolean {
    const name = this.#names.get(resource)
    const value = isObject(body) && name !== undefined ? body[name] : undefined
    return typeof value === 'string' && !isPlainId(value)
  }

  #isThere(resource: Resource, params: Params, reader: Identity | undefined) {
    const key = `${reader?.name ?? ''} ${fillPath(resource.item ?? '', params)}`
    const known = this.#answers.get(key) ?? this.#lookUp(resource, params, reader)
    this.#answers.set(key, known)
    return known
  }
}

const filledText = (body: JsonObject, name: string): string | undefined => {
  const text = textAt(body, name)
  return text?.trim() === '' ? undefined : text
}
