/** How somebody signs requests, without the secrets: what a reproduction needs to know. */
export type Signature = (
  | { readonly kind: 'digest' }
  | { readonly kind: 'client'; readonly tokenPath: string }
  /** What stands before each secret, e.g. `Bearer `, by lower-case header name. */
  | { readonly kind: 'headers'; readonly schemes: Readonly<Record<string, string>> }
) & {
  /** Whose secrets it takes, where that is not the identity itself; names the variables. */
  readonly holder?: string
}
