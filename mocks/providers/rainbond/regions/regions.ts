import { type Behaviours, reply } from '../../../engine/behaviour.ts'
import { requireCertificates } from '../cluster/region-call.ts'
import { clusterOf } from '../cluster/region-cluster.ts'
import type { Region } from '../data/rows.ts'
import { requirePresentable, requirePresentableRows } from '../django/presentable.ts'
import { text } from '../django/serializer/fields.ts'
import type { RainbondTypes } from '../rainbond-types.ts'
import { addRegion } from './add-region.ts'
import { presentRegion } from './present-region.ts'

/** The limits that a listed region must keep; the list is checked before it is sent. */
const listed = {
  region_id: text({ max: 36, required: false }),
  region_name: text({ max: 32 }),
  region_alias: text({ max: 32 }),
  url: text({ max: 256 }),
  status: text({ max: 2 }),
  desc: text({ max: 128, allowBlank: true }),
  scope: text({ max: 10, required: false }),
}

const shown = {
  region_name: text(),
  region_alias: text(),
  url: text({ allowNull: true }),
  wsurl: text({ allowNull: true }),
  httpdomain: text({ allowNull: true }),
  tcpdomain: text({ allowNull: true }),
  scope: text({ allowNull: true }),
  ssl_ca_cert: text({ allowNull: true }),
  cert_file: text({ allowNull: true }),
  key_file: text({ allowNull: true }),
  desc: text({ allowNull: true, allowBlank: true }),
}

/** Regions of an enterprise. */
export const regions = {
  /** Asks every region for its state, so one that cannot be called fails the whole list. */
  getRegionList(call) {
    const { world, context } = call
    const rows = world.regions.list('byEnterprise', context.enterprise.enterpriseId)
    for (const region of rows) requireCertificates(call, region)
    const list = rows.map(presentListed)
    requirePresentableRows(call, listed, list)
    return reply(list)
  },

  addRegion(call) {
    const { enterpriseId } = call.context.enterprise
    return reply(presentRegion(addRegion(call, { enterpriseId, isPlatform: false })))
  },

  /** By name or id; the region itself is asked only for `extend_info=true`. */
  getRegionInfo(call) {
    const { world, params, query, context } = call
    const named = params.region_id
    const region = world.regions.find('regionName', named) ?? world.regions.find('regionId', named)
    if (region?.enterpriseId !== context.enterprise.enterpriseId) {
      throw call.refuse('no-such-region', {})
    }
    const isAsked = query.extend_info === 'true'
    if (isAsked) requireCertificates(call, region)
    const detail = { ...presentDetail(region), ...clusterOf(isAsked ? region : undefined) }
    requirePresentable(call, shown, { ...detail, ...certificatesOf(region) })
    return reply({ ...detail, ...storedCertificates(call, region) })
  },
} satisfies Behaviours<RainbondTypes>

const presentListed = (region: Region) => ({
  region_id: region.regionId,
  region_name: region.regionName,
  region_alias: region.regionAlias,
  url: region.url,
  wsurl: region.wsurl,
  httpdomain: region.httpdomain,
  tcpdomain: region.tcpdomain,
  status: region.status,
  desc: region.desc,
  scope: region.scope,
  // The list shows nobody the certificates.
  ssl_ca_cert: null,
  cert_file: null,
  key_file: null,
})

const presentDetail = (region: Region) => ({
  region_name: region.regionName,
  region_alias: region.regionAlias,
  url: region.url,
  wsurl: region.wsurl,
  httpdomain: region.httpdomain,
  tcpdomain: region.tcpdomain,
  scope: region.scope,
  desc: region.desc,
  status: region.status,
})

const certificatesOf = (region: Region) => ({
  ssl_ca_cert: region.sslCaCert,
  cert_file: region.certFile,
  key_file: region.keyFile,
})

/** Pages promise texts; consoles show null as it is. */
function storedCertificates({ rules }: { readonly rules: RainbondTypes['rules'] }, region: Region) {
  const stored = certificatesOf(region)
  if (rules.missingRegionCertificates === 'fail') return stored
  return {
    ssl_ca_cert: stored.ssl_ca_cert ?? '',
    cert_file: stored.cert_file ?? '',
    key_file: stored.key_file ?? '',
  }
}
