import type { ForcedOutcome } from '../../engine/forced-outcome.ts'
import { type Action, bodyAs, type ControlCall } from '../action.ts'
import { json, nothing } from '../control-answer.ts'
import { ControlRefusal } from '../control-refusal.ts'
import { setOutcome, type WantedOutcome } from '../set-outcome.ts'
import { scenarioOf } from '../world-parts.ts'

/** Operations on what requests to a world meet. */
export const outcomeActions = {
  listOutcomes({ world }) {
    const scenario = scenarioOf(world())
    const outcomes = scenario.outcomes().map(showOutcome)
    return json(200, { outcomes, rateLimit: scenario.rateLimit ?? null })
  },
  createOutcome(call) {
    const held = call.world()
    const id = setOutcome(held.live.mock, bodyAs<WantedOutcome>(call))
    const made = scenarioOf(held)
      .outcomes()
      .find((outcome) => outcome.id === id)
    if (!made) throw new Error(`The outcome ${id} was set, but is not in force.`)
    return json(201, showOutcome(made), [['Location', `/__mock/outcomes/${id}`]])
  },
  clearOutcomes({ world }) {
    scenarioOf(world()).clear()
    return nothing
  },
  getOutcome: (call) => json(200, showOutcome(find(call))),
  endOutcome(call) {
    const outcome = find(call)
    outcome.gate?.release()
    scenarioOf(call.world()).end(outcome.operationId, outcome)
    return nothing
  },
  releaseOutcome(call) {
    const { gate, id } = find(call)
    if (!gate) throw new ControlRefusal(400, `The outcome ${id} holds no answers back.`)
    gate.release()
    return nothing
  },
} satisfies Record<string, Action>

/** @throws ControlRefusal where no outcome in force has the number */
function find({ world, params }: ControlCall): ForcedOutcome {
  const all = scenarioOf(world()).outcomes()
  const found = all.find(({ id }) => String(id) === params.outcome)
  if (found) return found
  const known = all.map(({ id }) => id).join(', ')
  const has = known === '' ? 'Nothing is forced.' : `There are: ${known}.`
  throw new ControlRefusal(404, `There is no outcome ${params.outcome} in force. ${has}`)
}

function showOutcome(outcome: ForcedOutcome): object {
  const { id, operationId, effect, params, run, left, skipped, gate } = outcome
  const { delay } = effect
  return {
    ...{ id, operationId, params },
    ...(run !== undefined && { run }),
    // JSON has no Infinity.
    effect: delay === Number.POSITIVE_INFINITY ? { ...effect, delay: Number.MAX_VALUE } : effect,
    left: left ?? null,
    after: skipped,
    hold: gate !== undefined && !gate.isOpen,
    waiting: gate?.waiting ?? 0,
  }
}
