import type { Method } from '../../../../../contracts/openapi/operation.ts'
import type { AtlasGuard, AtlasOpenCall } from '../../atlas-types.ts'
import { apiPath } from '../link.ts'

/**
 * Looks up where the path leads, without a word about it: a client that is not authenticated must
 * not learn what exists. A base address with a slash too many at its end is tolerated.
 */
export const locate: AtlasGuard = (call) => {
  const sent = call.path.replace(/^\/{2,}/, '/')
  const path = isFirstApi(call) ? sent.replace(firstApi, apiPath) : sent
  const method = call.request.method
  call.route = call.contract.match(path)
  call.operation =
    call.route?.methods.get(method as Method) ?? // a method that is none finds nothing
    (method === 'HEAD' ? call.route?.methods.get('GET') : undefined)
  call.params = call.route?.params ?? {}
}

const firstApi = /^\/+api\/atlas\/v1\.0(?=\/|$)/

/** Refuses paths that lead nowhere and methods that a path does not have. */
export const requireOperation: AtlasGuard = (call) => {
  if (!call.route) throw call.refuse('RESOURCE_NOT_FOUND', { resource: call.path })
  if (call.operation) return
  throw call.refuse('METHOD_NOT_ALLOWED', {}, [['Allow', allowed([...call.route.methods.keys()])]])
}

/** True for the first API, whose answers name no version, where the rule `v1` serves it. */
export function isFirstApi({ path, rules }: Pick<AtlasOpenCall, 'path' | 'rules'>): boolean {
  return rules.v1 === 'alias' && firstApi.test(path)
}

/** True for the paths that are no part of a versioned API. */
export function isUnversioned(path: string): boolean {
  return isTokenPath(path) || /^\/+api\/private\//.test(path)
}

/** True for the token endpoints, which have neither versions nor digests. */
export function isTokenPath(path: string): boolean {
  return /^\/+api\/oauth\//.test(path)
}

// The order in which a hash set of Java holds these texts; the recorded `POST,GET,OPTIONS` has it.
const order: readonly string[] = ['DELETE', 'POST', 'GET', 'OPTIONS', 'PUT', 'PATCH']

function allowed(methods: readonly string[]): string {
  const all = [...methods, 'OPTIONS']
  return order.filter((method) => all.includes(method)).join(',')
}
