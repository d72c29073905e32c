import type { Region } from '../data/rows.ts'
import type { RegionRefusal } from './rainbond-makers.ts'

/** Refusals of a team by the API of a region, by the reason. */
export const refusals: Readonly<Record<RegionRefusal, Partial<Region>>> = {
  namespace: { createStatus: 500, createMessage: 'create tenant error, tenant namespace exists' },
  name: { createStatus: 400, createMessage: 'tenant name {tenant_name} is exist' },
  conflict: { createStatus: 409, createMessage: 'wait a moment please' },
  license: { createStatus: 401, createMessage: 'license', createBeanCode: 10400 },
  memory: { createStatus: 412, createMessage: 'cluster_lack_of_memory' },
  missing: { createStatus: 404, createMessage: 'nope', deleteStatus: 404 },
  error: { createStatus: 500, createMessage: 'create tenant error, boom', deleteStatus: 500 },
  unreachable: { url: 'http://127.0.0.1:9', isReachable: false },
}
