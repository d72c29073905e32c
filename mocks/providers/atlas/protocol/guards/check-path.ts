import type { AtlasGuard, AtlasOpenCall } from '../../atlas-types.ts'

/** Refuses ids that are none, and paths that cannot be decoded. */
export const checkPath: AtlasGuard = (call) => {
  if (isDecodable(call.path) && issuesOf(call).length === 0) return
  throw call.refuse('PATH_PARAM_PARSE_ERROR', { path: call.path })
}

function issuesOf({ operation, contract, params, rules }: AtlasOpenCall) {
  const isByEmail = rules.userByEmail === 'find' && operation?.id === 'getUser'
  if (isByEmail && params.userId?.includes('@')) return []
  const parameters = operation?.parameters.filter((parameter) => parameter.in === 'path') ?? []
  return parameters.flatMap((parameter) =>
    contract.checkParameter(parameter, params[parameter.name]),
  )
}

function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path)
    return true
  } catch {
    return false
  }
}
