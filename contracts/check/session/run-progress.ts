import type { ProgressEvent } from '../vocabulary/finding.ts'

/** The parts of a run, in their order: witnesses, laws of resources, request checks of operations. */
export type RunPhase = 'witnesses' | 'laws' | 'operations'

/** Requests that a unit of each part sends, as far as nothing was measured. */
const usualRequests: Readonly<Record<RunPhase, number>> = { witnesses: 3, laws: 7, operations: 70 }

/** The usual number counts like so many measured units. */
const weightOfUsual = 2

interface PhaseCount {
  readonly of: number
  readonly done: number
  /** Requests of the units that are done. */
  readonly requests: number
}

const none: PhaseCount = { of: 0, done: 0, requests: 0 }

interface CurrentUnit {
  readonly phase: RunPhase
  readonly label: string
  /** Requests that were sent before it began. */
  readonly before: number
}

/** Counts the units of a run that are done, and estimates the requests that are still to come. */
export class RunProgress {
  readonly #budget: number
  readonly #sent: () => number
  readonly #phases = new Map<RunPhase, PhaseCount>()
  #unit: CurrentUnit | undefined
  #label = ''

  /** `sent` tells how many requests the run has sent. */
  constructor(budget: number, sent: () => number) {
    this.#budget = budget
    this.#sent = sent
  }

  /** Announces the units of a part of the run, or more of them. */
  expect(phase: RunPhase, units: number): void {
    const known = this.#phases.get(phase) ?? none
    this.#phases.set(phase, { ...known, of: known.of + units })
  }

  /** Begins a unit. `label` names it, e.g. the operation. */
  begin(phase: RunPhase, label: string): ProgressEvent {
    this.#unit = { phase, label, before: this.#sent() }
    this.#label = label
    return this.event()
  }

  /** Adds what the unit is at, e.g. a check, to its label. */
  at(step: string): ProgressEvent {
    this.#label = this.#unit ? `${this.#unit.label} (${step})` : step
    return this.event()
  }

  /** Ends the unit. */
  end(): ProgressEvent {
    if (this.#unit) {
      const { phase, before } = this.#unit
      const known = this.#phases.get(phase) ?? none
      const requests = known.requests + this.#sent() - before
      this.#phases.set(phase, { ...known, done: known.done + 1, requests })
    }
    this.#unit = undefined
    return this.event()
  }

  /** Returns the progress of the run. */
  event(): ProgressEvent {
    const counts = [...this.#phases.values()]
    const requests = this.#sent()
    const expected = [...this.#phases.keys()].reduce((sum, phase) => sum + this.#leftIn(phase), 0)
    return {
      kind: 'progress',
      done: counts.reduce((sum, { done }) => sum + done, 0),
      of: counts.reduce((sum, { of }) => sum + of, 0),
      label: this.#label,
      requests,
      requestsLeft: Math.max(0, Math.min(Math.round(expected), this.#budget - requests)),
    }
  }

  #leftIn(phase: RunPhase): number {
    const { of, done, requests } = this.#phases.get(phase) ?? none
    const each = (requests + weightOfUsual * usualRequests[phase]) / (done + weightOfUsual)
    const sent = this.#unit?.phase === phase ? this.#sent() - this.#unit.before : 0
    return Math.max(0, (of - done) * each - Math.min(sent, each))
  }
}
