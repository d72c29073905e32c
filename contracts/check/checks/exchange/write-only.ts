import type { Contract, Schema } from '../../../openapi/contract.ts'
import { findMediaType } from '../../../openapi/media-type.ts'
import { isObject } from '../../../openapi/reference.ts'
import { viewOf } from '../../values/view.ts'
import { requestOf } from '../../vocabulary/proof-words.ts'
import { headerOf } from '../../vocabulary/target.ts'
import { defineExchangeCheck } from './exchange-check.ts'

export interface SecretFacts {
  /** JSON pointer into the body. */
  readonly path: string
}

/** Properties marked `writeOnly` never come back, nor secrets that the contract does not know of. */
export const writeOnlyStaysInside = defineExchangeCheck<SecretFacts>()({
  id: 'write-only-stays-inside',
  title: 'Properties marked `writeOnly`, and undocumented ones named like a secret, do not come.',
  why: 'They are passwords and keys.',
  example: 'GET /teams/{teamId} showed the secret /password.',
  severity: 'critical',
  otherwise: 'no answer with a documented schema came',
  judge({ operation, response, body }, contract) {
    const spec = operation && contract.responseFor(operation, response.status)
    const media = spec && findMediaType(spec.content, headerOf(response, 'content-type') ?? '')
    if (!media?.schema) return undefined
    const start = { schema: media.schema, value: body, path: '', depth: 0 }
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
}

/** Names that nobody shows on purpose without documenting it. */
const isSecret = (name: string) => /passw(or)?d|secret|private_?key|_?hash$|salt$/i.test(name)

function shown(contract: Contract, { schema, value, path, depth }: ShownValue): readonly string[] {
  if (depth > 6 || typeof value !== 'object' || value === null) return []
  const view = viewOf(contract, schema)
  if (Array.isArray(value)) {
    const { items } = view
    if (items === undefined) return []
    const first = value.slice(0, 20)
    return first.flatMap((item, at) =>
      shown(contract, { schema: items, value: item, path: `${path}/${at}`, depth: depth + 1 }),
    )
  }
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([name, inner]) => {
    const property = view.properties.get(name)
    const at = `${path}/${name}`
    if (property === undefined) return view.properties.size > 0 && isSecret(name) ? [at] : []
    if (viewOf(contract, property).keywords.writeOnly === true) return [at]
    return shown(contract, { schema: property, value: inner, path: at, depth: depth + 1 })
  })
}
