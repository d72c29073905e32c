import type { Operation, Parameter } from '../../openapi/contract.ts'
import { writePairs, writeSimple } from '../../openapi/write-parameter.ts'
import { byPlainName, plainName } from '../values/plain-name.ts'
import { validProperty } from '../values/valid-value.ts'
import type { Query, SessionCall } from '../vocabulary/call.ts'
import type { Session } from './session.ts'

/**
 * A call with the query and the headers that its operation demands. Those that it has of its own stay;
 * a call with another method has no query.
 */
export function withDemanded<Call extends SessionCall>(session: Session, call: Call): Call {
  const { operation, method, headers } = call
  const { query = method === undefined ? demandedQuery(session, operation) : [] } = call
  return { ...call, query, headers: { ...demandedHeaders(session, operation), ...headers } }
}

/** Values for the query parameters without which an operation is not served, by their styles. */
export const demandedQuery = (session: Session, { parameters }: Operation): Query =>
  valuesOf(session, parameters, 'query').flatMap(({ parameter, value }) =>
    writePairs(parameter, value).map(
      ([name, text]) => [name, text, { of: parameter.name }] as const,
    ),
  )

/** Headers that say what to answer, or that are credentials, and are given otherwise. */
const saidElsewhere: ReadonlySet<string> = new Set(['accept', 'content-type', 'authorization'])

/** Headers without which an operation is not served, its required cookies among them. */
export function demandedHeaders(
  session: Session,
  { parameters }: Operation,
): Readonly<Record<string, string>> {
  const headers = valuesOf(session, parameters, 'header')
    .map(
      ({ parameter, value }) =>
        [parameter.name.toLowerCase(), writeSimple(parameter, value)] as const,
    )
    .filter(([name]) => !saidElsewhere.has(name))
  const cookies = valuesOf(session, parameters, 'cookie').flatMap(({ parameter, value }) =>
    writePairs(parameter, value).map((pair) => pair.join('=')),
  )
  const cookie = cookies.length > 0 ? { cookie: cookies.join('; ') } : {}
  return { ...Object.fromEntries(headers), ...cookie }
}

interface DemandedValue {
  readonly parameter: Parameter
  readonly value: unknown
}

function valuesOf(
  session: Session,
  parameters: readonly Parameter[],
  place: Parameter['in'],
): readonly DemandedValue[] {
  return parameters
    .filter((parameter) => parameter.in === place && parameter.required)
    .flatMap((parameter) => {
      const value = demandedValue(session, parameter)
      return value === undefined ? [] : [{ parameter, value }]
    })
}

/** A known id, an example of the contract or a value of the schema; the first that fits. */
function demandedValue({ contract, options, knownIds }: Session, parameter: Parameter): unknown {
  const { name, schema, examples } = parameter
  const naming = { prefix: options.prefix, number: 1, known: byPlainName(knownIds) }
  const known = naming.known.get(plainName(name))
  const drawn = validProperty(contract, schema, { name, naming })
  const values = [known, ...examples, drawn].filter((value) => value !== undefined)
  const isFitting = (value: unknown) => {
    const isScalar = typeof value !== 'object'
    const read = isScalar ? contract.decodeParameter(parameter, [String(value)]) : value
    return contract.checkParameter(parameter, read).length === 0
  }
  return values.find(isFitting) ?? values[0]
}
