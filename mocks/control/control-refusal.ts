import type { WorldProblem } from '../door/world-problem.ts'

/** A control request that cannot be done. It is answered with its status, and nothing was changed. */
export class ControlRefusal extends Error {
  readonly status: number
  /** Other members of the answer. */
  readonly parts: Readonly<Record<string, string>>

  constructor(status: number, message: string, parts: Readonly<Record<string, string>> = {}) {
    super(message)
    this.status = status
    this.parts = parts
  }
}

/** A world that cannot be reached. */
export const noSuchWorld = ({ code, what, why, advice }: WorldProblem): ControlRefusal =>
  new ControlRefusal(code === 'WORLD_NAME_INVALID' ? 400 : 404, `${what} ${why} ${advice}`, {
    ...{ code, what, why, do: advice },
  })
