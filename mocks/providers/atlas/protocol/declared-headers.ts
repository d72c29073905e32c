import type { Contract } from '../../../../contracts/openapi/contract.ts'
import { oncePer } from '../../../../contracts/openapi/memo.ts'
import type { HeaderSpec, Operation, Schema } from '../../../../contracts/openapi/operation.ts'
import type { Draft } from '../../../engine/dialect.ts'
import type { Header } from '../../../engine/http.ts'
import type { AtlasOpenCall } from '../atlas-types.ts'
import { endHeaders, versionEnd } from './sunset.ts'

/** A header of an answer with where its value comes from. */
interface PreparedHeader {
  readonly name: string
  readonly lowerCase: string
  readonly make: Maker
}

type Maker = (call: AtlasOpenCall, draft: Draft) => string | number | undefined

/**
 * Adds to the headers of a draft those that the active contract declares for its answer, of the
 * operation or else of the transport: those made per request, and the constant ones with the value
 * that the contract gives as their first example.
 * @param own headers that the answer has already
 * @returns all of them by name, in any letter case
 */
export function withDeclaredHeaders(
  call: AtlasOpenCall,
  draft: Draft,
  own: readonly Header[],
): readonly Header[] {
  const named = own.map((header) => ({ header, lowerCase: header[0].toLowerCase() }))
  named.sort((one, other) => (one.lowerCase < other.lowerCase ? -1 : 1))
  const headers: Header[] = []
  let next = 0
  for (const { name, lowerCase, make } of preparedFor(call, draft.status)) {
    let isOwn = false
    for (; next < named.length; next += 1) {
      const one = named[next]
      if (one === undefined || one.lowerCase > lowerCase) break
      if (one.lowerCase === lowerCase) isOwn = true
      headers.push(one.header)
    }
    const value = isOwn ? undefined : make(call, draft)
    if (value !== undefined) headers.push([name, `${value}`])
  }
  for (; next < named.length; next += 1) {
    const one = named[next]
    if (one) headers.push(one.header)
  }
  return headers
}

function preparedFor({ contract, operation }: AtlasOpenCall, status: number) {
  const documented = operation && contract.responseFor(operation, status)
  const { ofResponse, ofTransport } = preparing(contract)
  return documented ? ofResponse(documented) : ofTransport(status)
}

/** The declared headers of a contract's answers by name, each worked out once. */
const preparing = oncePer((contract: Contract) => {
  const transport = new Map<number, readonly PreparedHeader[]>()
  return {
    ofResponse: oncePer(({ headers }: Operation['responses'][number]) =>
      prepared(contract, [...headers.values()]),
    ),
    ofTransport(status: number) {
      const known = transport.get(status) ?? prepared(contract, transportHeaders(contract, status))
      transport.set(status, known)
      return known
    },
  }
})

type DeclaredHeader = Pick<HeaderSpec, 'name' | 'schema'>

function transportHeaders(contract: Contract, status: number): readonly DeclaredHeader[] {
  const answer = contract.transportResponses.find((transport) => transport.status === status)
  return Object.entries(answer?.headers ?? {}).map(([name, header]) => {
    const resolved = contract.resolve(header)
    return { name, schema: typeof resolved === 'object' ? toSchema(resolved.schema) : undefined }
  })
}

// The contract was compiled, so what stands in a schema's place is a schema.
const toSchema = (value: unknown): Schema | undefined => value as Schema | undefined

function prepared(
  contract: Contract,
  headers: readonly DeclaredHeader[],
): readonly PreparedHeader[] {
  return headers
    .map(({ name, schema }) => {
      const lowerCase = name.toLowerCase()
      const example = exampleOf(contract, schema)
      return { name, lowerCase, make: makers[lowerCase] ?? (() => example) }
    })
    .sort((one, other) => (one.lowerCase < other.lowerCase ? -1 : 1))
}

const makers: Readonly<Record<string, Maker>> = {
  'ratelimit-limit': ({ context }) => context.bucket?.limit,
  'ratelimit-remaining': ({ context }) => context.bucket?.remaining,
  'x-java-method': ({ operation }) => {
    const method = operation?.extensions['x-java-method']
    return typeof method === 'string' ? method : undefined
  },
  deprecation: (call) => endHeader(call, 'Deprecation'),
  sunset: (call) => endHeader(call, 'Sunset'),
  'x-error-code': (_, { body }) => errorCodeIn(body),
  // These come with the answer or not at all.
  location: () => undefined,
  'retry-after': () => undefined,
}

function errorCodeIn(body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null || !('errorCode' in body)) return undefined
  return typeof body.errorCode === 'string' ? body.errorCode : undefined
}

function endHeader({ context }: AtlasOpenCall, wanted: string): string | undefined {
  if (!context.media) return undefined
  return endHeaders(versionEnd(context.media)).find(([name]) => name === wanted)?.[1]
}

function exampleOf(contract: Contract, schema: Schema | undefined): string | undefined {
  const resolved: Schema = schema === undefined ? true : contract.resolve(schema)
  const examples = typeof resolved === 'object' ? resolved.examples : undefined
  return Array.isArray(examples) && examples.length > 0 ? String(examples[0]) : undefined
}
