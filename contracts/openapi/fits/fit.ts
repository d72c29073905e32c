import type { JsonObject } from '../reference.ts'

/** Tells how a value differs from one keyword of a schema, or from all of them. */
export interface Fit {
  /** Nothing is written down where it is true, which it is for most values. */
  fits(value: unknown): boolean
  /** Tells every way in which the value does not fit; none where it does. */
  explain(value: unknown, at: string, tell: Tell): void
}

/** A way in which a value differs from a schema. */
export interface Mismatch {
  /** JSON pointer into the value. */
  readonly at: string
  readonly keyword: string
  readonly message: string
  readonly params: JsonObject
  /** The schema that the keyword stands in. */
  readonly schema: unknown
}

export type Tell = (mismatch: Mismatch) => void

/** Compiles a schema inside the one at hand. */
export type CompileInner = (schema: unknown) => Fit

/** A keyword of a schema, as it is compiled. */
export interface Keyword {
  readonly name: string
  readonly value: unknown
  readonly schema: JsonObject
  readonly compile: CompileInner
}

/** Makes the test of one keyword; undefined where it asks for nothing. */
export type MakeFit = (keyword: Keyword) => Fit | undefined

/** A keyword that tells one thing about a value as a whole. */
export function plainFit(
  { name, schema }: Keyword,
  fits: (value: unknown) => boolean,
  { message, params }: Pick<Mismatch, 'message' | 'params'>,
): Fit {
  return {
    fits,
    explain(value, at, tell) {
      if (!fits(value)) tell({ at, keyword: name, message, params, schema })
    },
  }
}

/** Everything fits. */
export const anything: Fit = { fits: () => true, explain: () => undefined }

/** Nothing fits `false`. */
export const nothing: Fit = {
  fits: () => false,
  explain: (_value, at, tell) =>
    tell({
      at,
      keyword: 'false schema',
      message: 'boolean schema is false',
      params: {},
      schema: false,
    }),
}

/** All of them, in their order. */
export function allOfFits(fits: readonly Fit[]): Fit {
  const [only] = fits
  if (only && fits.length === 1) return only
  if (!only) return anything
  return {
    fits(value) {
      for (const fit of fits) if (!fit.fits(value)) return false
      return true
    },
    explain(value, at, tell) {
      for (const fit of fits) fit.explain(value, at, tell)
    },
  }
}
