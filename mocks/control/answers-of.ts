import { AnswerTally } from '../engine/answer-tally.ts'
import type { HeldWorld } from './held-world.ts'
import type { Worlds } from './worlds.ts'

/** Answers of all worlds of a server, also of those that are gone. */
export function answersOf(worlds: Worlds): AnswerTally {
  const all = new AnswerTally()
  all.addAll(worlds.former.tally)
  for (const { live } of worlds.all()) all.addAll(live.tally())
  return all
}

/** Counts the answers of one world, or of all, from nothing again. */
export function forgetAnswers(worlds: Worlds, world?: HeldWorld): void {
  const { forgotten, tally } = worlds.former
  for (const { live } of world ? [world] : worlds.all()) forgotten.addAll(live.clearTally())
  if (world) return
  forgotten.addAll(tally)
  tally.clear()
}
