import type { JournalEntry } from '../../engine/journal-entry.ts'
import { text } from './texts.ts'

/** The part of the mock that decided an answer, and why. */
export function decisionOf(entry: JournalEntry): string {
  const { error, reason, forced, cut, sampled, unmocked, defect } = entry
  const parts = [
    ...(defect === undefined ? [] : [text('byDefect', { message: defect })]),
    ...(forced ? [text('byForced')] : []),
    ...(cut === undefined ? [] : [text('byCut', { moment: text(cut) })]),
    ...(unmocked === undefined ? [] : [text('byUnmocked', { part: unmocked })]),
    ...(sampled ? [text('bySample')] : []),
    ...(error === undefined ? [] : [error]),
  ]
  const first = parts.length === 0 ? text('byState') : parts.join(' · ')
  return reason === undefined ? first : `${first}: ${reason}`
}
