/**
 * Wraps an answer for clients that cannot see its status. A list keeps its shape and gains
 * `status`; anything else, errors included, becomes the `content` of a new object. No recording
 * uses it: objects and lists are documented, errors follow by the same rule.
 */
export function wrapInEnvelope(status: number, body: unknown): unknown {
  return isList(body) ? { ...body, status } : { status, content: body }
}

function isList(body: unknown): body is { readonly results: readonly unknown[] } {
  return (
    typeof body === 'object' && body !== null && 'results' in body && Array.isArray(body.results)
  )
}
