import type { Contract, Schema } from '../../../openapi/contract.ts'
import { findMediaType } from '../../../openapi/media-type.ts'
import { isObject } from '../../../openapi/reference.ts'
import { viewOf } from '../../values/view.ts'
import { headerOf } from '../../vocabulary/target.ts'
import type { ExchangeCheck } from './exchange-check.ts'

/** What the contract marks as `writeOnly` never comes back, nor a secret that it does not know of. */
export const writeOnlyStaysInside: ExchangeCheck = ({ operation, response, body }, contract) => {
  const spec = operation && contract.responseFor(operation, response.status)
  const media = spec && findMediaType(spec.content, headerOf(response, 'content-type') ?? '')
  if (!media?.schema) return []
  return shown(contract, { schema: media.schema, value: body, path: '', depth: 0 }).map((path) => ({
    message: `${path} is a secret and was shown.`,
    expected: `no ${path} in an answer`,
    received: `${path} in the answer`,
    pointer: `${media.pointer}/schema`,
    fold: path.replaceAll(/\/\d+(?=\/)/g, '/*'),
  }))
}

interface Place {
  readonly schema: Schema
  readonly value: unknown
  readonly path: string
  readonly depth: number
}

/** Names that nobody shows on purpose without documenting it. */
const isSecret = (name: string) => /passw(or)?d|secret|private_?key|_?hash$|salt$/i.test(name)

function shown(contract: Contract, { schema, value, path, depth }: Place): readonly string[] {
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
