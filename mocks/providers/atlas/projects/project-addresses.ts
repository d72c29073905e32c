import { type Behaviours, reply } from '../../../engine/behaviour.ts'
import type { AtlasCall, AtlasTypes } from '../atlas-types.ts'
import type { ProjectAddress } from '../data/rows.ts'
import { toAtlasTime } from '../protocol/atlas-time.ts'
import { linkTo } from '../protocol/link.ts'
import { type PagedCall, replyPage } from '../protocol/page-reply.ts'
import { readAddress, toBlock } from '../protocol/sent-addresses.ts'
import { addressLimit, limitValue } from './limit-ranges.ts'

type ProjectEntryCall = Pick<AtlasCall, 'world' | 'context' | 'request' | 'refuse'>

/** The addresses from which clusters of a project may be reached. */
export const projectAddresses = {
  listGroupAccessListEntries: (call) => replyEntries(call),

  /** All or none of the entries; one that is there is replaced. The answer lists what is there then. */
  createGroupAccessListEntry(call) {
    const { world, context, body } = call
    const projectId = context.project.id
    const wanted = new Map(body.map((item) => readEntry(call, item)).map((row) => [row.id, row]))
    dropExpired(call)
    requireRoom(call, [...wanted.keys()])

    for (const entry of wanted.values()) {
      const { id, ...fields } = entry
      if (world.projectAddresses.has(id)) world.projectAddresses.update(id, fields)
      else world.projectAddresses.insert({ ...entry, projectId })
    }
    return replyEntries(call)
  },

  getGroupAccessListEntry: (call) =>
    reply(presentEntry(call, requireEntry(call, call.params.entryValue))),

  deleteGroupAccessListEntry(call) {
    call.world.projectAddresses.remove(requireEntry(call, call.params.entryValue).id)
    return reply()
  },

  /** Entries are in force at once. */
  getGroupAccessListStatus(call) {
    requireEntry(call, call.params.entryValue)
    return reply({ STATUS: 'ACTIVE' as const })
  },
} satisfies Behaviours<AtlasTypes>

type SentEntry = AtlasCall<'createGroupAccessListEntry'>['body'][number]

function readEntry(call: ProjectEntryCall, sent: SentEntry): ProjectAddress {
  const { world, context, refuse } = call
  const { awsSecurityGroup, comment = null, deleteAfterDate } = sent
  if (awsSecurityGroup !== undefined) throw refuse('CANNOT_USE_AWS_SECURITY_GROUP', {})
  const projectId = context.project.id
  const address = readAddress(call, sent)
  if (deleteAfterDate !== undefined)
    requireWithinWeek(world.clock.milliseconds, call, deleteAfterDate)
  return {
    id: `${projectId}:${address.cidrBlock}`,
    projectId,
    ...address,
    comment,
    deleteAfterDate: deleteAfterDate === undefined ? null : toAtlasTime(new Date(deleteAfterDate)),
  }
}

const weekMilliseconds = 7 * 24 * 3_600_000

function requireWithinWeek(now: number, { refuse }: ProjectEntryCall, date: string): void {
  const time = Date.parse(date)
  if (time > now && time <= now + weekMilliseconds) return
  throw refuse('VALIDATION_ERROR', { problem: 'deleteAfterDate must lie within the next week' })
}

function requireRoom(call: ProjectEntryCall, ids: readonly string[]): void {
  const { world, context, refuse } = call
  const groupId = context.project.id
  const limit = limitValue(call, addressLimit) ?? Number.POSITIVE_INFINITY
  const added = ids.filter((id) => !world.projectAddresses.has(id)).length
  if (world.projectAddresses.count('byProject', groupId) + added <= limit) return
  throw refuse('MAX_ADDRESSES_PER_GROUP_EXCEEDED', { limit: `${limit}`, groupId })
}

/** Entries go when their time has come; nobody sees one later. */
function dropExpired({ world, context }: Pick<ProjectEntryCall, 'world' | 'context'>): void {
  const { projectAddresses, clock } = world
  const group = [context.project.id]
  const take = projectAddresses.countThrough('byExpiry', group, clock.milliseconds)
  if (take === 0) return
  for (const { id } of projectAddresses.page('byExpiry', group, { skip: 0, take })) {
    projectAddresses.remove(id)
  }
}

function requireEntry(call: ProjectEntryCall, address: string): ProjectAddress {
  const { world, context, refuse } = call
  dropExpired(call)
  const groupId = context.project.id
  const entry = world.projectAddresses.find('block', groupId, toBlock(address))
  if (!entry) throw refuse('GROUP_ACCESS_LIST_NOT_FOUND', { address, groupId })
  return entry
}

function replyEntries(call: PagedCall & ProjectEntryCall) {
  dropExpired(call)
  const { projectAddresses } = call.world
  const { id } = call.context.project
  return replyPage(call, projectAddresses.count('byProject', id), (page) =>
    projectAddresses.page('byProject', [id], page).map((entry) => presentEntry(call, entry)),
  )
}

function presentEntry({ request }: Pick<ProjectEntryCall, 'request'>, entry: ProjectAddress) {
  const { projectId, cidrBlock, comment, deleteAfterDate, ipAddress } = entry
  const path = `/groups/${projectId}/accessList/${encodeURIComponent(cidrBlock)}`
  return {
    cidrBlock,
    comment: comment ?? undefined,
    deleteAfterDate: deleteAfterDate ?? undefined,
    groupId: projectId,
    ipAddress: ipAddress ?? undefined,
    links: [linkTo(request, path)],
  }
}
