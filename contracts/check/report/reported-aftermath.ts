export interface ReportedAftermath {
  /** Number of lists and single things that were compared, and of the things in them. */
  readonly shelves: number
  readonly rows: number
  /** SHA-256 of what was there before the run, seen before and after it. Hexadecimal. */
  readonly before: string
  readonly after: string
  readonly changes: readonly ReportedChange[]
  /** Number of things that the run created. */
  readonly made: number
  readonly left: readonly ReportedLeft[]
}

export interface ReportedChange {
  readonly path: string
  readonly what: 'changed' | 'gone' | 'came'
  readonly properties: readonly string[]
  /** Method and target of the run's request that names the thing; absent where none does. */
  readonly by?: string
}

export interface ReportedLeft {
  readonly path: string
  readonly why: string
  /** A curl command that removes it; absent where no operation does. */
  readonly remove?: string
}
