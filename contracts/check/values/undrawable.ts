import { tooLarge } from '../../openapi/bounds/bounds.ts'
import { Undrawable } from '../../openapi/undrawable.ts'
import type { View } from './view.ts'

/** @throws Undrawable where the contract's bounds left something out of the schema */
export function requireDrawable({ keywords }: Pick<View, 'keywords'>): void {
  if (tooLarge in keywords) throw new Undrawable()
}

/** Draws something, or nothing where its schema has no value of a bearable size. */
export function drawnOr<T, Other>(draw: () => T, other: Other): T | Other {
  try {
    return draw()
  } catch (error) {
    if (!(error instanceof Undrawable)) throw error
    return other
  }
}

/** Maximum number of values that are drawn for one body. */
export interface Allowance {
  left: number
}

export const createAllowance = (most: number): Allowance => ({ left: most })

/** Takes one value. @throws Undrawable where there were enough */
export function takeOne(allowance: Allowance): void {
  allowance.left -= 1
  if (allowance.left < 0) throw new Undrawable()
}
