import type { Contract, Operation } from '../../openapi/contract.ts'
import { encodeText, styledTemplate } from '../../openapi/write-parameter.ts'
import type { Cause } from './exchange.ts'
import { isWrite } from './journal.ts'
import type { Identity, PlainRequest } from './target.ts'
import { bodyMedia, writeBody } from './write-body.ts'
import { writesByRead } from './writing.ts'

export type Params = Readonly<Record<string, string>>
export type Query = readonly (readonly [name: string, value: string, how?: Written])[]

/** A pair of a query that is percent-encoded already. */
export interface Written {
  /** The parameter that it belongs to: several pairs may be one. */
  readonly of: string
}

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

/** Writes a call out. `basePath` stands before its path, unless it reads and has servers of its own. */
export function toRequest(contract: Contract, call: SessionCall, basePath: string): PlainRequest {
  const { operation, query = [], method = operation.method } = call
  const media = bodyMedia(operation)
  const written = call.body === undefined ? undefined : writeBody(contract, media, call.body)
  const text = call.text ?? written?.text
  const template = styledTemplate(operation.path, operation.parameters)
  const path = call.path ?? fillPath(template, call.params)
  const search = query.map(writePair).join('&')
  // a text of its own is of the type that the contract has
  const own = media && (written ?? writeBody(contract, media, '')).type
  // what a run makes is known by paths under its one base
  const base =
    isWrite(method) || writesByRead(operation) ? basePath : (operation.serverPath ?? basePath)
  const headers = {
    accept: acceptOf(contract, operation),
    ...(text !== undefined && own !== undefined && { 'content-type': own }),
    ...call.headers,
  }
  return {
    method,
    target: `${base}${path}${search === '' ? '' : `?${search}`}`,
    headers: Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== '')),
    body: text,
    ...(writesByRead(operation) && { writes: true }),
  }
}

const writePair = ([name, value, how]: Query[number]): string =>
  how ? `${name}=${value}` : `${encodeText(name)}=${encodeText(value)}`

/** The parameter that a pair of a query is a value of. */
export const parameterOf = ([name, , how]: Query[number]): string => how?.of ?? name

/** `/orgs/{orgId}` with its parameters, percent-encoded. A parameter without a value stays. */
export const fillPath = (template: string, params: Params): string =>
  template.replaceAll(/\{([^{}]+)\}/g, (whole, name: string) => {
    const value = params[name]
    return value === undefined ? whole : encodeText(value)
  })

/** The names of the path parameters of a template, in order. */
export const paramsOf = (template: string): readonly string[] =>
  [...template.matchAll(/\{([^{}]+)\}/g)].map(([, name]) => name ?? '')

/** The operation that a request is for; `undefined` where the contract has none. */
export function operationAt(contract: Contract, request: PlainRequest): Operation | undefined {
  const methods = contract.match(request.target.split('?')[0] ?? '')?.methods
  return [...(methods?.values() ?? [])].find(({ method }) => method === request.method)
}

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

/** A request by its path in the contract. What signs a request sees the base path, a login sends without it. */
export const withoutBase = (request: PlainRequest, basePath: string): PlainRequest =>
  basePath !== '' && request.target.startsWith(`${basePath}/`)
    ? { ...request, target: request.target.slice(basePath.length) }
    : request
