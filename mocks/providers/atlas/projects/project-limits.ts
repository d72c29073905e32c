import { type Behaviours, reply } from '../../../engine/behaviour.ts'
import type { AtlasCall, AtlasTypes } from '../atlas-types.ts'
import { limitRanges, limitUsage, limitValue } from './limit-ranges.ts'

type LimitCall = Pick<AtlasCall, 'world' | 'context' | 'refuse'>

/** Limits of a project that its users may change. */
export const projectLimits = {
  /** A limit that has no default is listed while somebody has set it. */
  listGroupLimits(call) {
    const names = Object.keys(limitRanges)
    return reply(names.flatMap((name) => presentLimit(call, name) ?? []))
  },

  getGroupLimit(call) {
    const limit = presentLimit(call, call.params.limitName)
    if (!limit) throw noLimit(call, call.params.limitName)
    return reply(limit)
  },

  setGroupLimit(call) {
    const { world, context, body, params } = call
    const { limitName: name } = params
    const { value } = body
    requireRange(call, name, value)
    requireRoom(call, name, value)

    const projectId = context.project.id
    const held = world.projectLimits.find('name', projectId, name)
    if (held) world.projectLimits.update(held.id, { value })
    else world.projectLimits.insert({ id: `${projectId}:${name}`, projectId, name, value })
    return reply(presentLimit(call, name))
  },

  deleteGroupLimit(call) {
    const { world, context, params } = call
    const { limitName: name } = params
    const held = world.projectLimits.find('name', context.project.id, name)
    const atFirst = limitRanges[name]?.atFirst
    if (!held && atFirst === undefined) throw noLimit(call, name)
    if (atFirst !== undefined) requireRoom(call, name, atFirst)
    if (held) world.projectLimits.remove(held.id)
    return reply()
  },
} satisfies Behaviours<AtlasTypes>

function noLimit({ context, refuse }: LimitCall, name: string) {
  return refuse('LIMIT_NOT_FOUND', { groupId: context.project.id, name })
}

function requireRange({ refuse }: LimitCall, name: string, value: number): void {
  const { least = 0, atFirst = 0, most = Number.MAX_SAFE_INTEGER } = limitRanges[name] ?? {}
  // The document gives one limit a maximum below its default.
  const upTo = Math.max(atFirst, most)
  if (value >= least && value <= upTo) return
  const problem = `${name} must be from ${least} to ${upTo}`
  throw refuse('VALIDATION_ERROR', { problem })
}

function requireRoom(call: LimitCall, name: string, value: number): void {
  const usage = limitUsage(call, name)
  if (value < usage) throw call.refuse('LIMIT_BELOW_USAGE', { name, value, usage })
}

function presentLimit(call: LimitCall, name: string) {
  const value = limitValue(call, name)
  if (value === undefined) return undefined
  const { atFirst, most } = limitRanges[name] ?? {}
  return {
    currentUsage: limitUsage(call, name),
    defaultLimit: atFirst,
    maximumLimit: most,
    name,
    value,
  }
}
