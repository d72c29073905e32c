import type { Operation } from '../../openapi/contract.ts'
import type { Query } from '../call.ts'
import type { Session } from '../session.ts'
import { tameProperty } from '../values/tame.ts'

/** Values for the query parameters without which an operation is not served. */
export function demandedQuery(session: Session, { parameters }: Operation): Query {
  const demanded = parameters.filter((parameter) => parameter.in === 'query' && parameter.required)
  const naming = { prefix: session.options.prefix, number: 1, known: plainIds(session) }
  return demanded.map(({ name, schema, examples }) => {
    const known = naming.known.get(plain(name)) ?? examples[0]
    return [
      name,
      String(known ?? tameProperty(session.contract, schema, { name, naming })),
    ] as const
  })
}

const plain = (name: string) => name.toLowerCase().replaceAll(/[^a-z0-9]/g, '')

const plainIds = (session: Session): ReadonlyMap<string, string> =>
  new Map([...session.knownIds].map(([name, id]) => [plain(name), id]))
