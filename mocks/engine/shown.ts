/** An answer that a client was shown. */
export interface ShownAnswer {
  readonly provider: string
  readonly profile: string
  readonly operationId: string
  readonly status: number
  /** The code of the error, as the contract's `x-errors` have it. */
  readonly error: string | undefined
}

type ShownListener = (answer: ShownAnswer) => void

/** Where the listener is; the same for two copies of this module. */
const place: unique symbol = Symbol.for('tenantry.shown')
const holder = globalThis as { [place]?: ShownListener | undefined }

/** Tells whoever listens of an answer to an operation. */
export function tellShown(answer: ShownAnswer): void {
  holder[place]?.(answer)
}

/** True if somebody listens. */
export const isListened = (): boolean => holder[place] !== undefined

/** Hears of every answer of every mock of this process. One listener at a time. */
export function listenToShown(listener: ShownListener): void {
  holder[place] = listener
}
