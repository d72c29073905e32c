import type { Region } from '../data/rows.ts'
import type { AnyRainbondCall } from '../rainbond-types.ts'

type Addressed = Pick<Region, 'url' | 'isReachable' | 'sslCaCert' | 'certFile' | 'keyFile'>

/** Whether the console can build a client for the region at all. @throws Refusal */
export function requireCertificates({ rules, refuse }: AnyRainbondCall, region: Addressed): void {
  if (rules.missingRegionCertificates === 'tolerate' || hasCertificates(region)) return
  throw refuse('region-certificates-null', {})
}

export const hasCertificates = ({ sslCaCert, certFile, keyFile }: Addressed): boolean =>
  sslCaCert !== null && certFile !== null && keyFile !== null

/** Whether the region's API answers on a path. @throws Refusal region-unreachable */
export function requireCallable(call: AnyRainbondCall, region: Addressed, path: string): void {
  requireCertificates(call, region)
  if (!region.isReachable) {
    throw call.refuse('region-unreachable', { problem: unreachable(region.url, path) })
  }
}

/** What the console's HTTP library says of an address at which nobody listens. */
export function unreachable(url: string, path: string): string {
  const { host, port, isSecure } = splitAddress(url)
  const address = `(host='${host}', port=${port})`
  const kind = isSecure ? 'HTTPS' : 'HTTP'
  return (
    `${kind}ConnectionPool${address}: Max retries exceeded with url: ${path} (Caused by ` +
    `NewConnectionError("${kind}Connection${address}: Failed to establish a new connection: ` +
    '[Errno 111] Connection refused"))'
  )
}

interface RegionAddress {
  readonly host: string
  readonly port: string
  readonly isSecure: boolean
}

/** By its shape alone: the console's rule for addresses also takes some that are no URL. */
export function splitAddress(url: string): RegionAddress {
  const [, scheme = '', host = '', port] = /^(?:(\w+):\/\/)?([^/?#:]*)(?::(\d+))?/.exec(url) ?? []
  const isSecure = scheme.toLowerCase() === 'https'
  return { host: host.toLowerCase(), port: port ?? (isSecure ? '443' : '80'), isSecure }
}
