import type { Contract, Schema } from '../../../openapi/contract.ts'
import { findMediaType } from '../../../openapi/media-type.ts'
import { isObject } from '../../../openapi/reference.ts'
import { type View, viewOf } from '../../values/view.ts'
import { requestOf } from '../../vocabulary/proof-words.ts'
import { headerOf } from '../../vocabulary/target.ts'
import { defineExchangeCheck } from './exchange-check.ts'
import { isShown, isWellKnownSecret } from './shown-secret.ts'

export interface SecretFacts {
  /** JSON pointer into the body. */
  readonly path: string
}

/** Properties marked `writeOnly` never come back, nor secrets that the contract does not know of. */
export const writeOnlyStaysInside = defineExchangeCheck<SecretFacts>()({
  id: 'write-only-stays-inside',
  title:
    'Properties marked `writeOnly` or `format: password`, and undocumented ones with the name of a secret, do not come.',
  why: 'They are passwords and keys.',
  example: 'GET /teams/{teamId} showed the secret /password.',
  severity: 'critical',
  otherwise: 'no answer with a documented schema came',
  judge({ operation, response, body }, contract) {
    const spec = operation && contract.responseFor(operation, response.status)
    const media = spec && findMediaType(spec.content, headerOf(response, 'content-type') ?? '')
    if (!media?.schema) return undefined
    const isCreate = operation?.method === 'POST'
    const start = { schema: media.schema, value: body, path: '', depth: 0, isCreate }
    return shown(contract, start).map((path) => ({
      facts: { path },
      pointer: `${media.pointer}/schema`,
    }))
  },
  key: ({ path }) => path.replaceAll(/\/\d+(?=\/)/g, '/*'),
  tell: ({ path }, proof) => ({
    message: `${requestOf(proof)} showed the secret ${path}.`,
    expected: `no ${path} in an answer`,
    received: `${path} in the answer`,
  }),
})

interface ShownValue {
  readonly schema: Schema
  readonly value: unknown
  readonly path: string
  readonly depth: number
  /** A secret that the server made is shown once, when it makes it. */
  readonly isCreate: boolean
}

const isMarked = ({ keywords }: View, isCreate: boolean): boolean =>
  keywords.writeOnly === true || (keywords.format === 'password' && !isCreate)

function shown(
  contract: Contract,
  { isCreate, schema, value, path, depth }: ShownValue,
): readonly string[] {
  if (depth > 6 || typeof value !== 'object' || value === null) return []
  const view = viewOf(contract, schema)
  if (Array.isArray(value)) {
    const { items } = view
    if (items === undefined) return []
    const first = value.slice(0, 20)
    return first.flatMap((item, at) =>
      shown(contract, {
        schema: items,
        value: item,
        path: `${path}/${at}`,
        isCreate,
        depth: depth + 1,
      }),
    )
  }
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([name, inner]) => {
    const property = view.properties.get(name)
    const at = `${path}/${name}`
    if (property === undefined) {
      const isText = typeof inner === 'string' && isShown(inner)
      return isText && view.properties.size > 0 && isWellKnownSecret(name) ? [at] : []
    }
    if (isMarked(viewOf(contract, property), isCreate)) return isShown(inner) ? [at] : []
    return shown(contract, { schema: property, value: inner, path: at, isCreate, depth: depth + 1 })
  })
}
