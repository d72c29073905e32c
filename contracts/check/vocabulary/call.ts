import type { Contract, MediaType, Operation } from '../../openapi/contract.ts'
import { isJson, parseMediaType } from '../../openapi/media-type.ts'
import { isObject } from '../../openapi/reference.ts'
import type { Cause } from './exchange.ts'
import type { Identity, PlainRequest } from './target.ts'

export type Params = Readonly<Record<string, string>>
export type Query = readonly (readonly [name: string, value: string])[]

/** One request to be made, in the words of the contract. */
export interface SessionCall {
  readonly operation: Operation
  readonly params: Params
  readonly query?: Query
  /** Over the usual ones; an empty text takes one away. */
  readonly headers?: Readonly<Record<string, string>>
  /** A value, written as the operation's media type demands; `undefined` sends none. */
  readonly body?: unknown
  /** Written as it stands, instead of `body`. */
  readonly text?: string
  /** The target's first identity where it is absent. */
  readonly as?: Identity | 'nobody'
  readonly cause?: Cause
  /** Instead of the operation's: the contract has no such method here. */
  readonly method?: string
  /** A raw path instead of the template filled with `params`. */
  readonly path?: string
  /** True if it removes what the run created: then it is sent to an excluded operation as well. */
  readonly isCleanUp?: boolean
}

/** Writes a call out. `basePath` stands before every path of the contract. */
export function toRequest(contract: Contract, call: SessionCall, basePath: string): PlainRequest {
  const { operation, query = [] } = call
  const text = bodyText(call)
  const path = call.path ?? fillPath(operation.path, call.params)
  const search = query.map((pair) => pair.map(encodeURIComponent).join('=')).join('&')
  const type = text === undefined ? undefined : bodyMedia(operation)?.name
  const headers = {
    accept: acceptOf(contract, operation),
    ...(type !== undefined && { 'content-type': contentTypeOf(type) }),
    ...requiredHeaders(operation),
    ...call.headers,
  }
  return {
    method: call.method ?? operation.method,
    target: `${basePath}${path}${search === '' ? '' : `?${search}`}`,
    headers: Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== '')),
    body: text,
  }
}

/** `/orgs/{orgId}` with its parameters, percent-encoded. A parameter without a value stays. */
export const fillPath = (template: string, params: Params): string =>
  template.replaceAll(/\{([^{}]+)\}/g, (whole, name: string) => {
    const value = params[name]
    // half of a surrogate pair cannot be encoded
    return value === undefined ? whole : encodeURIComponent(value.replaceAll(/\p{Cs}/gu, '\uFFFD'))
  })

/** The names of the path parameters of a template, in order. */
export const paramsOf = (template: string): readonly string[] =>
  [...template.matchAll(/\{([^{}]+)\}/g)].map(([, name]) => name ?? '')

/** The operation that a request is for; `undefined` where the contract has none. */
export function operationAt(contract: Contract, request: PlainRequest): Operation | undefined {
  const methods = contract.match(request.target.split('?')[0] ?? '')?.methods
  return [...(methods?.values() ?? [])].find(({ method }) => method === request.method)
}

/** The media type in which a body is sent: JSON where it is offered. */
export function bodyMedia(operation: Operation): MediaType | undefined {
  const content = operation.requestBody?.content ?? []
  const plain = content.find(({ name }) => isJson(name) && !/patch\+json/.test(name))
  const merge = content.find(({ name }) => /merge-patch\+json/.test(name))
  const form = content.find(({ name }) => parseMediaType(name)?.subtype === 'x-www-form-urlencoded')
  return plain ?? merge ?? form
}

const contentTypeOf = (name: string) => (name === '*/*' ? 'application/json' : name)

function acceptOf(contract: Contract, operation: Operation): string {
  const names = contract.successOf(operation)?.content.map(({ name }) => name) ?? []
  const [first] = contract.versions ? names.toSorted().toReversed() : names
  if (first === undefined) return contract.versions ? versioned(contract) : '*/*'
  return contract.versions ? first : `${first}, */*;q=0.5`
}

function versioned({ versions }: Contract): string {
  const newest = versions?.dates.at(-1) ?? ''
  return versions?.mediaType.replace('{date}', newest) ?? '*/*'
}

/** Headers that the contract demands and that are no credentials, from their examples. */
function requiredHeaders({ parameters }: Operation): Readonly<Record<string, string>> {
  const needed = parameters.filter((parameter) => parameter.in === 'header' && parameter.required)
  const reserved = ['accept', 'content-type', 'authorization']
  return Object.fromEntries(
    needed
      .filter(({ name }) => !reserved.includes(name.toLowerCase()))
      .map(({ name, examples }) => [name.toLowerCase(), String(examples[0] ?? 'check')]),
  )
}

function bodyText({ operation, body, text }: SessionCall): string | undefined {
  if (text !== undefined || body === undefined) return text
  const media = bodyMedia(operation)
  if (!media || !/urlencoded/.test(media.name)) return JSON.stringify(body)
  const pairs = isObject(body) ? Object.entries(body) : []
  return new URLSearchParams(pairs.map(([key, value]) => [key, String(value)])).toString()
}

/** A request by its path in the contract. What signs a request sees the base path, a login sends without it. */
export const withoutBase = (request: PlainRequest, basePath: string): PlainRequest =>
  basePath !== '' && request.target.startsWith(`${basePath}/`)
    ? { ...request, target: request.target.slice(basePath.length) }
    : request
