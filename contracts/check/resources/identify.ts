import type { Contract, Operation } from '../../openapi/contract.ts'
import { textAt } from '../../openapi/exact-integers.ts'
import { isObject, type JsonObject, valueIn } from '../../openapi/reference.ts'
import { plainName } from '../values/plain-name.ts'
import { barePath } from '../vocabulary/bare-path.ts'
import { type Exchange, sentJson } from '../vocabulary/exchange.ts'
import { headerOf } from '../vocabulary/target.ts'
import { linkedPointers, type Resource } from './resource.ts'
import { unwrap } from './unwrap.ts'

/** An id that a thing may have, and whether the contract itself says so. */
export interface Candidate {
  readonly id: string
  /** By a link, by the name of the parameter or as `id`; anything else is a guess. */
  readonly sure: boolean
}

/** Ids that a thing in an answer may have, the likeliest first. */
export function idsOf(resource: Resource, value: unknown): readonly Candidate[] {
  const object = unwrap(value, resource)
  if (!object) return []
  const own = candidatesIn(resource, object)
  if (own.length > 0) return own
  // the body of a create may be wrapped like its answer: then the wrapper is what bodies write
  const inner = Object.values(object).filter(isObject)
  return inner.length === 1 ? candidatesIn(resource, inner[0] ?? {}) : []
}

const candidatesIn = (resource: Resource, object: JsonObject): readonly Candidate[] =>
  namesOf(resource, object).flatMap(({ name, sure }) => {
    const id = textAt(object, name)
    return id === undefined || id === '' ? [] : [{ id, sure }]
  })

/** Ids of what a create made: by its links, its body and its Location. */
export function createdIds(
  contract: Contract,
  resource: Resource,
  exchange: Exchange,
): readonly Candidate[] {
  const linked = linkedIds(resource, exchange)
  const own = [...idsOf(resource, exchange.body), ...sentId(resource, exchange)]
  const location = headerOf(exchange.response, 'location')
  const led = location === undefined ? undefined : idInPath(contract, resource, location)
  const based = location === undefined ? undefined : idInAddress(contract, resource, location)
  const last = location?.split(/[?#]/)[0]?.split('/').filter(Boolean).at(-1)
  const guesses = [led, based, last].filter((id) => id !== undefined)
  const all = [...linked, ...own, ...guesses.map((id) => ({ id, sure: id === led }))]
  return all.filter(({ id }, at) => all.findIndex((other) => other.id === id) === at)
}

/** An id that the caller chose: the property that is called like the path's parameter. */
function sentId({ parameter }: Resource, exchange: Exchange): readonly Candidate[] {
  const sent = sentJson(exchange)
  if (!isObject(sent) || parameter === undefined) return []
  const name = Object.keys(sent).find((key) => plainName(key) === plainName(parameter))
  const id = name === undefined ? undefined : textAt(sent, name)
  return id === undefined ? [] : [{ id, sure: true }]
}

/** The id in an address that is the path of a thing but for a slash at its end. */
function idInPath(contract: Contract, { parameter, item }: Resource, location: string) {
  const path = pathOf(location)
  if (path === undefined || item === undefined || parameter === undefined) return undefined
  const route = contract.match(item.endsWith('/') ? `${barePath(path)}/` : barePath(path))
  return route?.template === item ? route.params[parameter] : undefined
}

/** The id in an address of a thing that may begin with a base path. */
export function idInAddress(
  contract: Contract,
  resource: Resource,
  address: string,
): string | undefined {
  const path = pathOf(address) ?? ''
  const tails = [...path.matchAll(/\//g)].map(({ index }) => path.slice(index))
  return tails.map((tail) => idInPath(contract, resource, tail)).find((id) => id !== undefined)
}

/** The path of an address, resolved against the path of the request that it answers. */
export function pathOf(location: string, base = '/'): string | undefined {
  const from = `http://target${base}`
  return URL.canParse(location, from) ? new URL(location, from).pathname : undefined
}

/** By the links that the contract has for the answer. */
function linkedIds({ parameter, item }: Resource, { operation, response, body }: Exchange) {
  const spec = specOf(operation, response.status)
  if (spec === undefined || item === undefined || !isObject(body)) return []
  return linkedPointers(spec, parameter).flatMap((pointer): Candidate[] => {
    const id = textIn(body, pointer)
    return id === undefined ? [] : [{ id, sure: true }]
  })
}

/** The text or number at a pointer, with all digits. */
function textIn(body: JsonObject, pointer: string): string | undefined {
  const at = pointer.lastIndexOf('/')
  const holder = valueIn(body, pointer.slice(0, Math.max(0, at)))
  const key = pointer
    .slice(at + 1)
    .replaceAll('~1', '/')
    .replaceAll('~0', '~')
  return typeof holder === 'object' && holder !== null ? textAt(holder, key) : undefined
}

const specOf = (operation: Operation | undefined, status: number) =>
  operation?.responses.find((spec) => spec.status === String(status))

/** The properties of an object that say which thing of a resource it is. */
export const idNamesIn = (resource: Resource, object: JsonObject): readonly string[] =>
  namesOf(resource, object).flatMap(({ name, sure }) => (sure ? [name] : []))

/**
 * True if an id stands for itself alone in a path: not blank at an end, and without signs that
 * servers decode, cut off or take for another path.
 */
export const isPlainId = (id: string): boolean =>
  id !== '' && id.trim() === id && !/[/\\%?#\p{Cc}\p{Cs}]/u.test(id) && !/^\.+$/.test(id)

function namesOf({ parameter = 'id', name, idProperty }: Resource, object: JsonObject) {
  const names = Object.keys(object)
  const wanted = plainName(parameter)
  const singular = plainName(name).replace(/ies$/, 'y').replace(/s$/, '')
  const linked = idProperty === undefined ? [] : [plainName(idProperty)]
  const sure = [...linked, wanted, 'id', 'uuid', `${singular}id`, `${wanted}id`]
  const guessed = ['guid', 'uid', 'key', 'code', 'slug', 'name']
  const exact = sure.flatMap((word) => names.filter((key) => plainName(key) === word))
  const loose = names.filter((key) => /(id|Id|ID|_name)$/.test(key))
  const rest = [
    ...guessed.flatMap((word) => names.filter((key) => plainName(key) === word)),
    ...loose,
  ]
  const others = [...new Set(rest)].filter((key) => !exact.includes(key))
  return [
    ...[...new Set(exact)].map((key) => ({ name: key, sure: true })),
    ...others.map((key) => ({ name: key, sure: false })),
  ]
}
