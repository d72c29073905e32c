/** Signature scheme of requests, without secrets, as a reproduction needs it. */
export type Signature = (
  | { readonly kind: 'digest' }
  | { readonly kind: 'client'; readonly tokenPath: string }
  /** Prefix of each secret, e.g. `Bearer `, by lower-case header name. */
  | {
      readonly kind: 'headers'
      readonly schemes: Readonly<Record<string, string>>
      /** Names of parameters of the query that are secrets. */
      readonly query?: readonly string[]
    }
) & {
  /** Whose secrets it takes, where that is not the identity itself; names the variables. */
  readonly holder?: string
}
