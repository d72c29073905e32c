import type { Contract, MediaType, Schema } from '../../openapi/contract.ts'
import { findMediaType, isJson } from '../../openapi/media-type.ts'
import { isObject } from '../../openapi/reference.ts'
import { viewOf } from '../values/view.ts'
import { type Exchange, sentJson } from '../vocabulary/exchange.ts'
import { headerOf } from '../vocabulary/target.ts'
import { isSecretListName, isSecretName } from './secret-names.ts'
import { isSecretSchema } from './secret-places.ts'

/** A text of a body that opens something. */
export interface SecretValue {
  readonly name: string
  readonly value: string
  /** True if secrets may stand in it that their shape tells, and it is none as a whole. */
  readonly isText: boolean
  /**
   * True if it may appear elsewhere, since only the contract calls it secret, and it has the name of an
   * id or a name.
   */
  readonly isOpen: boolean
}

/** The secrets in the JSON of an answer. */
export function secretsInAnswer(exchange: Exchange, contract: Contract): readonly SecretValue[] {
  const { operation, response, body } = exchange
  if (typeof body !== 'object') return []
  const spec = operation && contract.responseFor(operation, response.status)
  const media = spec && findMediaType(spec.content, headerOf(response, 'content-type') ?? '')
  return secretsIn(body, media, contract)
}

/** The secrets in the JSON of a request. */
export function secretsInRequest(exchange: Exchange, contract: Contract): readonly SecretValue[] {
  const { operation, request } = exchange
  const type = request.headers['content-type'] ?? 'application/json'
  if (request.body === undefined || !isJson(type)) return []
  const media = operation?.requestBody && findMediaType(operation.requestBody.content, type)
  return secretsIn(sentJson(exchange), media, contract)
}

interface SecretPlace {
  readonly value: unknown
  readonly name: string
  readonly schema: Schema | undefined
  /** True if everything in it is a secret. */
  readonly isSecret: boolean
  readonly isMarked: boolean
}

function secretsIn(
  body: unknown,
  media: MediaType | undefined,
  contract: Contract,
): readonly SecretValue[] {
  const found: SecretValue[] = []
  const start = { value: body, name: '', schema: media?.schema, isSecret: false, isMarked: false }
  const queue: SecretPlace[] = [start]
  for (let place = queue.pop(); place; place = queue.pop()) {
    const { value, name, isSecret, isMarked } = place
    if (typeof value === 'object') queue.push(...inside(place, contract))
    else if (isMarked || (isSecret && typeof value === 'string')) {
      const isOpen = isMarked && !isSecret && isPlain(name, value)
      found.push({ name, value: String(value), isText: false, isOpen })
    } else if (typeof value === 'string' && shapes.test(value)) {
      found.push({ name, value, isText: true, isOpen: false })
    }
  }
  return found
}

/** A token in three parts, a login in an address, a parameter of one, or a text with a scheme. */
const shapes = /\be[wy][\w-]{6,}\.|:\/\/[^\s/]*@|[\w\]]=|\b(bearer|basic) |"\s*:/i

/** Some contracts call `writeOnly` what they only take: names, and ids of other things. */
const isPlain = (name: string, value: unknown): boolean =>
  typeof value !== 'string' || /(ids?|names?|e-?mails?|roles?)$/i.test(name)

function inside(place: SecretPlace, contract: Contract): readonly SecretPlace[] {
  const { value, name, isSecret, isMarked, schema } = place
  const view = schema === undefined ? undefined : viewOf(contract, schema)
  if (Array.isArray(value)) {
    const isList = isSecret || isSecretListName(name)
    return value.map((item: unknown) => ({
      ...{ value: item, name, isMarked, schema: view?.items },
      isSecret: isList && (isMarked || typeof item === 'string'),
    }))
  }
  if (!isObject(value)) return []
  return Object.entries(value).map(([key, inner]) => {
    const property = view?.properties.get(key)
    const isOwn = property !== undefined && isSecretSchema(contract, property)
    return {
      ...{ value: inner, name: key, schema: property, isMarked: isMarked || isOwn },
      isSecret: isSecretName(key) && !isObject(inner),
    }
  })
}
