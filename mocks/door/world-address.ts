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

/** True for a request that names a world, by `/@<name>/…` or by the header. Looks at two characters. */
export function namesWorld({ target, headers }: HttpRequest): boolean {
  const second = target.charCodeAt(1)
  return second === at || second === percent || headers[worldHeader] !== undefined
}

/** 1 to 64 characters that need no encoding in a path. */
export const isWorldName = (name: string): boolean => /^[A-Za-z0-9][\w.-]{0,63}$/.test(name)

/**
 * Reads the name of the world out of a request. The prefix moves from the target to the origin, so
 * that links lead back under it.
 */
export function readWorldAddress(request: HttpRequest): WorldAddress | WorldProblem {
  const { target, headers, origin } = request
  const named = headers[worldHeader]
  const [prefix, path] = /^\/(?:@|%40)([^/?#]*)/i.exec(target) ?? []
  const name = path ?? named
  if (name === undefined) return { name, request }
  if (!isWorldName(name)) return worldMisnamed(name)
  if (named !== undefined && named !== name) return twice(name, named)
  if (prefix === undefined) return { name, request }
  const rest = target.slice(prefix.length)
  return {
    name,
    request: {
      ...request,
      target: rest.startsWith('/') ? rest : `/${rest}`,
      sentTarget: target,
      origin: origin + worldPath(name),
    },
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
