import type { OpenCall } from './dialect.ts'
import type { DueEffect } from './forced-outcome.ts'
import type { HttpRequest, HttpResponse } from './http.ts'
import { record } from './record.ts'
import { Refusal } from './refusal.ts'
import {
  respondForced,
  respondRefusal,
  respondSuccess,
  respondText,
  respondTransport,
} from './respond.ts'
import type { Behaviour, Runtime } from './runtime.ts'
import { withEffect } from './with-effect.ts'

/**
 * One request from arrival to answer, synchronously. Every door calls only this.
 * @throws Error on a defect of ours: an answer outside the contract, or a behaviour's own mistake.
 */
export function handle(runtime: Runtime, request: HttpRequest): HttpResponse {
  runtime.world.clock.tick()
  const call = open(runtime, request)
  try {
    const response = answer(runtime, call)
    runtime.waiting.note(call, response)
    const unmocked = unmockedPart(runtime, call)
    record(runtime, call, { response, unmocked })
    return unmocked === undefined ? response : { ...response, unmocked }
  } catch (error) {
    record(runtime, call, { defect: error instanceof Error ? error.message : String(error) })
    throw error
  }
}

/** The part that the mock has no answer of its own for, where the door shall not answer either. */
function unmockedPart({ behaviours, provider, unmocked }: Runtime, call: OpenCall) {
  const hasBehaviour = call.forced !== undefined || behaviours.has(call.operation?.id ?? '')
  return unmocked.notice(provider.name, call, hasBehaviour)
}

function answer(runtime: Runtime, call: OpenCall): HttpResponse {
  try {
    // The token endpoint has credentials of its own, and no caller.
    if (issuesTokens(runtime, call)) runtime.waiting.settle(call, runtime.world.clock)
    for (const guard of runtime.dialect.guards) {
      const { caller } = call
      guard(call)
      if (caller !== call.caller) runtime.waiting.settle(call, runtime.world.clock)
      if (call.answered) return respondTransport(runtime, call, call.answered)
    }
    const { operation } = call
    if (!operation) throw new Error('The guards let a request pass that reached no operation.')

    const run = call.request.headers['x-mock-run']
    const effect = runtime.scenario.take(operation.id, { run, params: call.params })
    if (!effect) return behave(runtime, call, runtime.behaviours.get(operation.id))
    call.forced = effect
    return withEffect(force(runtime, call, effect), effect)
  } catch (error) {
    if (error instanceof Refusal) return respondRefusal(runtime, call, error)
    throw error
  }
}

/** The answer of an operation with an effect: the effect's own, or else the behaviour's. */
function force(runtime: Runtime, call: OpenCall, effect: DueEffect): HttpResponse {
  if (effect.cut === 'before') return { status: 0, headers: [], body: undefined }
  if (effect.text !== undefined) return respondText(runtime, call, effect.text, effect.status)
  if (effect.status !== undefined) return respondForced(runtime, call, effect)
  return behave(runtime, call, runtime.behaviours.get(call.operation?.id ?? ''))
}

function behave(runtime: Runtime, call: OpenCall, behaviour: Behaviour | undefined): HttpResponse {
  // After the guards the call has everything a behaviour's type promises.
  const act = () => behaviour?.(call as unknown as Parameters<Behaviour>[0])
  const success = issuesTokens(runtime, call) ? runtime.owned.issuing(act) : act()
  return respondSuccess(runtime, call, success)
}

/** True for the token endpoint, as the contract's OAuth flows name it. */
const issuesTokens = ({ tokenPaths }: Runtime, { path }: OpenCall): boolean => tokenPaths.has(path)

// The typed signature admits only what the catalogue declares.
const refuse: OpenCall['refuse'] = (code, parameters, headers) =>
  new Refusal(code, parameters as Readonly<Record<string, unknown>>, headers)

function open(runtime: Runtime, request: HttpRequest): OpenCall {
  const { target } = request
  const mark = target.indexOf('?')
  return {
    request,
    path: mark === -1 ? target : target.slice(0, mark),
    search: mark === -1 ? '' : target.slice(mark + 1),
    contract: runtime.contract,
    rules: runtime.rules,
    world: runtime.world,
    scenario: runtime.scenario,
    credentials: runtime.credentials,
    route: undefined,
    operation: undefined,
    params: {},
    query: {},
    body: undefined,
    version: undefined,
    caller: undefined,
    answered: undefined,
    refused: undefined,
    forced: undefined,
    context: {},
    refuse,
  }
}
