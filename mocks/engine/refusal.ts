/**
 * A refused request: one error of the provider's catalogue with its parameters. Thrown by guards
 * and behaviours, caught by `handle` alone. Not an `Error`: refusals are everyday answers, and a
 * stack trace for each would be most of their cost.
 */
export class Refusal {
  /** A key of the contract's `x-errors`. */
  readonly code: string
  /** Values for the `{placeholder}`s of the entry's texts. */
  readonly parameters: Readonly<Record<string, unknown>>
  /** Headers that this one answer carries, e.g. a challenge. */
  readonly headers: readonly (readonly [string, string])[]
  /** Why, for the journal, where the answer itself says less. */
  reason: string | undefined

  constructor(
    code: string,
    parameters: Readonly<Record<string, unknown>> = {},
    headers: readonly (readonly [string, string])[] = [],
  ) {
    this.code = code
    this.parameters = parameters
    this.headers = headers
  }

  /** Says why, for the journal. */
  because(reason: string): this {
    this.reason = reason
    return this
  }
}

/** Fills the `{placeholder}`s of a text; a placeholder without a value stays as it is. */
export function fill(text: string, parameters: Readonly<Record<string, unknown>>): string {
  return text.replace(/\{(\w+)\}/g, (placeholder, name: string) =>
    Object.hasOwn(parameters, name) ? textOf(parameters[name]) : placeholder,
  )
}

/** A value within a text; lists and objects as JSON. */
export const textOf = (value: unknown): string =>
  typeof value === 'object' ? JSON.stringify(value) : String(value)

/** The reason of a refusal: its own words, else the text of its error. */
export function reasonOf(refusal: Refusal, entry: object | undefined): string | undefined {
  if (refusal.reason !== undefined) return refusal.reason
  const { detail, msg, err }: { detail?: unknown; msg?: unknown; err?: unknown } = entry ?? {}
  const text = [detail, msg, err].find((one) => typeof one === 'string' && one !== '')
  return typeof text === 'string' ? fill(text, refusal.parameters) : undefined
}
