import type { Region } from '../data/rows.ts'
import type { AnyRainbondCall } from '../rainbond-types.ts'

type Addressed = Pick<Region, 'url' | 'isReachable' | 'sslCaCert' | 'certFile' | 'keyFile'>

/** Requires the certificates without which the console cannot build a client. @throws Refusal */
export function requireCertificates({ rules, refuse }: AnyRainbondCall, region: Addressed): void {
  if (rules.missingRegionCertificates === 'tolerate' || hasCertificates(region)) return
  throw refuse('region-certificates-null', {})
}

export const hasCertificates = ({ sslCaCert, certFile, keyFile }: Addressed): boolean =>
  sslCaCert !== null && certFile !== null && keyFile !== null

/** Requires that the region's API can be called on a path. @throws Refusal region-unreachable */
export function requireCallable(call: AnyRainbondCall, region: Addressed, path: string): void {
  requireCertificates(call, region)
  if (!region.isReachable) {
    throw call.refuse('region-unreachable', { problem: unreachable(region.url, path) })
  }
}

/** The message of the console's HTTP library for an address where nothing listens. */
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
