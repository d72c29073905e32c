/** An answer that a client was shown. */
export interface ShownAnswer {
  readonly provider: string
  readonly profile: string
  readonly operationId: string
  readonly status: number
  /** The code of the error, as the contract's `x-errors` have it. */
  readonly error: string | undefined
}

export type ShownListener = (answer: ShownAnswer) => void

/** Where the listener is; `mocks/coverage/listen-to-shown.ts` puts it there. */
const place: unique symbol = Symbol.for('tenantry.shown')
const holder = globalThis as { [place]?: ShownListener | undefined }

/** Tells whoever listens of an answer to an operation. */
export function tellShown(answer: ShownAnswer): void {
  holder[place]?.(answer)
}

/** True if somebody listens. */
export const isListened = (): boolean => holder[place] !== undefined
