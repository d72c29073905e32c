import type { CutMoment } from '../engine/scenario.ts'
import type { OperationId } from '../known-names.ts'
import type { Mock } from '../mock.ts'
import type { Outcome } from '../outcomes/outcome-types.ts'

/** An outcome as data: what `mock.on(…)` says, in one piece. */
export interface WantedOutcome {
  readonly operationId: string
  readonly params?: Readonly<Record<string, string | number>>
  readonly answer?: number | string
  readonly raw?: string
  readonly undocumented?: number
  readonly cut?: CutMoment
  readonly delay?: number
  readonly hold?: true
  readonly options?: object
  readonly times?: number
  readonly after?: number
}

/** The names are texts here; `mock.on` itself refuses those that there are not. */
interface LooseOutcomes {
  answer(outcome: number | string, options?: object): Outcome
  raw(body: string, options?: object): Outcome
  undocumented(status: number, options?: object): Outcome
  cut(moment: CutMoment): Outcome
  delay(milliseconds: number): Outcome
}

/**
 * Sets an outcome in a mock.
 * @returns its number
 * @throws Error naming what cannot be; nothing is in force then
 */
export function setOutcome(mock: Mock, wanted: WantedOutcome): number {
  const { operationId, params, times, after, delay, hold } = wanted
  const on = mock.on(operationId as OperationId, params as never) as unknown as LooseOutcomes
  const outcome = begin(on, wanted)
  try {
    if (times !== undefined) outcome.times(times)
    if (after !== undefined) outcome.after(after)
    if (delay !== undefined) outcome.delay(delay)
    if (hold) outcome.hold()
    return outcome.id
  } catch (error) {
    outcome.end()
    throw error
  }
}

function begin(on: LooseOutcomes, wanted: WantedOutcome): Outcome {
  const { answer, raw, undocumented, cut, delay = 0, options } = wanted
  if (answer !== undefined) return on.answer(answer, options)
  if (raw !== undefined) return on.raw(raw, options)
  if (undocumented !== undefined) return on.undocumented(undocumented, options)
  return cut === undefined ? on.delay(delay) : on.cut(cut)
}
