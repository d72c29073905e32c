import { decodePercent } from '../../../../../contracts/openapi/decode-percent.ts'
import { oncePer } from '../../../../../contracts/openapi/memo.ts'
import type { Operation } from '../../../../../contracts/openapi/operation.ts'
import type { AtlasGuard, AtlasOpenCall } from '../../atlas-types.ts'

/** Refuses ids that are none, and paths that cannot be decoded. */
export const checkPath: AtlasGuard = (call) => {
  if (decodePercent(call.path) !== undefined && issuesOf(call).length === 0) return
  throw call.refuse('PATH_PARAM_PARSE_ERROR', { path: call.path })
}

function issuesOf({ operation, contract, params, rules }: AtlasOpenCall) {
  if (!operation) return []
  const isByEmail = operation.id === 'getUser' && rules.userByEmail === 'find'
  if (isByEmail && params.userId?.includes('@')) return []
  return pathParameters(operation).flatMap((parameter) =>
    contract.checkParameter(parameter, params[parameter.name]),
  )
}

const pathParameters = oncePer(({ parameters }: Operation) =>
  parameters.filter((parameter) => parameter.in === 'path'),
)
