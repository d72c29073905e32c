import fc from 'fast-check'
import type { ProfileName } from '../../contracts/check/witnesses/witness.ts'
import { knownContracts } from '../../contracts/known-contracts.ts'
import type { Contract } from '../../contracts/openapi/contract.ts'
import type { Operation } from '../../contracts/openapi/operation.ts'
import { sample } from '../../contracts/openapi/sample.ts'
import type { HttpRequest } from '../../mocks/engine/http.ts'
import type { ProviderName } from '../../mocks/providers/index.ts'

/** What a provider's requests look like when nothing is wrong with them. */
export interface Decent {
  readonly provider: ProviderName
  readonly profile: ProfileName
  readonly authorization: string
  readonly accept: string
}

/**
 * Requests of which most get past the first guards and each is wrong somewhere: in its path, query,
 * credentials, media types, body or method.
 */
export function hostileRequests(decent: Decent): fc.Arbitrary<HttpRequest> {
  const contract = knownContracts[decent.provider].contract(decent.profile)
  const parts = fc.record({
    operation: fc.constantFrom(...contract.operations.values()),
    method: mostly(
      'own',
      fc.constantFrom('GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'TRACE'),
    ),
    segment: mostly('good', segments),
    suffix: mostly('', fc.constantFrom('/', '//', '/x', ':verb', '%', '%2F..')),
    query: mostly('', queries),
    accept: mostly(decent.accept, fc.constantFrom('', '*/*', 'text/html', ';;', 'a/b;q=x')),
    type: mostly('application/json', fc.constantFrom('', ';', 'text/plain', 'multipart/form-data')),
    authorization: mostly(decent.authorization, fc.constantFrom(...wrongCredentials)),
    body: fc.oneof(bodies, fc.record({ field: fc.nat(5), value: values })),
    bodyTooLarge: mostly(false, fc.constant(true)),
  })
  return parts.map(
    ({ operation, method, segment, suffix, query, body, bodyTooLarge, ...headers }) => {
      const path = pathOf(operation, decent, segment) + suffix
      const { type, ...others } = headers
      const sent = 'field' in Object(body) ? spoil(contract, operation, body as Spoilt) : body
      return {
        method: method === 'own' ? operation.method : method,
        target: query === '' ? path : `${path}?${query}`,
        headers: withoutEmpty({ ...others, 'content-type': type }),
        body: bodyTooLarge ? undefined : (sent as HttpRequest['body']), // text, bytes or none
        bodyTooLarge,
        origin: 'http://mock.test',
        remoteAddress: '127.0.0.1',
      }
    },
  )
}

const mostly = <T, U>(usual: T, other: fc.Arbitrary<U>) =>
  fc.oneof({ weight: 12, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: other })

const segments = fc.constantFrom(
  ...['%', '%zz', '%2F', '%00', '..', '', '%C3%28', 'a%20b', '__proto__', 'constructor', '0', '-1'],
)

const queries = fc
  .array(
    fc.tuple(
      fc.constantFrom(
        'pretty',
        'envelope',
        'pageNum',
        'itemsPerPage',
        'page',
        'query',
        '__proto__',
      ),
      fc.constantFrom('true', '-1', '0', '99999999999999999999', '', '%zz', '%00', '1e3', 'NaN'),
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((pairs) => pairs.map(([name, value]) => `${name}=${value}`).join('&'))

const wrongCredentials = [
  ...['', 'Basic xx', 'Basic YQ==', 'Bearer ', 'Bearer x.y.z', '\u0000', 'Digest'],
  ...['Digest username="a', 'Digest username="tenantry", realm=, nonce="", uri="'],
]

const bodies = fc.oneof(
  fc.constant(undefined),
  fc.jsonValue({ maxDepth: 2 }).map((value) => JSON.stringify(value)),
  fc.uint8Array({ maxLength: 40 }),
  fc.constantFrom('{', '{"__proto__":{"a":1},"name":"x"}', '{"name":"\\ud800"}', '['.repeat(5000)),
)

const values = fc.oneof(
  fc.jsonValue({ maxDepth: 1 }),
  fc.constantFrom(undefined, null, '', 'x'.repeat(300), [], [null], [1], {}, 0, -1, 1e308),
)

interface Spoilt {
  readonly field: number
  readonly value: unknown
}

/** A body that the contract allows but for one field; undefined leaves the field out. */
function spoil(contract: Contract, operation: Operation, { field, value }: Spoilt) {
  const media = operation.requestBody?.content[0]
  if (!media) return undefined
  const body = sample(contract, media)
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return JSON.stringify(value)
  const name = Object.keys(body)[field]
  return JSON.stringify(name === undefined ? body : { ...body, [name]: value })
}

/** The demo world's own ids where `segment` is good, else that segment everywhere. */
function pathOf({ path }: Operation, { provider, profile }: Decent, segment: string): string {
  const { parameters, targets } = knownContracts[provider].witnesses(profile)
  const roles = targets.demo?.roles ?? {}
  return path.replace(/\{(\w+)\}/g, (_whole, name: string) => {
    const named = parameters[name] ?? ''
    return segment === 'good' ? encodeURIComponent(String(roles[named] ?? named)) : segment
  })
}

const withoutEmpty = (headers: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== ''))
