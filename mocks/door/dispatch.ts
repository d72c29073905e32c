import type { HttpRequest, HttpResponse } from '../engine/http.ts'
import { answerWithCors, everyOrigin, type Origins } from './cors.ts'
import { nobodyOwns, ownsTarget, type Served, type ServedMock, servedOf } from './served.ts'
import { namesWorld, readWorldAddress, type WorldAddress } from './world-address.ts'
import { answerNoWorld, isWorldProblem, type WorldProblem, worldProblem } from './world-problem.ts'

/**
 * Answers what is under its own paths; undefined: not mine.
 * @param world the name of the world that the request names
 */
export type Handler = (request: HttpRequest, world?: string) => HttpResponse | undefined

/** The worlds of a server, besides the one that answers requests which name none. */
export interface WorldFinder {
  /** Requests that name no world are refused. */
  readonly isRequired: boolean
  find(name: string): ServedMock | WorldProblem
}

/** The providers and control paths that a server serves on one address. */
export interface Carried {
  readonly mock: ServedMock
  readonly control: Handler
  /** Undefined leaves it to the mock. */
  readonly origins: Origins
  /** Undefined where the mock is the only world. */
  readonly worlds?: WorldFinder | undefined
}

/**
 * One answer of a server: control paths first, which no page of another origin can read, then the
 * provider that owns the path, with CORS around it, in the world that the request names.
 */
export function dispatch(carried: Carried, request: HttpRequest): HttpResponse {
  const { mock, control, worlds } = carried
  if (worlds !== undefined && (worlds.isRequired || namesWorld(request))) {
    return answerInWorld(carried, worlds, request)
  }
  return control(request) ?? answerIn(carried, mock, request)
}

function answerInWorld(carried: Carried, worlds: WorldFinder, request: HttpRequest): HttpResponse {
  const address = readWorldAddress(request)
  if (isWorldProblem(address)) return refuse(carried, request, address)
  const steered = carried.control(address.request, address.name)
  if (steered) return steered
  const world = worldOf(carried, worlds, address)
  if (isWorldProblem(world)) return refuse(carried, address.request, world)
  return answerIn(carried, world, address.request)
}

function worldOf(carried: Carried, worlds: WorldFinder, { name }: WorldAddress) {
  if (name !== undefined) return worlds.find(name)
  return worlds.isRequired ? noWorld : carried.mock
}

const noWorld = worldProblem({
  code: 'WORLD_MISSING',
  what: 'The request names no world.',
  why: 'This server was started so that every request must name one (--require-world).',
  advice: 'Send it under "/@<name>/", or with the header "x-mock-world".',
})

/** Pages can read the refusal. */
function refuse(carried: Carried, request: HttpRequest, problem: WorldProblem): HttpResponse {
  const owner = servedOf(carried.mock).find((served) => ownsTarget(served, request.target))
  const own = owner?.origins ?? (owner?.speaksCors ? everyOrigin : undefined)
  const answer = () => answerNoWorld(problem)
  return answerWithCors({ answer, speaksCors: false, origins: carried.origins ?? own }, request)
}

function answerIn({ origins }: Carried, mock: ServedMock, request: HttpRequest): HttpResponse {
  const owner = servedOf(mock).find((served) => ownsTarget(served, request.target))
  const answer = () => handled(owner, request) ?? nobodyOwns(mock, request.target)
  const speaksCors = owner?.speaksCors === true
  return answerWithCors({ answer, speaksCors, origins: origins ?? owner?.origins }, request)
}

/** A server has nowhere to pass a request on to: the provider answers it. */
function handled(owner: Served | undefined, request: HttpRequest): HttpResponse | undefined {
  const response = owner?.handle(request)
  if (response?.unmocked === undefined || owner?.unmocked !== 'passthrough') return response
  const { unmocked: _, ...own } = response
  return own
}
