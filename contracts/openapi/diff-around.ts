import type { FoundChange } from './change.ts'
import type { Contract } from './contract.ts'
import { isEqualJson, show } from './diff-keywords.ts'
import type { Operation } from './operation.ts'
import { isObject, type JsonObject, joinPointer, valueAt } from './reference.ts'
import { serverPathOf } from './server-path.ts'

/** Changes of what stands around operations: the servers, the security schemes and webhooks. */
export function diffAround(before: Contract, after: Contract): readonly FoundChange[] {
  return [
    ...diffServers(before, after),
    ...diffSchemes(before, after),
    ...diffWebhooks(before, after),
  ]
}

/** Changes of what an operation says beside its parameters, bodies and answers. */
export function diffSayings(
  [before, from]: readonly [Contract, Operation],
  [after, to]: readonly [Contract, Operation],
): readonly FoundChange[] {
  const [old, current] = [rawOf(before, from), rawOf(after, to)]
  const told = (name: string, breaking: boolean): readonly FoundChange[] => {
    const [was, is] = [old[name], current[name]]
    if (isEqualJson(was ?? false, is ?? false)) return []
    const message =
      name === 'callbacks'
        ? 'The callbacks changed; they are not compared.'
        : `"${name}" was ${show(was)} and is ${show(is)}.`
    return [{ breaking, pointer: joinPointer(to.pointer, name), message }]
  }
  return [
    ...['operationId', 'deprecated', 'callbacks'].flatMap((name) => told(name, false)),
    ...diffScopes([before, from], [after, to]),
    ...diffServerPath(from, to),
  ]
}

const rawOf = ({ document }: Contract, { pointer }: Pick<Operation, 'pointer'>): JsonObject => {
  const value = valueAt(document, pointer)
  return isObject(value) ? value : {}
}

function diffServerPath(from: Operation, to: Operation): readonly FoundChange[] {
  if (from.serverPath === to.serverPath) return []
  const message = `The path of its servers was ${show(from.serverPath)} and is ${show(to.serverPath)}.`
  return [{ breaking: true, pointer: joinPointer(to.pointer, 'servers'), message }]
}

/** A scope that is asked for as well takes access from tokens without it. */
function diffScopes(
  [before, from]: readonly [Contract, Operation],
  [after, to]: readonly [Contract, Operation],
): readonly FoundChange[] {
  const [old, current] = [scopesOf(before, from), scopesOf(after, to)]
  const pointer = joinPointer(to.pointer, 'security')
  return [...current].flatMap(([scheme, scopes]) => {
    const known = old.get(scheme)
    if (!known) return []
    const more = scopes.filter((scope) => !known.includes(scope))
    const fewer = known.filter((scope) => !scopes.includes(scope))
    return [
      ...more.map((scope) => ({
        breaking: true,
        pointer,
        message: `The scope "${scope}" of ${scheme} is now asked for.`,
      })),
      ...fewer.map((scope) => ({
        breaking: false,
        pointer,
        message: `The scope "${scope}" of ${scheme} is no longer asked for.`,
      })),
    ]
  })
}

function scopesOf(
  contract: Contract,
  operation: Operation,
): ReadonlyMap<string, readonly string[]> {
  const ways: unknown = rawOf(contract, operation).security ?? contract.document.security
  const entries = (Array.isArray(ways) ? ways : [])
    .filter(isObject)
    .flatMap(Object.entries<unknown>)
  return new Map(
    entries.map(([name, scopes]) => [name, Array.isArray(scopes) ? scopes.map(String) : []]),
  )
}

function diffServers(before: Contract, after: Contract): readonly FoundChange[] {
  const [was, is] = [before, after].map(({ document }) => serverPathOf(document.servers) ?? '')
  if (was === is) return []
  return [
    {
      breaking: true,
      pointer: '/servers',
      message: `The path of the first server was ${show(was)} and is ${show(is)}.`,
    },
  ]
}

/** Where a credential goes and what it is. */
const placing = ['type', 'in', 'name', 'scheme', 'openIdConnectUrl']

function diffSchemes(before: Contract, after: Contract): readonly FoundChange[] {
  const [old, current] = [schemesOf(before), schemesOf(after)]
  return Object.entries(current).flatMap(([scheme, now]): readonly FoundChange[] => {
    const former = old[scheme]
    if (!isObject(former) || !isObject(now)) return []
    const pointer = joinPointer('/components/securitySchemes', scheme)
    const changed = placing.filter((key) => !isEqualJson(former[key], now[key]))
    const flows = isEqualJson(former.flows, now.flows) ? [] : ['flows']
    return [...changed, ...flows].map((key) => ({
      ...{ breaking: true, pointer: joinPointer(pointer, key) },
      message: `"${key}" of the security scheme "${scheme}" was ${show(former[key])} and is ${show(now[key])}.`,
    }))
  })
}

function schemesOf({ document: { components } }: Contract): JsonObject {
  const schemes = isObject(components) ? components.securitySchemes : undefined
  return isObject(schemes) ? schemes : {}
}

function diffWebhooks(
  { document: from }: Contract,
  { document: to }: Contract,
): readonly FoundChange[] {
  if (isEqualJson(from.webhooks, to.webhooks)) return []
  const message = 'The webhooks changed; they are not compared.'
  return [{ breaking: false, pointer: '/webhooks', message }]
}
