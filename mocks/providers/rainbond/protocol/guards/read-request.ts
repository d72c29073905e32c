import type { RainbondGuard } from '../../rainbond-types.ts'
import { parseQuery, readRequestData } from '../../request/request-data.ts'

/** Reads the query, and the body of operations that take one. */
export const readRequest: RainbondGuard = (call) => {
  const { request, operation, search, context, refuse } = call
  call.query = Object.fromEntries(parseQuery(search))
  if (!operation?.requestBody) return
  const data = readRequestData(request)
  if (!('code' in data)) {
    context.data = data
    return
  }
  if (data.code === 'unsupported-media-type') {
    throw refuse('unsupported-media-type', { mediaType: data.mediaType })
  }
  throw refuse(data.code, { problem: data.problem })
}
