import type { Contract } from '../../openapi/contract.ts'
import { isObject, objectsIn, resolve } from '../../openapi/reference.ts'
import { viewOf } from '../values/view.ts'

/** Where a contract says that credentials stand, beside the well-known places. */
export interface DeclaredPlaces {
  /** In lower case. */
  readonly headers: ReadonlySet<string>
  /** Parameters of queries and forms, in lower case. */
  readonly parameters: ReadonlySet<string>
  /** `user:password` in the addresses of servers. */
  readonly texts: readonly string[]
}

/** Reads the keys of the security schemes, and the parameters that the contract marks as secret. */
export function declaredPlaces(contract: Contract): DeclaredPlaces {
  const marked = [...contract.operations.values()]
    .flatMap(({ parameters }) => parameters)
    .filter(({ schema }) => isSecretSchema(contract, schema))
    .map(({ name, in: place }) => ({ name, in: place }))
  const all = [...keysOf(contract), ...marked]
  const named = (place: string): ReadonlySet<string> =>
    new Set(all.filter((one) => one.in === place).map(({ name }) => name.toLowerCase()))
  return { headers: named('header'), parameters: named('query'), texts: loginsOf(contract) }
}

/** True if a value of such a schema is a secret. */
export function isSecretSchema(contract: Contract, schema: Parameters<typeof viewOf>[1]): boolean {
  const { keywords } = viewOf(contract, schema)
  return keywords.writeOnly === true || keywords.format === 'password'
}

/** `type: apiKey`: what stands under this name opens the API. */
function keysOf({ document }: Contract) {
  const { components } = document
  const schemes = isObject(components) ? components.securitySchemes : undefined
  return Object.entries(isObject(schemes) ? schemes : {}).flatMap(([name, value]) => {
    const scheme = resolve(document, {
      value,
      pointer: `/components/securitySchemes/${name}`,
    }).value
    return isObject(scheme) && scheme.type === 'apiKey'
      ? [{ name: String(scheme.name), in: String(scheme.in) }]
      : []
  })
}

function loginsOf({ document }: Contract): readonly string[] {
  return objectsIn(document.servers)
    .flatMap(({ url }) => {
      const [, login] = /^[a-z][a-z\d+.-]*:\/\/([^/?#]*)@/i.exec(String(url)) ?? []
      const [, password] = login?.split(/:(.*)/s) ?? []
      return [login, password].filter((text) => text !== undefined && text !== '')
    })
    .filter((text) => text !== undefined)
}
