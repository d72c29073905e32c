import type { WorldFinder } from '../door/dispatch.ts'
import { isWorldName, worldMisnamed } from '../door/world-address.ts'
import { isWorldProblem, type WorldProblem } from '../door/world-problem.ts'
import { createClock } from '../model/clock.ts'
import { createIds } from '../model/ids.ts'
import { noSuchWorld } from './control-refusal.ts'
import { FormerWorlds } from './former-worlds.ts'
import type { HeldWorld } from './held-world.ts'
import { type CreateMock, createLiveMock, type LiveMock, type SeedOption } from './live-mock.ts'
import { snapshotOf } from './snapshots.ts'
import { defaultIsNoFork, defaultStays, defaultWorld, worldsAreFull } from './world-refusals.ts'

export interface WorldsOptions {
  readonly create: CreateMock
  /** Of the default world, and of others that name none. */
  readonly seed: SeedOption
  /** The server's time, in milliseconds since the epoch. */
  readonly now: () => number
  /** Requests that name no world are refused. Default false. */
  readonly isRequired?: boolean
  /** Named worlds that there can be at once. Default 2,000. */
  readonly most?: number
  /** A named world that was not used for so many milliseconds goes. Default one hour. */
  readonly idleMilliseconds?: number
}

/** The start of a world. */
export interface WorldStart {
  readonly seed?: SeedOption
  /** The name of a world to begin as. */
  readonly fork?: string
  /** A snapshot of that world. */
  readonly snapshot?: string
}

/** Worlds by name; they share nothing that changes. Looking one up costs the same however many there are. */
export class Worlds implements WorldFinder {
  readonly isRequired: boolean
  readonly most: number
  readonly idleMilliseconds: number
  readonly former = new FormerWorlds()
  #created = 0
  readonly #first: HeldWorld
  /** The longest unused first. */
  readonly #held = new Map<string, HeldWorld>()
  readonly #options: WorldsOptions
  readonly #ids: ReturnType<typeof createIds>

  /** @throws Error on a seed that cannot be */
  constructor(options: WorldsOptions) {
    this.#options = options
    this.isRequired = options.isRequired ?? false
    this.most = options.most ?? 2000
    this.idleMilliseconds = options.idleMilliseconds ?? 3_600_000
    this.#first = this.#hold(defaultWorld, createLiveMock(options.create, options.seed))
    // Another start of the server gives other names: a client must not meet the world of another.
    this.#ids = createIds(`worlds/${options.now()}`, createClock())
  }

  /** The world that answers requests which name none. */
  get first(): HeldWorld {
    return this.#first
  }

  /** Named worlds that were created so far. */
  get createdCount(): number {
    return this.#created
  }

  /** The default one first, then the longest unused. */
  all(): readonly HeldWorld[] {
    this.#expire()
    return [this.#first, ...this.#held.values()]
  }

  find(name: string): LiveMock | WorldProblem {
    const found = this.#look(name)
    return isWorldProblem(found) ? found : found.live
  }

  has(name: string): boolean {
    this.#expire()
    return name === defaultWorld || this.#held.has(name)
  }

  /** True while the world of that name is that one; looking so is no use of it. */
  holds(name: string, live: LiveMock): boolean {
    const held = name === defaultWorld ? this.#first : this.#held.get(name)
    return held?.live === live
  }

  /** @throws ControlRefusal where there is no such world */
  require(name: string): HeldWorld {
    const found = this.#look(name)
    if (isWorldProblem(found)) throw noSuchWorld(found)
    return found
  }

  /**
   * Creates a world, or starts it over; the server names it where no name is given.
   * @throws ControlRefusal, Error; there is no new world then
   */
  open(start: WorldStart, name?: string): { readonly world: HeldWorld; readonly isNew: boolean } {
    this.#expire()
    if (name === defaultWorld) return { world: this.#startDefault(start), isNew: false }
    const named = name ?? this.#newName()
    const before = this.#held.get(named)
    if (!before && this.#held.size >= this.most) throw worldsAreFull(this.most)
    const world = this.#hold(named, this.#begin(start))
    if (before) this.#end(before)
    this.#held.delete(named)
    this.#held.set(named, world)
    this.#created += 1
    return { world, isNew: !before }
  }

  /** @throws ControlRefusal where there is no such world, or it is the default one */
  remove(name: string): void {
    if (name === defaultWorld) throw defaultStays()
    this.#release(this.require(name), 'deleted')
  }

  #look(name: string): HeldWorld | WorldProblem {
    const now = this.#expire()
    if (name === defaultWorld) return this.#first
    const world = this.#held.get(name)
    if (!world) return isWorldName(name) ? this.former.problemOf(name) : worldMisnamed(name)
    world.lastUsedAt = now
    this.#held.delete(name)
    this.#held.set(name, world)
    return world
  }

  #hold(name: string, live: LiveMock): HeldWorld {
    const now = this.#options.now()
    return { name, live, createdAt: now, lastUsedAt: now, snapshots: new Map(), marked: 0 }
  }

  #begin({ seed, fork, snapshot }: WorldStart): LiveMock {
    if (fork === undefined) return createLiveMock(this.#options.create, seed ?? this.#options.seed)
    const origin = this.require(fork)
    const held = snapshot === undefined ? undefined : snapshotOf(origin, snapshot)
    const live = origin.live.fork()
    if (held) live.mock.restore(held.mark)
    return live
  }

  #startDefault({ seed, fork }: WorldStart): HeldWorld {
    if (fork !== undefined) throw defaultIsNoFork()
    this.#first.live.startOver(seed ?? this.#options.seed)
    this.#first.snapshots.clear()
    return this.#first
  }

  #newName(): string {
    const name = `w-${this.#ids.hex(12)}`
    return this.#held.has(name) ? this.#newName() : name
  }

  /** @returns the server's time */
  #expire(): number {
    const now = this.#options.now()
    for (const world of this.#held.values()) {
      if (now - world.lastUsedAt <= this.idleMilliseconds) break
      this.#release(world, 'expired')
    }
    return now
  }

  #release(world: HeldWorld, why: 'deleted' | 'expired'): void {
    this.#held.delete(world.name)
    this.former.add(world, { why, idleMilliseconds: this.idleMilliseconds })
    this.#end(world)
  }

  /** Counts what it answered, lets held answers leave, and gives its journal back. */
  #end({ live }: HeldWorld): void {
    this.former.tally.addAll(live.tally())
    live.mock.scenario.clear()
    live.mock.journal.clear()
  }
}
