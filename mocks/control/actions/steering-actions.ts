import type { HttpRequest } from '../../engine/http.ts'
import { type Action, bodyAs } from '../action.ts'
import { json, nothing } from '../control-answer.ts'
import { applyForcing, readRun, readSeed } from '../control-body.ts'
import { ControlRefusal } from '../control-refusal.ts'
import { showWorld } from '../show-world.ts'
import { markWorld, showSnapshot, snapshotOf } from '../snapshots.ts'

/** Operations that move one world as a whole, and what is forced in it. */
export const steeringActions = {
  resetWorld({ world }) {
    world().live.mock.reset()
    return nothing
  },
  changeSeed({ world, body }) {
    world().live.startOver(readSeed(body))
    return nothing
  },
  forkWorld(call) {
    const { worlds } = call
    const { name, snapshot } = bodyAs<{ name?: string; snapshot?: string }>(call)
    const fork = call.world().name
    if (name !== undefined && worlds.has(name)) throw taken(name)
    const { world } = worlds.open({ fork, ...(snapshot !== undefined && { snapshot }) }, name)
    return json(201, showWorld(worlds, world), [['Location', `/__mock/worlds/${world.name}`]])
  },
  listSnapshots({ world }) {
    return json(200, { snapshots: [...world().snapshots.values()].map(showSnapshot) })
  },
  createSnapshot({ world }) {
    const held = world()
    const mark = markWorld(held)
    return json(201, showSnapshot(mark), [['Location', `/__mock/snapshots/${mark.id}`]])
  },
  getSnapshot: ({ world, params }) => json(200, showSnapshot(snapshotOf(world(), params.snapshot))),
  deleteSnapshot({ world, params }) {
    const held = world()
    held.snapshots.delete(snapshotOf(held, params.snapshot).id)
    return nothing
  },
  restoreSnapshot({ world, params }) {
    const held = world()
    held.live.mock.restore(snapshotOf(held, params.snapshot).mark)
    return nothing
  },
  getScenario: ({ world }) => json(200, { operations: [...world().live.mock.scenario.operations] }),
  changeScenario({ world, body }) {
    applyForcing(world().live.mock.scenario, body)
    return nothing
  },
  clearScenario({ world, request }) {
    world().live.mock.scenario.clear(runIn(request))
    return nothing
  },
} satisfies Record<string, Action>

/** `?run=<name>`: of which run; undefined for all. @throws Error */
function runIn({ target }: HttpRequest): string | undefined {
  const run = new URLSearchParams(target.split('?')[1]).get('run')
  return run === null ? undefined : readRun(run)
}

const taken = (name: string): ControlRefusal =>
  new ControlRefusal(
    409,
    `There is a world "${name}" already. Delete it first, or put it: PUT /__mock/worlds/${name} {"fork": …}.`,
  )
