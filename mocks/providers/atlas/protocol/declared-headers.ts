import type { Contract } from '../../../../contracts/openapi/contract.ts'
import type { HeaderSpec, Operation, Schema } from '../../../../contracts/openapi/operation.ts'
import type { Draft } from '../../../engine/dialect.ts'
import type { Header } from '../../../engine/http.ts'
import type { AtlasOpenCall } from '../atlas-types.ts'
import { endHeaders, versionEnd } from './sunset.ts'

type DeclaredHeader = Pick<HeaderSpec, 'name' | 'schema'>

/**
 * The headers that the active contract declares for an answer, of its operation or else of the
 * transport: those made per request, and the constant ones with the value that the contract gives
 * as their first example.
 */
export function declaredHeaders(call: AtlasOpenCall, draft: Draft): readonly Header[] {
  const { contract, operation } = call
  const present = new Set(draft.headers.map(([name]) => name.toLowerCase()))
  return headersOf(contract, operation, draft.status).flatMap((header): Header[] => {
    const lowerCase = header.name.toLowerCase()
    if (present.has(lowerCase)) return []
    const make = makers[lowerCase]
    const value = make ? make(call, draft) : exampleOf(call, header)
    return value === undefined ? [] : [[header.name, `${value}`]]
  })
}

function headersOf(
  contract: Contract,
  operation: Operation | undefined,
  status: number,
): readonly DeclaredHeader[] {
  const documented = operation && contract.responseFor(operation, status)
  if (documented) return [...documented.headers.values()]
  const answer = contract.transportResponses.find((transport) => transport.status === status)
  return Object.entries(answer?.headers ?? {}).map(([name, header]) => {
    const resolved = contract.resolve(header)
    return { name, schema: typeof resolved === 'object' ? toSchema(resolved.schema) : undefined }
  })
}

// The contract was compiled, so what stands in a schema's place is a schema.
const toSchema = (value: unknown): Schema | undefined => value as Schema | undefined

type Maker = (call: AtlasOpenCall, draft: Draft) => string | number | undefined

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

function exampleOf({ contract }: AtlasOpenCall, { schema }: DeclaredHeader): string | undefined {
  const resolved: Schema = schema === undefined ? true : contract.resolve(schema)
  const examples = typeof resolved === 'object' ? resolved.examples : undefined
  return Array.isArray(examples) && examples.length > 0 ? String(examples[0]) : undefined
}
