import type { AnyCall } from './rainbond-types.ts'
import type { Region } from './rows.ts'

type Addressed = Pick<Region, 'url' | 'isReachable' | 'sslCaCert' | 'certFile' | 'keyFile'>

/** Whether the console can build a client for the region at all. @throws Refusal */
export function requireCertificates({ rules, refuse }: AnyCall, region: Addressed): void {
  if (rules.missingRegionCertificates === 'tolerate' || hasCertificates(region)) return
  throw refuse('region-certificates-null', {})
}

export const hasCertificates = ({ sslCaCert, certFile, keyFile }: Addressed): boolean =>
  sslCaCert !== null && certFile !== null && keyFile !== null

/** Whether the region's API answers on a path. @throws Refusal region-unreachable */
export function requireCallable(call: AnyCall, region: Addressed, path: string): void {
  requireCertificates(call, region)
  if (region.isReachable) return
  const { hostname: host, port, protocol } = new URL(region.url)
  const standard = protocol === 'https:' ? '443' : '80'
  throw call.refuse('region-unreachable', { host, port: port || standard, path })
}
