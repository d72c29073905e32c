import type { Proof } from './check.ts'
import type { Exchange } from './exchange.ts'

/** The request of a finding as messages name it, e.g. `POST /orgs/{orgId}/teams`. */
export function requestOf({ operation, steps }: Proof): string {
  if (operation) return `${operation.method} ${operation.path}`
  const { method = '?', target = '' } = steps.at(-1)?.request ?? {}
  return `${method} ${target.split('?')[0]}`
}

/** The status of the last answer. */
export const statusOf = ({ steps }: Pick<Proof, 'steps'>): number =>
  steps.at(-1)?.response.status ?? 0

/** A value for a message, as JSON, cut after 120 characters. */
export function show(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing'
  return text.length > 120 ? `${text.slice(0, 120)}…` : text
}

/** The exchanges that are there. */
export const steps = (...exchanges: readonly (Exchange | undefined)[]): readonly Exchange[] =>
  exchanges.filter((exchange) => exchange !== undefined)
