import { findMediaType, isJson } from './media-type.ts'
import { oncePer } from './memo.ts'
import type { Issue, MediaType, OpenApiDocument, Operation, ResponseSpec } from './operation.ts'
import { valuesIn } from './read-text.ts'
import { isObject } from './reference.ts'
import { createHeaderCheck } from './validate-headers.ts'
import type { Validate, ValidatorOf } from './validators.ts'

/** An answer as the check sees it. */
export interface ObservedResponse {
  readonly status: number
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>
  /** Parsed JSON; the text itself for other media types; `undefined` where there was no body. */
  readonly body: unknown
  /** Taken from the `content-type` header when absent. */
  readonly mediaType?: string
}

export type CheckResponse = (operation: Operation, response: ObservedResponse) => readonly Issue[]

/** The response that documents a status: exact, then its class (`4XX`), then `default`. */
export function responseFor(operation: Operation, status: number): ResponseSpec | undefined {
  const exact = String(status)
  const wide = `${exact[0]}XX`
  let best: ResponseSpec | undefined
  for (const response of operation.responses) {
    if (response.status === exact) return response
    if (response.status === wide) best = response
    else if (response.status === 'default') best ??= response
  }
  return best
}

/** The documented success of an operation: its lowest 2xx, or `2XX`; `undefined` when it has none. */
export const successOf = oncePer(({ responses }: Operation): ResponseSpec | undefined => {
  const successes = responses.filter(({ status }) => status.startsWith('2'))
  return successes.reduce<ResponseSpec | undefined>(
    (lowest, response) => (lowest && lowest.status <= response.status ? lowest : response),
    undefined,
  )
})

/** Holds answers to what the contract documents for their operation and status. */
export function createResponseCheck(
  document: OpenApiDocument,
  validatorOf: ValidatorOf,
): CheckResponse {
  const checkHeaders = createHeaderCheck(document, validatorOf)
  const bodyChecks = new WeakMap<MediaType, Validate>()

  function checkBody(media: MediaType, body: unknown, type: string): readonly Issue[] {
    if (media.schema === undefined) return []
    const validate = bodyChecks.get(media) ?? validatorOf(`${media.pointer}/schema`, 'response')
    bodyChecks.set(media, validate)
    if (typeof body === 'string' && !isJson(type)) {
      const held = valuesIn(document, media, { text: body, type })
      return held.flatMap(({ value, at }) => issuesOf(validate(value), at))
    }
    return issuesOf(validate(body), '')
  }

  return (operation, response) => {
    const spec = responseFor(operation, response.status)
    if (!spec) return [undocumentedStatus(operation, response.status)]
    const issues = checkHeaders(spec, response.headers)
    const { body } = response
    if (body === undefined) {
      return mayBeEmpty(operation, spec, response) ? issues : [...issues, missingBody(spec)]
    }
    // a response without content says nothing about a body
    if (spec.content.length === 0) return issues
    const mediaType = response.mediaType ?? response.headers['content-type']
    const media = mediaType === undefined ? undefined : findMediaType(spec.content, mediaType)
    const found =
      media && mediaType !== undefined
        ? checkBody(media, body, mediaType)
        : [undocumentedMediaType(spec, mediaType)]
    return issues.length === 0 ? found : [...issues, ...found]
  }
}

const none: readonly never[] = []

function issuesOf(differences: ReturnType<Validate>, at: string): readonly Issue[] {
  if (differences.length === 0) return none
  return differences.map((one) => ({ in: 'body', ...one, pointer: at + one.pointer }))
}

/** Published documents declare content for 204, which cannot have any. */
function mayBeEmpty(
  operation: Operation,
  spec: ResponseSpec,
  { status }: ObservedResponse,
): boolean {
  if (operation.method === 'HEAD' || status === 204 || status === 205 || status === 304) return true
  // OpenAPI cannot say that some errors of one status come with a body and some without.
  if (spec.extensions['x-body'] === 'optional') return true
  return !spec.content.some(({ schema }) => saysSomething(schema))
}

function saysSomething(schema: unknown): boolean {
  return schema === false || (isObject(schema) && Object.keys(schema).length > 0)
}

function undocumentedStatus(operation: Operation, status: number): Issue {
  const documented = operation.responses.map((response) => response.status)
  return {
    in: 'status',
    pointer: '',
    keyword: 'undocumented',
    message: `"${operation.id}" does not document the status "${status}". It documents ${documented.join(', ')}.`,
    params: { status, documented },
    schemaPointer: `${operation.pointer}/responses`,
  }
}

function undocumentedMediaType(spec: ResponseSpec, mediaType: string | undefined): Issue {
  const documented = spec.content.map(({ name }) => name)
  const found = mediaType === undefined ? 'no media type' : `"${mediaType}"`
  return {
    in: 'media-type',
    pointer: '',
    keyword: mediaType === undefined ? 'required' : 'undocumented',
    message: `The answer has ${found}. The contract documents ${documented.join(', ')}.`,
    params: { mediaType, documented },
    schemaPointer: `${spec.pointer}/content`,
  }
}

function missingBody(spec: ResponseSpec): Issue {
  return {
    in: 'body',
    pointer: '',
    keyword: 'required',
    message: `The answer has no body. The contract documents one for "${spec.status}".`,
    params: {},
    schemaPointer: `${spec.pointer}/content`,
  }
}
