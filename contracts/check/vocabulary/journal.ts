/**
 * Record of each write, before and after it is sent, so that the things which a run leaves when it is
 * killed can be found and removed. Lines of JSON, in this order of events. Holds no credentials of the
 * run, and secrets of the server in two places only, without which nothing could be undone: paths and
 * ids, and the properties that put a thing back. The file can be read by its owner only (mode 0600).
 */
export type RunJournalEntry =
  /** The first one. */
  | {
      readonly kind: 'run'
      readonly contract: string
      readonly profile: string
      readonly url: string
      readonly prefix: string
    }
  /** Ids that were in a collection before the run created anything there. */
  | { readonly kind: 'before'; readonly collection: string; readonly ids: readonly string[] }
  /** A write is about to be sent. */
  | {
      readonly kind: 'intent'
      readonly index: number
      readonly method: string
      readonly target: string
      readonly body?: string
      /** Name of the identity that signs it. */
      readonly as: string
    }
  | { readonly kind: 'answer'; readonly index: number; readonly status: number }
  /** Something was created; deleting `target` removes it. */
  | { readonly kind: 'made'; readonly index: number; readonly target: string; readonly as: string }
  /** A thing that the user allowed the run to change, as it was before. */
  | {
      readonly kind: 'touched'
      readonly target: string
      /**
       * JSON of the properties that put it back, secrets included: a property that is left out is lost
       * where a PUT replaces the thing. Without secrets where nothing puts it back.
       */
      readonly body: string
      /** True if an operation takes `body` to put the thing back; else it can only be compared. */
      readonly isPutBack: boolean
    }
  | { readonly kind: 'gone'; readonly target: string }

export interface RunJournal {
  /** Has written the entry for good when it returns. */
  readonly write: (entry: RunJournalEntry) => void
}

/** True if what is gone at a path takes another path along: itself, and what lies below it. */
export const covers = (gone: string, path: string): boolean =>
  path === gone || path.startsWith(`${gone.replace(/\/$/, '')}/`)

const reading = ['GET', 'HEAD', 'OPTIONS', 'TRACE']

export const isWrite = (method: string): boolean => !reading.includes(method)

export type EntryOf<Kind extends RunJournalEntry['kind']> = Extract<
  RunJournalEntry,
  { readonly kind: Kind }
>

/** The entries of one kind, in order. */
export const entriesOf = <Kind extends RunJournalEntry['kind']>(
  entries: readonly RunJournalEntry[],
  kind: Kind,
) => entries.filter((entry): entry is EntryOf<Kind> => entry.kind === kind)

/** Creates that were not refused and of which nothing is known to have come, by collection. */
export function unsettledIn(
  entries: readonly RunJournalEntry[],
): readonly (readonly EntryOf<'intent'>[])[] {
  const answers = new Map(entriesOf(entries, 'answer').map((one) => [one.index, one.status]))
  const settled = new Set(entriesOf(entries, 'made').map(({ index }) => index))
  const groups = new Map<string, EntryOf<'intent'>[]>()
  for (const intent of entriesOf(entries, 'intent')) {
    const status = answers.get(intent.index) ?? 200
    if (intent.method !== 'POST' || status >= 300 || settled.has(intent.index)) continue
    const key = `${intent.as} ${intent.target}`
    groups.set(key, [...(groups.get(key) ?? []), intent])
  }
  return [...groups.values()]
}

/** Things that were created and not deleted afterwards; a path may be created again. */
export function stillMade(entries: readonly RunJournalEntry[]): readonly EntryOf<'made'>[] {
  const there = new Map<string, EntryOf<'made'>>()
  for (const entry of entries) {
    if (entry.kind === 'made') {
      // the newest one is removed first
      there.delete(entry.target)
      there.set(entry.target, entry)
    }
    if (entry.kind !== 'gone') continue
    for (const path of there.keys()) if (covers(entry.target, path)) there.delete(path)
  }
  return [...there.values()]
}

/**
 * Each list as the run saw it first. A run lists again before its first create, and what its
 * witnesses made by then is no less its own.
 */
export const firstLists = (entries: readonly RunJournalEntry[]): readonly EntryOf<'before'>[] => [
  ...new Map(
    entriesOf(entries, 'before')
      .toReversed()
      .map((entry) => [entry.collection, entry]),
  ).values(),
]
