/** A run cannot begin, because of what was asked for; the message is one line for a person. */
export class UsageError extends Error {}

/** The message of whatever was thrown. */
export const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error)
