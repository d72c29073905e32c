import { type Behaviours, reply } from '../../../engine/behaviour.ts'
import type { AtlasTypes } from '../atlas-types.ts'
import type { AtlasWorld } from '../data/collections.ts'
import { linkTo } from '../protocol/link.ts'
import { presentRoles } from './api-keys.ts'

/** Status of the service, and who the caller is. */
export const systemStatus = {
  /** Not part of the document; clients put the address into access lists. */
  getIpInfo({ request }) {
    return reply({ currentIpv4Address: request.remoteAddress.replace(/^::ffff:/i, '') })
  },

  /** No `user`: keys and service accounts are no people. */
  getSystemStatus({ world, caller, request }) {
    return reply({
      apiKey: caller.kind === 'api-key' ? presentOwnKey(world, caller.id) : null,
      appName: 'MongoDB Atlas' as const,
      build: '203ac0360368239eed8f27b82e06b1be8429648c',
      ipAddress: request.remoteAddress,
      links: [linkTo(request, '')],
      throttling: false,
    })
  },
} satisfies Behaviours<AtlasTypes>

function presentOwnKey(world: AtlasWorld, id: string) {
  const key = world.apiKeys.get(id)
  return (
    key && {
      accessList: world.apiKeyAddresses
        .list('byKey', id)
        .map(({ cidrBlock, ipAddress }) => ({ cidrBlock, ipAddress })),
      id,
      publicKey: key.publicKey,
      roles: presentRoles(world, key),
    }
  )
}
