import { remembered } from '../../contracts/openapi/memo.ts'
import type { MediaType, ResponseSpec } from '../../contracts/openapi/operation.ts'
import { sample } from '../../contracts/openapi/sample.ts'
import type { Success } from './behaviour.ts'
import type { Draft, OpenCall } from './dialect.ts'
import { parametersOf, withDocumentedHeaders } from './forced-parts.ts'
import type { HttpResponse } from './http.ts'
import { type CodedError, errorsOf } from './operation-errors.ts'
import type { Refusal } from './refusal.ts'
import type { Runtime } from './runtime.ts'
import type { Effect } from './scenario.ts'
import { withHeaders } from './with-effect.ts'

/** Writes a behaviour's success as the active contract says: its status, its properties, its headers. */
export function respondSuccess(
  runtime: Runtime,
  call: OpenCall,
  success: Success | undefined,
): HttpResponse {
  const { contract } = runtime
  const operation = call.operation
  if (!operation) throw new Error('A success needs an operation.')
  const response =
    (success?.status !== undefined && contract.responseFor(operation, success.status)) ||
    contract.successOf(operation)
  if (!response) throw new Error(`${operation.id} documents no success.`)
  return writeSuccess(runtime, call, { response, success })
}

interface SuccessDraft {
  readonly response: ResponseSpec
  readonly success: Success | undefined
}

function writeSuccess(
  runtime: Runtime,
  call: OpenCall,
  { response, success }: SuccessDraft,
): HttpResponse {
  const { dialect } = runtime
  const media = dialect.mediaTypeOf ? dialect.mediaTypeOf(call, response) : response.content[0]
  const headers = Object.entries(success?.headers ?? {}).filter(([name]) =>
    response.headers.has(lowerCase(name)),
  )
  const answer = finish(runtime, call, {
    status: Number(response.status),
    headers,
    mediaType: media?.name,
    body: media?.schema === undefined ? undefined : bodyOf(runtime, media, success),
  })
  return success ? answer : { ...answer, sampled: true }
}

/** A behaviour's superset cut to the schema, or a sample where there is no behaviour. */
const bodyOf = ({ contract }: Runtime, media: MediaType, success: Success | undefined): unknown =>
  success ? contract.project(media, success.body) : sample(contract, media)

/** Writes a refusal in the words of the provider's error catalogue. */
export function respondRefusal(runtime: Runtime, call: OpenCall, refusal: Refusal): HttpResponse {
  const entry = runtime.contract.errors[refusal.code]
  if (!entry) throw new Error(`The contract's x-errors have no entry "${refusal.code}".`)
  call.refused = refusal
  return finish(runtime, call, runtime.dialect.refuse(call, refusal, entry))
}

/** Writes what a guard answered around the operations; its status is among x-transport-responses. */
export function respondTransport(runtime: Runtime, call: OpenCall, draft: Draft): HttpResponse {
  return finish(runtime, { ...call, operation: undefined }, draft)
}

/** Writes a forced status: the effect's own body, the catalogue's error, or a sample of a success. */
export function respondForced(runtime: Runtime, call: OpenCall, effect: Effect): HttpResponse {
  const { contract, dialect } = runtime
  const status = effect.status ?? 500
  if (effect.body === undefined) {
    const error = forcedError(runtime, call, { status, code: effect.error })
    if (error) {
      const { code, entry } = error
      const own = { status, ...waitOf(effect), ...effect.parameters }
      const parameters = { ...parametersOf(call, entry), ...own }
      const refusal = call.refuse(code as never, parameters as never)
      call.refused = refusal
      const refused = dialect.refuse(call, refusal, entry)
      const draft = { ...refused, status, forced: true }
      return dialect.write(call, withDocumentedHeaders(call, { draft, code, parameters }))
    }
    const response = call.operation && contract.responseFor(call.operation, status)
    if (response && status < 300)
      return writeSuccess(runtime, call, { response, success: undefined })
  }
  const mediaType = effect.body === undefined ? undefined : 'application/json'
  const draft = { status, headers: [], body: effect.body, forced: true, mediaType }
  return dialect.write(call, withDocumentedHeaders(call, { draft, parameters: {} }))
}

/** Texts that tell how long to wait tell what the header does. */
function waitOf({ headers = {} }: Effect): { readonly retry?: number } {
  const found = Object.entries(headers).find(([name]) => name.toLowerCase() === 'retry-after')
  const seconds = Number(found?.[1])
  return Number.isFinite(seconds) ? { retry: seconds } : {}
}

/** Writes a text as it is, by default under the status and media type of the operation's success. */
export function respondText(
  { contract, dialect }: Runtime,
  call: OpenCall,
  text: string,
  forcedStatus: number | undefined,
): HttpResponse {
  const success = call.operation && contract.successOf(call.operation)
  const status = forcedStatus ?? Number(success?.status ?? 200)
  const documented = call.operation && contract.responseFor(call.operation, status)
  const mediaType = documented?.content[0]?.name ?? 'application/json'
  const draft = { status, headers: [], body: text, text, forced: true, mediaType }
  const response = dialect.write(call, draft)
  return { ...response, headers: withHeaders(response.headers, { 'Content-Type': mediaType }) }
}

function forcedError(
  { contract }: Runtime,
  { operation }: OpenCall,
  { status, code }: { readonly status: number; readonly code: string | undefined },
): CodedError | undefined {
  if (code === undefined) {
    return operation && errorsOf(contract, operation).ofStatus(status)
  }
  const entry = contract.errors[code]
  if (!entry) throw new Error(`The contract's x-errors have no entry "${code}".`)
  return { code, entry }
}

/** Prints the draft and holds it to the contract: an answer that does not fit is our defect. */
function finish(runtime: Runtime, call: OpenCall, draft: Draft): HttpResponse {
  const response = runtime.dialect.write(call, draft)
  if (!draft.forced) requireFit(runtime, call, draft, response)
  return response
}

function byLowerCase(headers: HttpResponse['headers']): Readonly<Record<string, string>> {
  const named: Record<string, string> = {}
  for (const [name, value] of headers) named[lowerCase(name)] = value
  return named
}

const lowerCase = remembered((name) => name.toLowerCase())

function requireFit(
  { contract }: Runtime,
  { operation, request }: OpenCall,
  draft: Draft,
  { headers }: HttpResponse,
): void {
  const documented = operation && contract.responseFor(operation, draft.status)
  if (!operation || !documented) {
    if (contract.transportResponses.some(({ status }) => status === draft.status)) return
    throw new Error(
      `${request.method} ${request.target} was about to answer ${draft.status}, which the contract ` +
        'neither documents for the operation nor among x-transport-responses.',
    )
  }
  if (draft.text !== undefined) return
  const issues = contract.checkResponse(operation, {
    status: draft.status,
    headers: byLowerCase(headers),
    body: draft.body,
    ...(draft.mediaType === undefined ? {} : { mediaType: draft.mediaType }),
  })
  if (issues.length === 0) return
  const list = issues.map(({ pointer, message }) => `  ${pointer || '/'}: ${message}`).join('\n')
  throw new Error(
    `${operation.id} was about to answer ${draft.status} outside its contract:\n${list}`,
  )
}
