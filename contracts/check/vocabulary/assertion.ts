import type { Issue } from '../../openapi/contract.ts'
import type { Exchange } from './exchange.ts'

/** Assertion on the last answer of a finding, for a correct server. */
export type Assertion =
  | { readonly kind: 'status'; readonly pattern: string }
  | { readonly kind: 'refused' }
  | { readonly kind: 'not-refused' }
  | { readonly kind: 'no-server-error' }
  | { readonly kind: 'header'; readonly name: string; readonly matcher: string }
  | { readonly kind: 'allow'; readonly methods: readonly string[] }
  | { readonly kind: 'readable' }
  /** `fetch` does not show it. */
  | { readonly kind: 'unseen'; readonly status: number }
  | { readonly kind: 'media-type'; readonly names: readonly string[] }
  | {
      readonly kind: 'value'
      readonly pointer: string
      readonly value: unknown
      /** The step that showed the value first, where no step sent it. */
      readonly shownBy?: Exchange
    }
  | { readonly kind: 'not-value'; readonly pointer: string; readonly value: unknown }
  | { readonly kind: 'mentioned'; readonly value: string }
  | { readonly kind: 'not-mentioned'; readonly value: string }
  | { readonly kind: 'other-header'; readonly name: string; readonly value: string }
  | { readonly kind: 'count'; readonly pointer: string; readonly list: string }
  | { readonly kind: 'sorted'; readonly pointer: string; readonly isDown: boolean }
  /** `matcher` holds for what stands at the pointer, whatever its places in lists. */
  | { readonly kind: 'each'; readonly pointer: string; readonly matcher: string }
  /** The answer has no such issue any more. */
  | { readonly kind: 'issue'; readonly issue: Issue }
  /** Only what must not be is known. */
  | { readonly kind: 'other-answer'; readonly status: number; readonly body: unknown }
