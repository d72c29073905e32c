import { decodePercent } from '../../../../../contracts/openapi/decode-percent.ts'
import type { Method, Operation, Route } from '../../../../../contracts/openapi/operation.ts'
import type { RainbondGuard, RainbondOpenCall } from '../../rainbond-types.ts'
import { views } from '../../request/views.ts'
import { preflightHeaders } from '../cors.ts'

/** Finds the view behind the path, and the operation if the view has the method. */
export const locate: RainbondGuard = (call) => {
  const { request } = call
  if (request.bodyTooLarge) throw call.refuse('payload-too-large', {})
  if (request.method === 'OPTIONS' && 'access-control-request-method' in request.headers) {
    const headers = preflightHeaders(request)
    call.answered = { status: 200, headers, body: undefined, mediaType: undefined }
    return
  }
  const route = routeOf(call)
  const view = route && views[route.template]
  if (!route || !view) throw call.refuse('unknown-path', {})
  call.route = route
  call.params = route.params
  call.context.view = view
  call.operation = operationOf(route, request.method)
}

const operationOf = ({ methods }: Route, method: string): Operation | undefined =>
  methods.get((method === 'HEAD' ? 'GET' : method) as Method) // an unknown method finds nothing

function routeOf(call: RainbondOpenCall): Route | undefined {
  // the path is decoded before it is cut into segments, so an escaped slash is a slash
  const path = decodePercent(call.path)
  if (path === undefined) return undefined
  if (call.rules.openapiV2 === 'absent' && path.startsWith('/openapi/v2/')) return undefined
  const whole = call.rules.pathSuffix === 'ignore' ? withoutSuffix(path) : path
  const route = call.contract.match(whole.split('/').map(encodeURIComponent).join('/'))
  return route && Object.entries(route.params).every(isRouted) ? route : undefined
}

/** The console's routes take words and hyphens; of certificates, digits and hyphens. */
const isRouted = ([name, value]: [string, string]): boolean =>
  name === 'certificate_id' ? /^[\p{Nd}-]+$/u.test(value) : /^[\p{L}\p{N}_-]+$/u.test(value)

/** Three routes look only at the beginning of a path. */
const withoutSuffix = (path: string): string =>
  path.replace(
    /^(\/openapi\/v1\/teams\/[^/]+\/regions\/[^/]+\/(?:resource|overview|events\/[^/]+\/logs)).*$/s,
    '$1',
  )
