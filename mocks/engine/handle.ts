import type { OpenCall } from './dialect.ts'
import type { HttpRequest, HttpResponse } from './http.ts'
import type { JournalEntry } from './journal.ts'
import { Refusal } from './refusal.ts'
import { respondForced, respondRefusal, respondSuccess, respondTransport } from './respond.ts'
import type { Behaviour, Runtime } from './runtime.ts'
import type { Effect } from './scenario.ts'

/**
 * One request from arrival to answer, synchronously. Every door calls only this.
 * @throws Error on a defect of ours: an answer outside the contract, or a behaviour's own mistake.
 */
export function handle(runtime: Runtime, request: HttpRequest): HttpResponse {
  runtime.world.clock.tick()
  const call = open(runtime, request)
  try {
    const response = answer(runtime, call)
    const { status, sampled } = response
    record(runtime, call, { status, ...(sampled && { sampled }) })
    return response
  } catch (error) {
    const defect = error instanceof Error ? error.message : String(error)
    record(runtime, call, { status: 500, defect })
    throw error
  }
}

type Outcome = Pick<JournalEntry, 'status' | 'sampled' | 'defect'>

function record(runtime: Runtime, { operation, request }: OpenCall, outcome: Outcome): void {
  runtime.journal.record({
    at: runtime.world.clock.now().toISOString(),
    provider: runtime.provider.name,
    operationId: operation?.id,
    method: request.method,
    target: request.target,
    ...outcome,
  })
}

function answer(runtime: Runtime, call: OpenCall): HttpResponse {
  try {
    for (const guard of runtime.dialect.guards) {
      guard(call)
      if (call.answered) return respondTransport(runtime, call, call.answered)
    }
    const { operation } = call
    if (!operation) throw new Error('The guards let a request pass that reached no operation.')

    const effect = runtime.scenario.take(operation.id, call.request.headers['x-mock-run'])
    if (effect?.status !== undefined) return marked(respondForced(runtime, call, effect), effect)
    return marked(behave(runtime, call, runtime.behaviours.get(operation.id)), effect)
  } catch (error) {
    if (error instanceof Refusal) return respondRefusal(runtime, call, error)
    throw error
  }
}

function behave(runtime: Runtime, call: OpenCall, behaviour: Behaviour | undefined): HttpResponse {
  // After the guards the call has everything a behaviour's type promises.
  const act = () => behaviour?.(call as unknown as Parameters<Behaviour>[0])
  const success = issuesTokens(runtime, call) ? runtime.owned.issuing(act) : act()
  return respondSuccess(runtime, call, success)
}

/** True for the token endpoint, as the contract's OAuth flows name it. */
const issuesTokens = ({ tokenPaths }: Runtime, { path }: OpenCall): boolean => tokenPaths.has(path)

const marked = (response: HttpResponse, effect: Effect | undefined): HttpResponse =>
  effect === undefined
    ? response
    : {
        ...response,
        ...(effect.delay === undefined ? {} : { delayMilliseconds: effect.delay }),
        ...(effect.disconnect ? { disconnect: true } : {}),
      }

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
    context: {},
    refuse,
  }
}
