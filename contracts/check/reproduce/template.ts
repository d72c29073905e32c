/** A text with values that are only known when it runs. */
export type Template = readonly Part[]
export type Part = string | { readonly name: string }
