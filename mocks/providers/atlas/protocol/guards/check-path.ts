import { decodePercent } from '../../../../../contracts/openapi/decode-percent.ts'
import type { AtlasGuard, AtlasOpenCall } from '../../atlas-types.ts'

/** Refuses ids that are none, and paths that cannot be decoded. */
export const checkPath: AtlasGuard = (call) => {
  if (decodePercent(call.path) !== undefined && issuesOf(call).length === 0) return
  throw call.refuse('PATH_PARAM_PARSE_ERROR', { path: call.path })
}

function issuesOf({ operation, contract, params }: AtlasOpenCall) {
  const parameters = operation?.parameters.filter((parameter) => parameter.in === 'path') ?? []
  return parameters.flatMap((parameter) =>
    contract.checkParameter(parameter, params[parameter.name]),
  )
}
