/** What a check means, for people. */
export interface CatalogueEntry {
  /** The promise, in one sentence. */
  readonly means: string
  /** What breaks for a client where it is not kept. */
  readonly why: string
  /** A finding as it could read. */
  readonly example: string
  /**
   * Code of Web Fuzzing Commons, where that catalogue knows the fault. Source: WFC Faults 0.9.0; other
   * versions number them otherwise.
   */
  readonly faultCode?: number
}
