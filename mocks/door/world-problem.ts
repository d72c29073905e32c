import type { HttpResponse } from '../engine/http.ts'

/** Why a request reaches no world. */
export interface WorldProblem {
  readonly code:
    | 'WORLD_NAME_INVALID'
    | 'WORLD_AMBIGUOUS'
    | 'WORLD_MISSING'
    | 'WORLD_UNKNOWN'
    | 'WORLD_EXPIRED'
    | 'WORLD_DELETED'
  readonly what: string
  readonly why: string
  /** A sentence of what to do. */
  readonly advice: string
  /** Tells it from everything else that a search for a world returns. */
  readonly isWorldProblem: true
}

export const worldProblem = (problem: Omit<WorldProblem, 'isWorldProblem'>): WorldProblem => ({
  ...problem,
  isWorldProblem: true,
})

export const isWorldProblem = (value: object): value is WorldProblem => 'isWorldProblem' in value

/**
 * The answer to a request of a provider that reaches no world: 400, since clients take a 404 for a
 * thing that is gone and repeat a 503. `error` is a number, as Go clients of Atlas decode it.
 */
export function answerNoWorld({ code, what, why, advice }: WorldProblem): HttpResponse {
  return {
    status: 400,
    headers: [['Content-Type', 'application/json']],
    body: JSON.stringify({
      detail: `${what} ${why} ${advice}`,
      error: 400,
      errorCode: code,
      reason: 'Bad Request',
      ...{ what, why, do: advice },
    }),
  }
}
