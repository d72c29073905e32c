import type { Command } from 'commander'
import { collect } from './credential-flags.ts'

/** Flags for reading the document of a contract. */
export interface ReadingFlags {
  /** True if a flaw in the document ends the command. */
  readonly strictDocument: boolean
  /** Folders beside the document's own that it may refer to. */
  readonly allowRef: readonly string[]
  /** The entry of `servers` whose path is used. */
  readonly server: string | undefined
}

export const addReading = (it: Command): Command =>
  it
    .option('--strict-document', 'refuse a document with a flaw (exit 2)', false)
    .option(
      '--allow-ref <folder>',
      "let references lead to files below this folder as well as the document's; may be repeated",
      collect,
      [],
    )
    .option(
      '--server <entry>',
      "go by this entry of the document's servers where --url has no path: its number, url or description (default: the first)",
    )
