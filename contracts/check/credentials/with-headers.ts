import type { PlainRequest } from '../vocabulary/target.ts'

/** A request with more headers, which replace its own of the same name. */
export const withHeaders = (
  request: PlainRequest,
  headers: Readonly<Record<string, string>>,
): PlainRequest => ({ ...request, headers: { ...request.headers, ...headers } })
