import type { HttpResponse } from '../../engine/http.ts'
import { type Action, bodyAs, type ControlCall } from '../action.ts'
import { json, nothing } from '../control-answer.ts'
import { showWorld } from '../show-world.ts'
import type { WorldStart } from '../worlds.ts'

/** Operations on the worlds of a server. */
export const worldActions = {
  listWorlds: ({ worlds }) =>
    json(200, { worlds: worlds.all().map((world) => showWorld(worlds, world)) }),
  createWorld: (call) => open(call),
  getWorld: ({ worlds, params }) => json(200, showWorld(worlds, worlds.require(named(params)))),
  putWorld: (call) => open(call, named(call.params)),
  deleteWorld({ worlds, params }) {
    worlds.remove(named(params))
    return nothing
  },
} satisfies Record<string, Action>

const named = ({ world = '' }: ControlCall['params']): string => world

function open(call: ControlCall, name?: string): HttpResponse {
  const { worlds } = call
  const { world, isNew } = worlds.open(bodyAs<WorldStart>(call), name)
  const shown = showWorld(worlds, world)
  if (!isNew) return json(200, shown)
  return json(201, shown, [['Location', `/__mock/worlds/${world.name}`]])
}
