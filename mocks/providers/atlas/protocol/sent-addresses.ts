import { isBlock } from '../access/address.ts'
import type { AtlasCall } from '../atlas-types.ts'

/** An entry of an access list as rows hold it. */
export interface SentAddress {
  /** The block, or the block of the one address. */
  readonly cidrBlock: string
  /** Null where a whole block was listed. */
  readonly ipAddress: string | null
}

interface AddressItem {
  readonly ipAddress?: string | null
  readonly cidrBlock?: string | null
}

/**
 * Reads the entries of a body: all or none of them.
 *
 * @param isListed true for a block that is on the list already
 * @throws Refusal for an item that is no address or block or both, and for one that is listed
 */
export function readAddresses(
  call: Pick<AtlasCall, 'refuse'>,
  items: readonly AddressItem[],
  isListed: (cidrBlock: string) => boolean,
): readonly SentAddress[] {
  const wanted = items.map((item) => readAddress(call, item))
  const blocks = new Set<string>()
  for (const { cidrBlock, ipAddress } of wanted) {
    if (isListed(cidrBlock) || blocks.has(cidrBlock)) {
      throw call.refuse('ADDRESS_ALREADY_IN_ACCESS_LIST', { address: ipAddress ?? cidrBlock })
    }
    blocks.add(cidrBlock)
  }
  return wanted
}

/** The block that the text of a path names: itself, or that of the one address. */
export function toBlock(address: string): string {
  if (address.includes('/')) return address
  return address.includes(':') ? `${address}/128` : `${address}/32`
}

/** @throws Refusal for an item that is no address or block, or both */
export function readAddress({ refuse }: Pick<AtlasCall, 'refuse'>, item: AddressItem): SentAddress {
  const { ipAddress = null, cidrBlock = null } = item
  if (ipAddress !== null && cidrBlock !== null) {
    throw refuse('VALIDATION_ERROR', { problem: 'give either ipAddress or cidrBlock, not both' })
  }
  const address = ipAddress ?? cidrBlock ?? ''
  if (!isBlock(address)) throw refuse('INVALID_IP_ADDRESS_OR_CIDR_NOTATION', { address })
  return { cidrBlock: ipAddress === null ? address : toBlock(address), ipAddress }
}
