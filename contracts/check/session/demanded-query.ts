import type { Operation } from '../../openapi/contract.ts'
import { byPlainName, plainName } from '../values/plain-name.ts'
import { validProperty } from '../values/valid-value.ts'
import type { Query } from '../vocabulary/call.ts'
import type { Session } from './session.ts'

/** Values for the query parameters without which an operation is not served. */
export function demandedQuery(session: Session, { parameters }: Operation): Query {
  const demanded = parameters.filter((parameter) => parameter.in === 'query' && parameter.required)
  if (demanded.length === 0) return []
  const naming = { prefix: session.options.prefix, number: 1, known: byPlainName(session.knownIds) }
  return demanded.flatMap(({ name, schema, examples }) => {
    const known = naming.known.get(plainName(name)) ?? examples[0]
    const value = known ?? validProperty(session.contract, schema, { name, naming })
    return value === undefined ? [] : [[name, String(value)] as const]
  })
}
