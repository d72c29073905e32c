import type { Contract, MediaType } from '../../openapi/contract.ts'

/** The first of some bodies that fits its schema; the first one where none does. */
export function firstFitting(
  contract: Contract,
  media: MediaType,
  writers: readonly (() => unknown)[],
): unknown {
  const bodies: unknown[] = []
  for (const write of writers) {
    const body = write()
    if (body !== undefined && contract.checkBody(media, body).length === 0) return body
    bodies.push(body)
  }
  return bodies.find((body) => body !== undefined)
}
