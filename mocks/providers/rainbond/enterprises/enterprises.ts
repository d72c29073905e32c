import { type Behaviours, reply } from '../../../engine/behaviour.ts'
import { requireCertificates } from '../cluster/region-call.ts'
import { clusterOf } from '../cluster/region-cluster.ts'
import type { Enterprise } from '../data/rows.ts'
import { localTime } from '../django/local-time.ts'
import { pageRequest, paginatorPage } from '../django/paging.ts'
import { searchRows } from '../django/search-rows.ts'
import type { RainbondTypes, RainbondWorld } from '../rainbond-types.ts'

const off = { enable: false, value: null }

/** Enterprises of the platform, and the settings of one. */
export const enterprises = {
  getEnterpriseConfigInfo() {
    return reply({
      export_app: off,
      auto_ssl: off,
      oauth_services: off,
      cloud_market: { enable: true, value: null },
      object_storage: off,
      appstore_image_hub: off,
      newbie_guide: { enable: true, value: null },
    })
  },

  getEnterpriseList({ world, query }) {
    const listing = searchRows(world.enterprises, query.query, ({ name, alias }) => [name, alias])
    const { total } = listing
    const page = paginatorPage(pageRequest(query.current, query.pageSize), total)
    const rows = page ? listing.page(page) : []
    return reply({ total, data: rows.map((row) => presentEnterprise(world, row)) })
  },

  /** A region that does not answer counts nothing, nor does one for development. */
  getEnterpriseResource(call) {
    const { world, params, refuse } = call
    if (!world.enterprises.find('enterpriseId', params.eid)) {
      throw refuse('enterprise-v2-not-found', {})
    }
    const used = { used_cpu: 0, used_memory: 0, used_disk: 0 }
    for (const region of world.regions.list('byEnterprise', params.eid)) {
      if (region.regionType.includes('development')) continue
      requireCertificates(call, region)
      const cluster = clusterOf(region)
      used.used_cpu += cluster.used_cpu
      used.used_memory += cluster.used_memory
      used.used_disk += region.isReachable ? region.reqDisk : 0
    }
    return reply({ enterprise_id: params.eid, ...used })
  },
} satisfies Behaviours<RainbondTypes>

const presentEnterprise = (world: RainbondWorld, enterprise: Enterprise) => ({
  enterprise_id: enterprise.enterpriseId,
  enterprise_name: enterprise.name,
  enterprise_alias: enterprise.alias,
  create_time: localTime(enterprise.createTime, 'T'),
  region_num: world.regions.count('byEnterprise', enterprise.enterpriseId),
  user_num: world.users.count('byEnterprise', enterprise.enterpriseId),
  team_num: world.teams.count('byEnterprise', enterprise.enterpriseId),
  is_active: enterprise.isActive,
})
