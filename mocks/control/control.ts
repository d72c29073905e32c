import { controlContract } from '../../contracts/control/control-contract.ts'
import type { Operation, Route } from '../../contracts/openapi/contract.ts'
import { listNames } from '../../contracts/openapi/similar-names.ts'
import type { Handler } from '../door/dispatch.ts'
import { worldPath } from '../door/world-address.ts'
import type { HttpRequest, HttpResponse } from '../engine/http.ts'
import { type AccessOptions, refusedAccess } from './access.ts'
import { actions } from './actions/actions.ts'
import { json, problem } from './control-answer.ts'
import { ControlRefusal } from './control-refusal.ts'
import { pageAnswer } from './page-answer.ts'
import { readCall } from './read-call.ts'
import { defaultWorld } from './world-refusals.ts'
import type { Worlds } from './worlds.ts'

const start = '/__mock'
const prefix = '/__mock/'

/**
 * The control paths of a running server, for tests in other processes, as
 * `contracts/control/openapi.yaml` describes them. Without a token they answer this machine only.
 */
export function createControl(worlds: Worlds, access: AccessOptions = {}): Handler {
  return (request, name) => {
    if (!request.target.startsWith(start)) return undefined
    const path = request.target.split('?', 1)[0] ?? ''
    if (!`${path}/`.startsWith(prefix)) return undefined
    const refused = refusedAccess(request, path, access)
    if (refused) return refused
    if (path === start) {
      const under = name === undefined ? '' : worldPath(name)
      return { status: 302, headers: [['Location', `${under}${prefix}`]], body: undefined }
    }
    if (path === prefix) return pageAnswer
    return answer({ worlds, name }, path, request)
  }
}

interface SteeredWorld {
  readonly worlds: Worlds
  /** Of the world; undefined where the request names none. */
  readonly name: string | undefined
}

function answer(meant: SteeredWorld, path: string, request: HttpRequest): HttpResponse {
  const contract = controlContract()
  const route = contract.match(path)
  if (!route) return noSuchPath(path)
  const operation = operationIn(route, request.method)
  if (!operation) return noSuchMethod(path, route)
  try {
    const { params } = route
    const read = readCall(contract, operation, { request, params })
    const world = () => worldOf(meant)
    const action = actions[operation.id as keyof typeof actions] // of the same contract
    return action({ ...read, worlds: meant.worlds, world, params, request })
  } catch (error) {
    if (error instanceof ControlRefusal) return problem(error.status, error.message, error.parts)
    return problem(400, error instanceof Error ? error.message : String(error))
  }
}

const operationIn = ({ methods }: Route, method: string): Operation | undefined =>
  [...methods.values()].find((one) => one.method === (method === 'HEAD' ? 'GET' : method))

/** @throws ControlRefusal where there is no such world */
function worldOf({ worlds, name }: SteeredWorld) {
  if (name !== undefined) return worlds.require(name)
  if (!worlds.isRequired) return worlds.first
  throw new ControlRefusal(
    400,
    `The request names no world, and this server was started so that it must (--require-world). Send it under "/@<name>${prefix}", or with the header "x-mock-world"; "${defaultWorld}" is one.`,
  )
}

function noSuchPath(path: string): HttpResponse {
  const paths = Object.keys(controlContract().document.paths)
  return problem(404, `There is no "${path}". There are: ${listNames(path, paths, 50)}.`)
}

function noSuchMethod(path: string, { methods }: Route): HttpResponse {
  const allowed = [...methods.keys()]
  const error = `"${path}" takes ${allowed.join(' and ')}.`
  return json(405, { error }, [['Allow', allowed.join(', ')]])
}
