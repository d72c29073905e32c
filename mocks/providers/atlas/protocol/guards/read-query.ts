import { oncePer } from '../../../../../contracts/openapi/memo.ts'
import type { Issue, Operation, Parameter } from '../../../../../contracts/openapi/operation.ts'
import { readSearch, type Search } from '../../../../engine/search.ts'
import type { AtlasGuard, AtlasOpenCall } from '../../atlas-types.ts'

/** Decodes the query, fills in defaults and refuses what the contract forbids. */
export const readQuery: AtlasGuard = (call) => {
  const { operation, search, rules } = call
  if (!operation) return
  const { declared, known } = queryOf(operation)
  if (search === '') {
    call.query = defaultsOf(call, operation)
    return
  }
  const sent = readSearch(search)
  const unknown = [...sent.keys()].find((name) => !known.has(name))
  if (unknown !== undefined && rules.unknownQueryParameter === 'refuse') {
    throw call.refuse('INVALID_QUERY_PARAMETER', { parameter: unknown })
  }
  call.query = Object.fromEntries(
    declared.map((parameter) => [parameter.name, sentValue(call, parameter, sent)]),
  )
}

/** The query parameters of an operation. */
const queryOf = oncePer(({ parameters }: Operation) => {
  const declared = parameters.filter((parameter) => parameter.in === 'query')
  return { declared, known: new Set(declared.map(({ name }) => name)) }
})

/** The query of a request without one. */
function defaultsOf(call: AtlasOpenCall, operation: Operation): AtlasOpenCall['query'] {
  const known = defaults.get(operation)
  if (known) return known
  const { declared } = queryOf(operation)
  const made = Object.freeze(
    Object.fromEntries(declared.map((parameter) => [parameter.name, defaultOf(call, parameter)])),
  )
  defaults.set(operation, made)
  return made
}

const defaults = new WeakMap<Operation, AtlasOpenCall['query']>()

function sentValue(call: AtlasOpenCall, parameter: Parameter, sent: Search): unknown {
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
