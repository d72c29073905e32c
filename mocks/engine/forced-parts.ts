import type { Contract, ErrorEntry } from '../../contracts/openapi/contract.ts'
import type { Schema } from '../../contracts/openapi/operation.ts'
import { sample } from '../../contracts/openapi/sample.ts'
import type { Draft, OpenCall } from './dialect.ts'

type Parameters = Readonly<Record<string, unknown>>

/** Seconds to wait, where neither the error nor the contract says how many. */
const defaultRetrySeconds = 60

/**
 * Values for the parameters of a forced error: what the request itself names by path, query and body,
 * else the sample of the catalogue. `user_id` names `userId` too.
 */
export function parametersOf(call: OpenCall, entry: ErrorEntry): Parameters {
  const { sample: samples = {}, parameters: declared = [], evidence: _, ...texts } = entry
  const placeholders = JSON.stringify(texts).matchAll(/\{(\w+)\}/g)
  const wanted = new Set([...declared, ...Array.from(placeholders, ([, name = '']) => name)])
  const named = namedBy(call)
  const found = [...wanted].flatMap((name) => {
    const value = named.get(plain(name))
    return value === undefined ? [] : [[name, value] as const]
  })
  return { ...(samples as Parameters), ...Object.fromEntries(found) } // values by name
}

function namedBy({ request, path, params, query, body, version }: OpenCall) {
  const named = new Map<string, unknown>([
    ['address', request.remoteAddress],
    ['path', path.replace(/^\/+/, '')],
    ['resource', path],
    ['version', version],
  ])
  const isFields = typeof body === 'object' && body !== null && !Array.isArray(body)
  for (const fields of [isFields ? body : {}, query, params]) {
    for (const [name, value] of Object.entries(fields)) {
      if (typeof value !== 'object') named.set(plain(name), value)
    }
  }
  return named
}

const plain = (name: string): string => name.replace(/[_-]/g, '').toLowerCase()

/**
 * Adds the headers that the contract documents for a forced answer: those that it says the value of,
 * those that its parameters have a value for, `Retry-After`, and whatever is required.
 */
export function withDocumentedHeaders(
  call: OpenCall,
  { draft, code, parameters }: { draft: Draft; code?: string; parameters: Parameters },
): Draft {
  const present = new Set(draft.headers.map(([name]) => name.toLowerCase()))
  const added = documented(call, draft.status, code).flatMap((header): [string, string][] => {
    if (present.has(header.name.toLowerCase())) return []
    const value = headerValueOf(call.contract, header, { status: draft.status, parameters })
    return value === undefined || typeof value === 'object' ? [] : [[header.name, String(value)]]
  })
  return { ...draft, headers: [...draft.headers, ...added] }
}

interface DocumentedHeader {
  readonly name: string
  readonly required: boolean
  readonly schema: Schema | undefined
}

function documented(
  { contract, operation }: OpenCall,
  status: number,
  code: string | undefined,
): readonly DocumentedHeader[] {
  const response = operation && contract.responseFor(operation, status)
  if (response) return [...response.headers.values()]
  const transport = contract.transportResponses.find(
    (answer) => answer.status === status && code !== undefined && answer.error === code,
  )
  return Object.entries(transport?.headers ?? {}).map(([name, reference]) => {
    const header: unknown = contract.resolve(reference)
    const { required = false, schema } = header as Partial<DocumentedHeader> // the contract was compiled
    return { name, required, schema }
  })
}

function headerValueOf(
  contract: Contract,
  { name, required, schema }: DocumentedHeader,
  { status, parameters }: { readonly status: number; readonly parameters: Parameters },
): unknown {
  const lowerCase = name.toLowerCase()
  if (lowerCase === 'retry-after') {
    return (
      parameters.retryAfter ??
      parameters.retry ??
      exampleOf(contract, schema) ??
      defaultRetrySeconds
    )
  }
  // Whatever the bucket holds, the answer says that it is empty.
  if (lowerCase === 'ratelimit-remaining' && status === 429) return 0
  const known = exampleOf(contract, schema)
  if (known !== undefined || !required || schema === undefined) return known
  return sample(contract, { name: '', schema, pointer: '', examples: [], extensions: {} })
}

function exampleOf(contract: Contract, schema: Schema | undefined): unknown {
  const resolved: Schema = schema === undefined ? true : contract.resolve(schema)
  if (typeof resolved !== 'object') return undefined
  const { const: only, examples, default: usual, enum: values } = resolved
  return only ?? firstOf(examples) ?? usual ?? firstOf(values)
}

const firstOf = (list: unknown): unknown => (Array.isArray(list) ? list[0] : undefined)
