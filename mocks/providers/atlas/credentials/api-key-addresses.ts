import { type Behaviours, reply } from '../../../engine/behaviour.ts'
import { isInBlock } from '../access/address.ts'
import { grantsOf } from '../access/caller.ts'
import { suffices } from '../access/roles.ts'
import type { AtlasCall, AtlasTypes } from '../atlas-types.ts'
import type { ApiKey, ApiKeyAddress } from '../data/access-collections.ts'
import { toAtlasTime } from '../protocol/atlas-time.ts'
import { missingRole } from '../protocol/guards/check-role.ts'
import { linkTo } from '../protocol/link.ts'
import { type PagedCall, replyPage } from '../protocol/page-reply.ts'
import { readAddresses, toBlock } from '../protocol/sent-addresses.ts'
import { requireKey } from './api-keys.ts'

/** The addresses that an API key may call from. */
export const apiKeyAddresses = {
  listOrgApiKeyAccessListEntries(call) {
    const key = requireKey(call)
    return replyAddresses(call, key)
  },

  /** All or none of the addresses; the answer lists what the key has then. */
  createOrgApiKeyAccessListEntry(call) {
    const { world, body } = call
    const key = requireKey(call)
    requireWriter(call, key)
    const wanted = readAddresses(
      call,
      body,
      (block) => world.apiKeyAddresses.find('block', key.id, block) !== undefined,
    )

    const created = toAtlasTime(world.clock.now())
    for (const block of wanted) {
      const id = `${key.id}:${block.cidrBlock}`
      world.apiKeyAddresses.insert({ id, apiKeyId: key.id, ...block, created })
    }
    return replyAddresses(call, key)
  },

  getOrgApiKeyAccessListEntry(call) {
    const key = requireKey(call)
    return reply(presentAddress(call, key, requireEntry(call, key)))
  },

  /** A key cannot lock itself out. */
  deleteOrgApiKeyAccessListEntry(call) {
    const { world, caller, request, refuse } = call
    const key = requireKey(call)
    requireWriter(call, key)
    const entry = requireEntry(call, key)
    const address = request.remoteAddress
    if (caller.id === key.id && isInBlock(address, entry.cidrBlock)) {
      throw refuse('CANNOT_REMOVE_CALLER_FROM_ACCESS_LIST', { address })
    }
    world.apiKeyAddresses.remove(entry.id)
    return reply()
  },
} satisfies Behaviours<AtlasTypes>

type EntryCall = Pick<
  AtlasCall<'getOrgApiKeyAccessListEntry'>,
  'world' | 'request' | 'params' | 'refuse' | 'caller' | 'rules' | 'context'
>

/** The document names no role here: a key keeps its own list, an owner everybody's. */
function requireWriter(call: Omit<EntryCall, 'params'>, key: ApiKey): void {
  const { world, caller } = call
  if (caller.id === key.id) return
  if (!suffices(['ORG_OWNER'], grantsOf(world, caller, { orgId: key.orgId })))
    throw missingRole(call)
}

function replyAddresses(call: PagedCall & Pick<EntryCall, 'world'>, key: ApiKey) {
  const { world } = call
  return replyPage(call, world.apiKeyAddresses.count('byKey', key.id), (page) =>
    world.apiKeyAddresses
      .page('byKey', [key.id], page)
      .map((entry) => presentAddress(call, key, entry)),
  )
}

function requireEntry({ world, params, refuse }: EntryCall, key: ApiKey): ApiKeyAddress {
  const { ipAddress: address, apiUserId } = params
  const entry = world.apiKeyAddresses.find('block', key.id, toBlock(address))
  if (!entry) throw refuse('API_KEY_ACCESS_LIST_NOT_FOUND', { address, apiUserId })
  return entry
}

function presentAddress(
  { request, rules }: Pick<EntryCall, 'request' | 'rules'>,
  key: ApiKey,
  entry: ApiKeyAddress,
) {
  const { cidrBlock, ipAddress, created } = entry
  const name = encodeURIComponent(ipAddress ?? cidrBlock)
  return {
    cidrBlock,
    count: rules.addressCount === 'zero' ? 0 : undefined,
    created,
    ipAddress: ipAddress ?? undefined,
    links: [linkTo(request, `/orgs/${key.orgId}/apiKeys/${key.id}/accessList/${name}`)],
  }
}
