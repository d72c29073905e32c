import { acceptingRegion } from '../cluster/region-api.ts'
import type { Region } from '../data/rows.ts'
import type { RainbondWorld } from '../rainbond-types.ts'

type Stub = { readonly regionName: string } & Partial<Region>

const stubUrl = 'http://127.0.0.1:38443'

/** Regions whose API refuses to create a tenant; the name of each says how. */
const refusing: readonly Stub[] = [
  {
    regionName: 'nsexists',
    createStatus: 500,
    createMessage: 'create tenant error, tenant namespace exists',
  },
  {
    regionName: 'tenantexists',
    createStatus: 400,
    createMessage: 'tenant name {tenant_name} is exist',
  },
  {
    regionName: 'err500',
    createStatus: 500,
    createMessage: 'create tenant error, boom',
    deleteStatus: 500,
  },
  {
    regionName: 'err500code',
    createStatus: 500,
    createMessage: 'region says no',
    createCode: 10599,
  },
  { regionName: 'nil500', createStatus: 502, createMessage: null },
  { regionName: 'conflict', createStatus: 409, createMessage: 'wait a moment please' },
  { regionName: 'conflictmsg', createStatus: 409, createMessage: 'something conflicts' },
  { regionName: 'license', createStatus: 401, createMessage: 'license', createBeanCode: 10400 },
  { regionName: 'lackmem', createStatus: 412, createMessage: 'cluster_lack_of_memory' },
  { regionName: 'err404', createStatus: 404, createMessage: 'nope', deleteStatus: 404 },
  { regionName: 'status201', createStatus: 201, createMessage: '' },
]

/** The regions of one enterprise: some that work, and one for each way to fail. */
export function addStubRegions(world: RainbondWorld, enterpriseId: string): void {
  addRegions(world, enterpriseId, [
    { regionName: 'rainbond', regionId: 'a1d5e7c93b4f4a6e8d2c0f1b3e5a7c9d' },
    { regionName: 'second' },
    { regionName: 'offline', status: '2' },
    { regionName: 'down', url: 'http://127.0.0.1:9', isReachable: false },
    ...refusing.map((stub) => ({ ...stub, url: `${stubUrl}/x-${stub.regionName}` })),
    { regionName: 'a-region-name-longer-than-24', regionAlias: 'long' },
  ])
}

/** Regions whose stored data breaks what consoles expect of it. */
export function addQuirkRegions(world: RainbondWorld, enterpriseId: string): void {
  addRegions(world, enterpriseId, [
    { regionName: 'nullcert', sslCaCert: null, certFile: null, keyFile: null },
    { regionName: 'emptycert', sslCaCert: '', certFile: '', keyFile: '' },
    { regionName: 'nowsurl', wsurl: '' },
    { regionName: 'longtoken', token: 't'.repeat(200) },
  ])
}

export const longAlias: Stub = { regionName: 'longalias', regionAlias: 'a'.repeat(33) }

export function addRegions(
  world: RainbondWorld,
  enterpriseId: string,
  stubs: readonly Stub[],
): void {
  for (const stub of stubs) {
    const own = {
      id: world.ids.next('region'),
      regionId: world.ids.hex(32),
      regionAlias: `${stub.regionName}-alias`,
      regionType: [],
      url: stubUrl,
      token: '',
      wsurl: 'ws://127.0.0.1:6060',
      httpdomain: 'http.example.com',
      tcpdomain: '127.0.0.1',
      scope: 'private',
      sslCaCert: '/etc/ssl/certs/ca-certificates.crt',
      certFile: '/etc/none.pem',
      keyFile: '/etc/none.key',
      status: '1',
      desc: 'd',
      enterpriseId,
    }
    // V8 copies many properties faster so than by spreading several objects into one literal
    world.regions.insert(Object.assign({}, acceptingRegion, own, stub))
  }
}
