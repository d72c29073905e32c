import type { Contract, RuleValue } from '../../contracts/openapi/contract.ts'

/**
 * The rules in force: the active contract's defaults, overridden by the caller's.
 * @throws Error when a rule is unknown or its value is not one of the contract's.
 */
export function rulesInForce(
  contract: Contract,
  overrides: Readonly<Record<string, RuleValue>> = {},
): Readonly<Record<string, RuleValue>> {
  const rules = Object.fromEntries(
    Object.entries(contract.rules).map(([name, rule]) => [name, rule.default]),
  )
  for (const [name, value] of Object.entries(overrides)) {
    const rule = contract.rules[name]
    if (!rule) {
      const known = Object.keys(contract.rules).join(', ')
      throw new Error(`The contract has no rule "${name}". It has: ${known}.`)
    }
    if (rule.values && !rule.values.includes(value)) {
      throw new Error(`Rule ${name} cannot be "${value}". It takes: ${rule.values.join(', ')}.`)
    }
    if (!rule.values && typeof value !== typeof rule.default) {
      throw new Error(`Rule ${name} cannot be "${value}". It takes a ${typeof rule.default}.`)
    }
    rules[name] = value
  }
  return rules
}
