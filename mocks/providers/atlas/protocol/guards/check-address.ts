import { isInBlock } from '../../access/address.ts'
import type { AtlasGuard } from '../../atlas-types.ts'

/** Refuses API keys that call from an address which is not on their access list. */
export const checkAddress: AtlasGuard = ({ caller, world, request, refuse }) => {
  if (caller?.kind !== 'api-key') return
  const listed = world.apiKeyAddresses.list('byKey', caller.id)
  const address = request.remoteAddress
  if (listed.some(({ cidrBlock }) => isInBlock(address, cidrBlock))) return
  if (listed.length > 0) throw refuse('IP_ADDRESS_NOT_ON_ACCESS_LIST', { address })
  const settings = world.organizationSettings.get(caller.orgId ?? '')
  if (settings?.apiAccessListRequired) throw refuse('ORG_REQUIRES_ACCESS_LIST', {})
}
