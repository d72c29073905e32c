import type { Contract, MediaType, Operation } from '../../openapi/contract.ts'
import { writeExactly } from '../../openapi/exact-integers.ts'
import { isJson, parseMediaType } from '../../openapi/media-type.ts'
import { isObject, type JsonObject } from '../../openapi/reference.ts'
import { writePairs } from '../../openapi/write-parameter.ts'

/** A body as it is sent, and its Content-Type. */
export interface WrittenBody {
  readonly text: string | undefined
  readonly type: string
}

/**
 * The media type in which a body is sent: JSON where it is offered, then forms, then texts and files.
 * `undefined` where it is offered in what nobody can write from a schema, such as XML.
 */
export function bodyMedia({ requestBody }: Operation): MediaType | undefined {
  const content = requestBody?.content ?? []
  const finders: readonly ((name: string) => boolean)[] = [
    (name) => isJson(name) && !/patch\+json/.test(name),
    (name) => /merge-patch\+json/.test(name),
    isAnything,
    isUrlencoded,
    isMultipart,
  ]
  const found = finders.map((isIt) => content.find(({ name }) => isIt(name)))
  return found.find((media) => media !== undefined) ?? content.find(isPlain)
}

const isAnything = (name: string) => /^(\*|application)\/\*$/.test(name.trim())
const isUrlencoded = (name: string) => parseMediaType(name)?.subtype === 'x-www-form-urlencoded'
const isMultipart = (name: string) => parseMediaType(name)?.essence === 'multipart/form-data'

/** True if a body is one text or file, as far as its schema says. */
function isPlain({ name, schema }: MediaType): boolean {
  if (/xml|patch|multipart/.test(name)) return false
  if (!isObject(schema)) return schema !== false
  const combines = ['$ref', 'properties', 'items', 'allOf', 'anyOf', 'oneOf'].some(
    (one) => one in schema,
  )
  return schema.type === 'string' || (schema.type === undefined && !combines)
}

/** True if a body is a JSON value. */
export const isJsonBody = ({ name }: Pick<MediaType, 'name'>): boolean =>
  isJson(name) || isAnything(name)

/** True if the schema says all about a body: no file is in it, whose content nobody can write. */
export function isWholeInSchema(contract: Contract, media: MediaType): boolean {
  const { name, schema } = media
  if (isJsonBody(media) || isUrlencoded(name)) return true
  if (!isMultipart(name)) return parseMediaType(name)?.type === 'text'
  return propertyNames(contract, schema).every((property) => !isFileIn(contract, media, property))
}

/** Writes a value as its media type demands. */
export function writeBody(
  contract: Contract,
  media: MediaType | undefined,
  value: unknown,
): WrittenBody {
  if (!media || isJsonBody(media)) {
    const type = media && !isAnything(media.name) ? media.name : 'application/json'
    return { text: writeExactly(value), type }
  }
  if (isUrlencoded(media.name)) return { text: formText(media, value), type: media.name }
  if (isMultipart(media.name)) return multipart(contract, media, value)
  const type = media.name.replace('*', 'plain')
  return { text: typeof value === 'string' ? value : writeExactly(value), type }
}

const encodingOf = ({ encoding }: MediaType, name: string): JsonObject => {
  const own = encoding?.[name]
  return isObject(own) ? own : {}
}

const isStructured = (value: unknown) => typeof value === 'object' && value !== null

/** Objects are JSON, and lists repeat their name, unless an encoding says otherwise. */
function formText(media: MediaType, value: unknown): string {
  const pairs = Object.entries(isObject(value) ? value : {}).flatMap(([name, one]) => {
    const { style, explode, contentType, allowReserved } = encodingOf(media, name)
    const byStyle = typeof style === 'string' ? style : 'form'
    const asJson = contentType !== undefined ? isJson(String(contentType)) : isObject(one)
    const isContent = style === undefined && asJson && isStructured(one)
    return writePairs(
      {
        ...{ name, style: isContent ? 'content' : byStyle },
        explode: typeof explode === 'boolean' ? explode : byStyle === 'form',
        allowReserved: allowReserved === true,
      },
      one,
    )
  })
  return pairs.map((pair) => pair.join('=')).join('&')
}

/** One part for each value, and for each item of a list. Source: RFC 7578. */
function multipart(contract: Contract, media: MediaType, value: unknown): WrittenBody {
  const parts = Object.entries(isObject(value) ? value : {}).flatMap(([name, one]) =>
    (Array.isArray(one) ? one : [one]).map((item) => partOf(contract, media, [name, item])),
  )
  let boundary = 'tenantry-part'
  while (parts.some((part) => part.includes(boundary))) boundary += '-'
  const text = parts.map((part) => `--${boundary}\r\n${part}\r\n`).join('')
  return { text: `${text}--${boundary}--\r\n`, type: `${media.name}; boundary=${boundary}` }
}

function partOf(
  contract: Contract,
  media: MediaType,
  [name, value]: readonly [string, unknown],
): string {
  const { contentType } = encodingOf(media, name)
  const isFile = isFileIn(contract, media, name)
  const usual = isStructured(value)
    ? 'application/json'
    : isFile
      ? 'application/octet-stream'
      : undefined
  const type = typeof contentType === 'string' ? contentType.split(',')[0]?.trim() : usual
  const quoted = name.replaceAll('"', '%22').replaceAll(/[\r\n]/g, ' ')
  const disposition = `Content-Disposition: form-data; name="${quoted}"${isFile ? '; filename="check.bin"' : ''}`
  const head = type === undefined ? disposition : `${disposition}\r\nContent-Type: ${type}`
  const text = isStructured(value) ? (writeExactly(value) ?? '') : String(value)
  return `${head}\r\n\r\n${text}`
}

/** True if a property is a file, or a list of them: `format: binary`, or a media type of its own. */
function isFileIn(contract: Contract, { schema }: MediaType, name: string): boolean {
  const own = propertiesOf(contract, schema)[name]
  const resolved = resolvedIn(contract, own)
  const items = isObject(resolved.items) ? resolvedIn(contract, resolved.items) : resolved
  return items.format === 'binary' || items.contentMediaType !== undefined
}

const propertyNames = (contract: Contract, schema: unknown): readonly string[] =>
  Object.keys(propertiesOf(contract, schema))

function propertiesOf(contract: Contract, schema: unknown): JsonObject {
  const { properties } = resolvedIn(contract, schema)
  return isObject(properties) ? properties : {}
}

function resolvedIn(contract: Contract, schema: unknown): JsonObject {
  const resolved = isObject(schema) ? contract.resolve(schema) : {}
  return isObject(resolved) ? resolved : {}
}
