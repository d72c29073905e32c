import type { Region } from '../data/rows.ts'

/** A region as stored, the secret of its API included. */
export const presentRegion = (region: Region) => ({
  region_id: region.regionId,
  region_name: region.regionName,
  region_alias: region.regionAlias,
  url: region.url,
  token: region.token,
  wsurl: region.wsurl,
  httpdomain: region.httpdomain,
  tcpdomain: region.tcpdomain,
  scope: region.scope,
  ssl_ca_cert: region.sslCaCert,
  cert_file: region.certFile,
  key_file: region.keyFile,
  status: region.status,
  desc: region.desc,
  enterprise_id: region.enterpriseId,
})

/** Answer to the platform's operator for an unknown region. */
export const blankRegion = {
  region_id: '',
  region_name: '',
  region_alias: '',
  url: '',
  token: '',
  wsurl: '',
  httpdomain: '',
  tcpdomain: '',
  scope: '',
  ssl_ca_cert: '',
  cert_file: '',
  key_file: '',
  status: '',
  desc: '',
} as const
