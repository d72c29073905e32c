import type { AtlasWorld } from './collections.ts'
import { demo } from './demo-organizations.ts'
import type { OrgRole } from './rows.ts'

/** Credentials of the demo world. Everybody may know them: they open nothing else. */
export const demoAccess = {
  ownerKey: { publicKey: 'tenantry', privateKey: '7a1ca5e0-0000-4000-8000-00000000d1e5' },
  readerKey: { publicKey: 'readonly', privateKey: '7a1ca5e0-0000-4000-8000-0000000000ff' },
  /** The owner of the other organization. */
  foreignKey: { publicKey: 'elsewher', privateKey: '7a1ca5e0-0000-4000-8000-00000000e15e' },
  /** Its access list has one address, which no client calls from. */
  fencedKey: { publicKey: 'fencedin', privateKey: '7a1ca5e0-0000-4000-8000-00000000fe1c' },
  clientId: 'mdb_sa_id_4888442a3354817a7320eb61',
  secret: 'mdb_sa_sk_tenantry-demo-secret',
} as const

const createdAt = '2025-03-03T09:00:00Z'

/** Keys and a service account of the demo organization, and a key of the other one. */
export function seedDemoAccess(world: AtlasWorld): void {
  const { ownerKey, readerKey, fencedKey, foreignKey } = demoAccess
  addKey(world, { ...ownerKey, id: '5f1a3c7e9b2d4f6081a3c501', desc: 'owner' })
  addKey(world, {
    ...readerKey,
    id: '5f1a3c7e9b2d4f6081a3c502',
    desc: 'reader',
    roles: ['ORG_MEMBER'],
  })
  const fenced = addKey(world, { ...fencedKey, id: '5f1a3c7e9b2d4f6081a3c503', desc: 'fenced in' })
  world.apiKeyAddresses.insert({
    id: `${fenced.id}:192.0.2.1/32`,
    apiKeyId: fenced.id,
    cidrBlock: '192.0.2.1/32',
    ipAddress: '192.0.2.1',
    created: createdAt,
  })
  addKey(world, {
    ...foreignKey,
    id: '5f1a3c7e9b2d4f6081a3c5f1',
    desc: 'elsewhere',
    orgId: demo.foreignOrgId,
  })
  addServiceAccount(world)
}

interface SeedKey {
  readonly id: string
  readonly publicKey: string
  readonly privateKey: string
  readonly desc: string
  readonly orgId?: string
  readonly roles?: readonly OrgRole[]
}

function addKey(world: AtlasWorld, key: SeedKey) {
  return world.apiKeys.insert({ orgId: demo.orgId, roles: ['ORG_OWNER'], createdAt, ...key })
}

function addServiceAccount(world: AtlasWorld): void {
  const { clientId, secret } = demoAccess
  world.serviceAccounts.insert({
    clientId,
    orgId: demo.orgId,
    name: 'tenantry',
    description: 'Owner of the demo organization.',
    roles: ['ORG_OWNER'],
    createdAt,
  })
  world.serviceAccountSecrets.insert({
    id: '5f1a3c7e9b2d4f6081a3c5e1',
    clientId,
    secret,
    createdAt,
    expiresAt: '2999-01-01T00:00:00Z',
    lastUsedAt: null,
  })
}
