/** Bounds of a document; parts beyond them are left out and named. */
export interface DocumentBounds {
  /** Members of one `allOf`, `anyOf` or `oneOf`. */
  readonly maxMembers: number
  /** Schemas that are applied to one value, counted along every way to them. */
  readonly maxCombined: number
  /** Length of a chain of schemas that refer to each other for the same value. */
  readonly maxDepth: number
  /** Values and characters of the smallest value that fits a schema. */
  readonly maxLeast: number
  /** Schemas, one within another, that the smallest value needs. */
  readonly maxLeastDepth: number
  /** Steps of matching a pattern; a step takes some nanoseconds. */
  readonly maxMatchSteps: number
}

export const defaultDocumentBounds: DocumentBounds = {
  maxMembers: 500,
  maxCombined: 10_000,
  maxDepth: 100,
  maxLeast: 20_000,
  maxLeastDepth: 200,
  maxMatchSteps: 10_000_000,
}

/** A place of a document that is not honoured in full. */
export interface DocumentIssue {
  /** JSON pointer into the document. */
  readonly pointer: string
  readonly message: string
}

/** Stands in a schema that lost keywords or has no value of a bearable size: none is drawn for it. */
export const tooLarge = 'x-too-large'
