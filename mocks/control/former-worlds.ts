import { type WorldProblem, worldProblem } from '../door/world-problem.ts'
import { AnswerTally } from '../engine/answer-tally.ts'
import type { HeldWorld } from './held-world.ts'

/** Why a world is gone. */
interface Departure {
  readonly why: 'deleted' | 'expired'
  readonly idleMilliseconds: number
}

/** Names of former worlds that are remembered; the oldest are forgotten first. */
const mostNames = 10_000

/** Worlds that are gone, by name: an error about one says why. */
export class FormerWorlds {
  readonly #departures = new Map<string, Departure>()
  /** Their answers. */
  readonly tally = new AnswerTally()
  /** Answers of any world that a client let be forgotten; counters never go back. */
  readonly forgotten = new AnswerTally()
  readonly #counts = { deleted: 0, expired: 0 }

  add({ name }: HeldWorld, departure: Departure): void {
    this.#counts[departure.why] += 1
    this.#departures.delete(name)
    this.#departures.set(name, departure)
    const [oldest] = this.#departures.keys()
    if (this.#departures.size > mostNames && oldest !== undefined) this.#departures.delete(oldest)
  }

  /** Worlds that went so far, by reason. */
  get counts(): Readonly<Record<Departure['why'], number>> {
    return this.#counts
  }

  /** The reason why there is no world of a name. */
  problemOf(name: string): WorldProblem {
    const departure = this.#departures.get(name)
    const what = `There is no world "${name}" on this server.`
    const advice = `Create it with PUT /__mock/worlds/${name}, then send the request again.`
    if (departure === undefined) {
      const why =
        'It was never created here, or it was lost when the server started again or a balancer chose another server.'
      return worldProblem({ code: 'WORLD_UNKNOWN', what, why, advice })
    }
    if (departure.why === 'deleted') {
      return worldProblem({ code: 'WORLD_DELETED', what, why: 'It was deleted.', advice })
    }
    const minutes = Math.round(departure.idleMilliseconds / 6000) / 10
    const why = `It was not used for ${minutes} minutes and expired (--world-idle).`
    return worldProblem({ code: 'WORLD_EXPIRED', what, why, advice })
  }
}
