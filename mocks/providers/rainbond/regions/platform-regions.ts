import { type Behaviours, reply } from '../../../engine/behaviour.ts'
import { requireCertificates } from '../cluster/region-call.ts'
import { clusterOf } from '../cluster/region-cluster.ts'
import type { Region } from '../data/rows.ts'
import { platformPage } from '../django/platform-page.ts'
import { requirePresentableRows } from '../django/presentable.ts'
import { searchRows } from '../django/search-rows.ts'
import { text } from '../django/serializer/fields.ts'
import { valid } from '../django/valid.ts'
import type { AnyRainbondCall, RainbondTypes } from '../rainbond-types.ts'
import { addRegion } from './add-region.ts'
import { blankRegion, presentRegion } from './present-region.ts'
import { regionFields } from './region-fields.ts'

/** The limits that a listed region must keep; the list is checked before it is sent. */
const listed = {
  region_id: text({ max: 36 }),
  enterprise_id: text({ max: 36 }),
  enterprise_alias: text({ max: 256 }),
  region_name: text({ max: 32 }),
  region_alias: text({ max: 32 }),
  url: text({ max: 256 }),
  wsurl: text({ max: 256 }),
  httpdomain: text({ max: 256 }),
  tcpdomain: text({ max: 256 }),
  status: text({ max: 2 }),
  desc: text({ max: 128, allowBlank: true }),
}

/** Regions of every enterprise, for the platform's operator. */
export const platformRegions = {
  getRegionListv2(call) {
    const { world, query } = call
    const textsOf = ({ regionName, regionAlias }: Region) => [regionName, regionAlias]
    const { total, page } = searchRows(world.regions, query.query, textsOf)
    const asked = platformPage(call, query, { size: 99, total })
    const data = page(asked).map((row) => presentWithCluster(call, row))
    requirePresentableRows(call, listed, data, 'data')
    return reply({ total, data })
  },

  /** Servers fail once the body is fine: the view hands over less than the service takes. */
  addRegionv2(call) {
    const [first] = call.world.enterprises.page('all', [], { skip: 0, take: 1 })
    const owner = { enterpriseId: first?.enterpriseId, isPlatform: true }
    return reply(presentRegion(addRegion(call, owner)))
  },

  getRegionInfoSer(call) {
    const region = find(call, call.params.region_id)
    if (region) return reply(presentRegion(region))
    if (call.rules.unknownRegionV2 === 'blank') return reply({ ...blankRegion })
    throw call.refuse('region-v2-not-found', {})
  },

  /** Fields that the body leaves out stay; the token is taken and never written. */
  updateRegionInfo(call) {
    const given = valid(call, regionFields)
    const { region_id: regionId } = call.params
    const region = find(call, regionId)
    if (!region) {
      throw call.rules.unknownRegionV2 === 'blank'
        ? call.refuse('region-v2-change-failed', { regionId })
        : call.refuse('region-v2-not-changed', {})
    }
    const updated = call.world.regions.update(region.id, {
      regionAlias: given.region_alias ?? region.regionAlias,
      url: given.url ?? region.url,
      wsurl: given.wsurl ?? region.wsurl,
      httpdomain: given.httpdomain ?? region.httpdomain,
      tcpdomain: given.tcpdomain ?? region.tcpdomain,
      scope: given.scope ?? region.scope,
      sslCaCert: given.ssl_ca_cert === undefined ? region.sslCaCert : given.ssl_ca_cert,
      certFile: given.cert_file === undefined ? region.certFile : given.cert_file,
      keyFile: given.key_file === undefined ? region.keyFile : given.key_file,
      status: given.status ?? region.status,
      desc: given.desc ?? region.desc,
    })
    return reply(presentRegion(updated))
  },

  delRegionInfo(call) {
    const region = find(call, call.params.region_id)
    if (!region) throw call.refuse('region-v2-not-changed', {})
    call.world.regions.remove(region.id)
    return reply(presentRegion(region))
  },
} satisfies Behaviours<RainbondTypes>

const find = ({ world }: AnyRainbondCall, regionId: string): Region | undefined =>
  world.regions.find('regionId', regionId)

function presentWithCluster(call: AnyRainbondCall, region: Region) {
  requireCertificates(call, region)
  const enterprise = call.world.enterprises.find('enterpriseId', region.enterpriseId)
  const { health_status: health, ...cluster } = clusterOf(region)
  return {
    region_id: region.regionId,
    enterprise_id: region.enterpriseId ?? '',
    enterprise_alias: enterprise?.alias ?? '',
    region_name: region.regionName,
    region_alias: region.regionAlias,
    region_type: region.regionType,
    url: region.url,
    wsurl: region.wsurl,
    httpdomain: region.httpdomain,
    tcpdomain: region.tcpdomain,
    status: region.status,
    desc: region.desc,
    ssl_ca_cert: region.sslCaCert ?? '',
    cert_file: region.certFile ?? '',
    key_file: region.keyFile ?? '',
    ...cluster,
    rbd_version: health === 'ok' ? region.version : '',
  }
}
