import type { Issue, Parameter } from '../../../../../contracts/openapi/operation.ts'
import type { AtlasGuard, AtlasOpenCall } from '../../atlas-types.ts'

/** Decodes the query, fills in defaults and refuses what the contract forbids. */
export const readQuery: AtlasGuard = (call) => {
  const { operation, search, rules } = call
  if (!operation) return
  const sent = new URLSearchParams(search)
  const declared = operation.parameters.filter((parameter) => parameter.in === 'query')
  const known = new Set(declared.map(({ name }) => name))
  const unknown = [...sent.keys()].find((name) => !known.has(name))
  if (unknown !== undefined && rules.unknownQueryParameter === 'refuse') {
    throw call.refuse('INVALID_QUERY_PARAMETER', { parameter: unknown })
  }
  call.query = Object.fromEntries(
    declared.map((parameter) => [parameter.name, sentValue(call, parameter, sent)]),
  )
}

function sentValue(call: AtlasOpenCall, parameter: Parameter, sent: URLSearchParams): unknown {
  const { contract, rules } = call
  const value = contract.decodeParameter(parameter, sent.getAll(parameter.name))
  const fallback = defaultOf(call, parameter)
  if (value === undefined) return fallback
  const [issue] = contract.checkParameter(parameter, value)
  if (!issue) return value
  if (value === '' && rules.emptyQueryValue === 'ignore') return fallback

  const limit = issue.params.limit
  if (rules.pageOutOfRange === 'clamp' && isRange(issue) && typeof limit === 'number') return limit
  throw issue.keyword === 'enum'
    ? call.refuse('INVALID_ENUM_VALUE', { value: String(value) })
    : call.refuse('INVALID_QUERY_PARAMETER', { parameter: parameter.name })
}

function defaultOf({ contract }: AtlasOpenCall, { schema }: Parameter): unknown {
  const resolved = contract.resolve(schema)
  return typeof resolved === 'object' ? resolved.default : undefined
}

function isRange({ keyword }: Issue): boolean {
  return keyword === 'minimum' || keyword === 'maximum'
}
