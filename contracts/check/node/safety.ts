import type { RunOptions } from './run-options.ts'
import type { Surroundings } from './surroundings.ts'

const loopback = /^(127(\.\d{1,3}){3}|::1|::ffff:127(\.\d{1,3}){3})$/

/**
 * True if an address is this machine's own: written out, or a name of `localhost` of which every
 * address is one.
 */
export async function isThisMachine(
  url: string,
  surroundings: Pick<Surroundings, 'addressesOf'>,
): Promise<boolean> {
  const host = new URL(url).hostname.toLowerCase().replace(/^\[(.*)\]$/, '$1')
  if (!/(^|\.)localhost$/.test(host)) return loopback.test(host)
  const addresses = await surroundings.addressesOf(host).catch(() => [])
  return addresses.length > 0 && addresses.every((address) => loopback.test(address))
}

type Consent = Pick<RunOptions, 'readOnly' | 'allowWrites'>

/** True if a run may begin: it only reads, or the host is this machine or an allowed one. */
export async function mayWrite(
  { readOnly = false, allowWrites = [] }: Consent,
  url: string,
  surroundings: Pick<Surroundings, 'addressesOf'>,
): Promise<boolean> {
  const { hostname, host } = new URL(url)
  if (readOnly || [hostname, host].some((one) => allowWrites.includes(one))) return true
  return isThisMachine(url, surroundings)
}
