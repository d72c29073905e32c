/** A text with values that are only known when it runs. */
export type Template = readonly TemplatePart[]
export type TemplatePart = string | { readonly name: string }
