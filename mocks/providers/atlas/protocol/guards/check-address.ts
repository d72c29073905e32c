import { isInBlock } from '../../access/address.ts'
import type { AtlasCaller } from '../../access/caller.ts'
import type { AtlasGuard } from '../../atlas-types.ts'
import type { AtlasWorld } from '../../data/collections.ts'

/** Refuses keys and service accounts that call from an address which is not on their access list. */
export const checkAddress: AtlasGuard = ({ caller, world, request, refuse }) => {
  if (!caller || caller.kind === 'anybody') return
  const listed = blocksOf(world, caller)
  const address = request.remoteAddress
  if (listed.some(({ cidrBlock }) => isInBlock(address, cidrBlock))) return
  if (listed.length > 0) throw refuse('IP_ADDRESS_NOT_ON_ACCESS_LIST', { address })
  const settings = world.organizationSettings.get(caller.orgId ?? '')
  if (settings?.apiAccessListRequired) throw refuse('ORG_REQUIRES_ACCESS_LIST', {})
}

function blocksOf(
  { apiKeyAddresses, serviceAccountAddresses }: AtlasWorld,
  { kind, id }: AtlasCaller,
): readonly { readonly cidrBlock: string }[] {
  return kind === 'api-key'
    ? apiKeyAddresses.list('byKey', id)
    : serviceAccountAddresses.list('byAccount', id)
}
