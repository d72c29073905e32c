import type { Contract, Issue, Operation, Parameter } from '../../openapi/contract.ts'
import { decodePercent } from '../../openapi/decode-percent.ts'
import { findMediaType, isJson } from '../../openapi/media-type.ts'
import { typesOf } from '../../openapi/parameters.ts'
import { readJson } from '../../openapi/read-json.ts'
import { bodyIssues } from '../values/body-issues.ts'
import type { PlainRequest } from '../vocabulary/target.ts'

/**
 * Every way in which a request differs from what an operation takes; empty where the contract allows
 * it. Query parameters that the contract does not know, cookies, and bodies beyond the bounds of
 * `readJson` are not judged.
 */
export function requestIssues(
  contract: Contract,
  operation: Operation,
  request: PlainRequest,
): readonly Issue[] {
  const search = new URLSearchParams(request.target.split('?')[1] ?? '')
  const read = readerOf(operation, request, search)
  const parameters = operation.parameters.filter(isJudged).flatMap((parameter) => {
    if (isSpread(parameter, contract, search)) return []
    const raw = read(parameter)
    if (parameter.allowEmptyValue && raw.every((text) => text === '') && raw.length > 0) return []
    const value = raw.length === 0 ? undefined : contract.decodeParameter(parameter, raw)
    return contract.checkParameter(parameter, value)
  })
  return [...parameters, ...issuesOfBody(contract, operation, request)]
}

/** OpenAPI says these three elsewhere. */
const saidElsewhere = new Set(['accept', 'content-type', 'authorization'])

const isJudged = (parameter: Parameter): boolean =>
  parameter.in !== 'cookie' &&
  !(parameter.in === 'header' && saidElsewhere.has(parameter.name.toLowerCase()))

/** True if an object was sent as several names of the query, which nobody can put together again. */
function isSpread(
  { in: place, name, style, explode, schema, pointer }: Parameter,
  { document }: Contract,
  search: URLSearchParams,
): boolean {
  if (place !== 'query' || search.size === 0 || search.has(name)) return false
  if (style === 'deepObject') return [...search.keys()].some((key) => key.startsWith(`${name}[`))
  return style === 'form' && explode && typesOf(document, schema, pointer).has('object')
}

/** Returns the values that were sent for a parameter, percent-decoded. */
function readerOf(
  operation: Operation,
  { target, headers }: PlainRequest,
  search: URLSearchParams,
) {
  const params = pathParams(operation.path, target.split('?')[0] ?? '')
  return ({ in: place, name }: Parameter): readonly string[] => {
    if (place === 'path') return params.has(name) ? [params.get(name) ?? ''] : []
    if (place === 'header')
      return name.toLowerCase() in headers ? [headers[name.toLowerCase()] ?? ''] : []
    return search.getAll(name)
  }
}

/** Values by name; the template may stand behind a base path. */
function pathParams(template: string, path: string): ReadonlyMap<string, string> {
  const names = [...template.matchAll(/\{([^{}]+)\}/g)].map(([, name]) => name ?? '')
  const pattern = template
    .split(/\{[^{}]+\}/)
    .map((text) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('([^/]*)')
  const values = new RegExp(`${pattern}$`).exec(path)?.slice(1) ?? []
  const decoded = values.map((value) => decodePercent(value) ?? value)
  return new Map(names.map((name, at) => [name, decoded[at] ?? '']))
}

function issuesOfBody(
  contract: Contract,
  { requestBody }: Operation,
  { body, headers }: PlainRequest,
): readonly Issue[] {
  if (!requestBody) return []
  if (body === undefined || body.length === 0) {
    return requestBody.required ? [issue('required', `${requestBody.pointer}/required`)] : []
  }
  const type = headers['content-type'] ?? ''
  const media = findMediaType(requestBody.content, type) ?? undated(contract, requestBody, headers)
  if (!media) return [issue('media-type', `${requestBody.pointer}/content`)]
  // The values of forms are texts; only a server knows how it reads them.
  if (!isJson(type)) return []
  const read = readJson(typeof body === 'string' ? body : new TextDecoder().decode(body))
  if (read.kind === 'value') return bodyIssues(contract, media, read.value)
  // what is beyond our bounds may well be what the contract allows
  return read.kind === 'not-json' ? [issue('syntax', media.pointer)] : []
}

/** Where media types have dates, plain JSON is read as the version that Accept names. */
function undated(
  { versions }: Contract,
  { content }: NonNullable<Operation['requestBody']>,
  { accept = '', 'content-type': type = '' }: PlainRequest['headers'],
) {
  if (!versions || !isJson(type)) return undefined
  return findMediaType(content, accept) ?? content.find(({ name }) => isJson(name))
}

const messages = {
  required: 'The body is missing.',
  'media-type': 'The contract does not list the media type of the body.',
  syntax: 'The body is not JSON.',
}

const issue = (keyword: keyof typeof messages, schemaPointer: string): Issue => ({
  in: keyword === 'media-type' ? 'media-type' : 'body',
  pointer: '',
  keyword,
  message: messages[keyword],
  params: {},
  schemaPointer,
})
