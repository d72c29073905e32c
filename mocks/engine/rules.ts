import type { Contract, RuleValue } from '../../contracts/openapi/contract.ts'
import { oncePer } from '../../contracts/openapi/memo.ts'
import { listNames } from '../../contracts/openapi/similar-names.ts'
import { requireWhole } from './require-whole.ts'

/** The greatest number of a rule: limits beyond it limit nothing, lifetimes leave the calendar. */
export const maxRule = 1_000_000

/**
 * The rules in force: the active contract's defaults, overridden by the caller's.
 * @throws Error when a rule is unknown or its value is not one of the contract's, or no number from
 * 0 to `maxRule` where the contract has a number.
 */
export function rulesInForce(
  contract: Contract,
  overrides: Readonly<Record<string, RuleValue>> = {},
): Readonly<Record<string, RuleValue>> {
  if (Object.keys(overrides).length === 0) return defaultsOf(contract)
  const rules = { ...defaultsOf(contract) }
  for (const [name, value] of Object.entries(overrides)) {
    const rule = Object.hasOwn(contract.rules, name) ? contract.rules[name] : undefined
    if (!rule) throw new Error(unknownRule(name, Object.keys(contract.rules)))
    if (rule.values && !rule.values.includes(value)) {
      throw new Error(`Rule ${name} cannot be "${value}". It takes: ${rule.values.join(', ')}.`)
    }
    if (!rule.values && typeof value !== typeof rule.default) {
      throw new Error(`Rule ${name} cannot be "${value}". It takes a ${typeof rule.default}.`)
    }
    if (typeof value === 'number') requireWhole(`Rule ${name}`, value, { from: 0, to: maxRule })
    rules[name] = value
  }
  return rules
}

const defaultsOf = oncePer(
  (contract: Contract): Readonly<Record<string, RuleValue>> =>
    Object.fromEntries(Object.entries(contract.rules).map(([name, rule]) => [name, rule.default])),
)

function unknownRule(name: string, known: readonly string[]): string {
  return `The contract has no rule "${name}". It has: ${listNames(name, known)}.`
}
