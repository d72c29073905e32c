import type { Exchange } from '../vocabulary/exchange.ts'
import type { Mark } from './secret-index.ts'

/**
 * Takes secrets out of what reports are made of: those that are known by their value, in any
 * spelling, and those that are known by their place or shape. A `mark` writes something else than
 * `***` in place of each.
 */
export interface SecretRemover {
  /** Remembers the secrets that an exchange shows, e.g. tokens of an answer. */
  readonly learn: (exchange: Exchange) => void
  /** Any text: a message, a path, a body. */
  readonly text: (text: string, mark?: Mark) => string
  /**
   * Takes out what is a secret by its value only: requests of our own must stay what they are.
   * Secrets of fewer characters than `shortest` stay.
   */
  readonly values: (text: string, mark?: Mark, shortest?: number) => string
  /** The value of a header. */
  readonly header: (name: string, value: string) => string
}
