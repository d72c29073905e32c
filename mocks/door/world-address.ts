import type { HttpRequest } from '../engine/http.ts'
import { type WorldProblem, worldProblem } from './world-problem.ts'

/** The header that names the world of a request. */
export const worldHeader = 'x-mock-world'

/** The path under which a world is reached, without a slash at its end. */
export const worldPath = (name: string): string => `/@${name}`

/** A world by its name, and the request as that world takes it. */
export interface WorldAddress {
  /** Undefined where the request names none. */
  readonly name: string | undefined
  readonly request: HttpRequest
}

const at = 64
const percent = 37
const slash = 47
const question = 63

/** True for a request that names a world, by `/@<name>/…` or by the header. Looks at two characters. */
export function namesWorld({ target, headers }: HttpRequest): boolean {
  const second = target.charCodeAt(1)
  return second === at || second === percent || headers[worldHeader] !== undefined
}

/** 1 to 64 characters that need no encoding in a path. */
export const isWorldName = (name: string): boolean => /^[A-Za-z0-9][\w.-]{0,63}$/.test(name)

/**
 * Reads the name of the world out of a request. The prefix moves from the target to the origin, so
 * that links lead back under it. A name that no world can have is left to whoever looks it up.
 */
export function readWorldAddress(request: HttpRequest): WorldAddress | WorldProblem {
  const named = request.headers[worldHeader]
  const start = prefixLength(request.target)
  if (start === 0) return { name: named, request }
  const end = endOfSegment(request.target, start)
  const name = request.target.slice(start, end)
  if (named !== undefined && named !== name) return twice(name, named)
  return { name, request: withoutPrefix(request, name, end) }
}

/** Length of `/@` or `/%40` at the beginning of a target; 0 without. */
function prefixLength(target: string): number {
  const second = target.charCodeAt(1)
  if (second === at) return 2
  return second === percent && target.startsWith('/%40') ? 4 : 0
}

function endOfSegment(target: string, start: number): number {
  for (let end = start; end < target.length; end += 1) {
    const code = target.charCodeAt(end)
    if (code === slash || code === question) return end
  }
  return target.length
}

/** The properties in the order of the node:http door, so that both have one shape. */
function withoutPrefix(request: HttpRequest, name: string, end: number): HttpRequest {
  const { method, target, headers, body, bodyTooLarge, origin, remoteAddress } = request
  const rest = target.slice(end)
  return {
    method,
    target: rest.charCodeAt(0) === slash ? rest : `/${rest}`,
    sentTarget: target,
    headers,
    body,
    bodyTooLarge: bodyTooLarge === true,
    origin: origin + worldPath(name),
    remoteAddress,
  }
}

/** A name that no world can have. */
export const worldMisnamed = (name: string): WorldProblem =>
  worldProblem({
    code: 'WORLD_NAME_INVALID',
    what: `"${name.slice(0, 80)}" cannot be the name of a world.`,
    why: 'A name has 1 to 64 letters, digits, dots, hyphens and underscores, and begins with a letter or a digit.',
    advice: 'Send another name, in the path after "/@" or in the header "x-mock-world".',
  })

const twice = (inPath: string, inHeader: string): WorldProblem =>
  worldProblem({
    code: 'WORLD_AMBIGUOUS',
    what: `The request names two worlds, "${inPath}" in its path and "${inHeader}" in its header "x-mock-world".`,
    why: 'A request is answered by one world.',
    advice: 'Name the world once.',
  })
