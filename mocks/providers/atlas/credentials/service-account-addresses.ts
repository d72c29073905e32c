import { type Behaviours, reply } from '../../../engine/behaviour.ts'
import { isInBlock } from '../access/address.ts'
import type { AtlasCall, AtlasTypes } from '../atlas-types.ts'
import type { ServiceAccount, ServiceAccountAddress } from '../data/account-collections.ts'
import { toAtlasTime } from '../protocol/atlas-time.ts'
import { type PagedCall, replyPage } from '../protocol/page-reply.ts'
import { readAddresses, toBlock } from '../protocol/sent-addresses.ts'
import { requireAssigned } from './project-service-accounts.ts'
import { requireAccount } from './service-accounts.ts'

type AddressCall = Pick<AtlasCall, 'world' | 'rules' | 'refuse' | 'request' | 'caller'>

/** The addresses that a service account may call from: one list, by its organization and projects. */
export const serviceAccountAddresses = {
  listOrgServiceAccountAccessList: (call) => replyAddresses(call, requireAccount(call)),

  listGroupServiceAccountAccessList: (call) => replyAddresses(call, requireAssigned(call).account),

  createOrgServiceAccountAccessList(call) {
    const account = requireAccount(call)
    addAddresses(call, account, call.body)
    return replyAddresses(call, account)
  },

  createGroupServiceAccountAccessList(call) {
    const { account } = requireAssigned(call)
    addAddresses(call, account, call.body)
    return replyAddresses(call, account)
  },

  deleteOrgServiceAccountAccessListEntry(call) {
    removeAddress(call, requireAccount(call), call.params.ipAddress)
    return reply()
  },

  deleteGroupServiceAccountAccessListEntry(call) {
    removeAddress(call, requireAssigned(call).account, call.params.ipAddress)
    return reply()
  },
} satisfies Behaviours<AtlasTypes>

/** All or none of the addresses. */
function addAddresses(
  call: AddressCall,
  { clientId }: ServiceAccount,
  items: Parameters<typeof readAddresses>[1],
): void {
  const { world, rules, refuse } = call
  const { serviceAccountAddresses } = world
  const wanted = readAddresses(
    call,
    items,
    (block) => serviceAccountAddresses.find('block', clientId, block) !== undefined,
  )
  const limit = rules.addressesPerServiceAccount
  if (serviceAccountAddresses.count('byAccount', clientId) + wanted.length > limit) {
    throw refuse('MAX_ADDRESSES_PER_SERVICE_ACCOUNT_EXCEEDED', { limit: `${limit}`, clientId })
  }

  const createdAt = toAtlasTime(world.clock.now())
  for (const address of wanted) {
    const id = `${clientId}:${address.cidrBlock}`
    serviceAccountAddresses.insert({ id, clientId, ...address, createdAt })
  }
}

/** An account cannot lock itself out. */
function removeAddress(
  { world, caller, request, refuse }: AddressCall,
  { clientId }: ServiceAccount,
  address: string,
): void {
  const entry = world.serviceAccountAddresses.find('block', clientId, toBlock(address))
  if (!entry) throw refuse('SERVICE_ACCOUNT_ACCESS_LIST_NOT_FOUND', { address, clientId })
  if (caller.id === clientId && isInBlock(request.remoteAddress, entry.cidrBlock)) {
    throw refuse('CANNOT_REMOVE_CALLER_FROM_ACCESS_LIST', { address: request.remoteAddress })
  }
  world.serviceAccountAddresses.remove(entry.id)
}

function replyAddresses(
  call: PagedCall & Pick<AddressCall, 'world'>,
  { clientId }: ServiceAccount,
) {
  const { serviceAccountAddresses } = call.world
  return replyPage(call, serviceAccountAddresses.count('byAccount', clientId), (page) =>
    serviceAccountAddresses.page('byAccount', [clientId], page).map(presentAddress),
  )
}

function presentAddress({ cidrBlock, createdAt, ipAddress }: ServiceAccountAddress) {
  return { cidrBlock, createdAt, ipAddress: ipAddress ?? undefined }
}
