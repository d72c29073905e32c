/** An IP address as a number, in its family's width. */
interface IpAddress {
  readonly bits: 32 | 128
  readonly value: bigint
}

/**
 * True if an address lies in a block such as `192.0.2.0/24` or `2001:db8::/32`. A block without a
 * prefix length is one address; IPv4 addresses that a dual-stack socket reports as IPv6 are IPv4.
 *
 * @returns false also for texts that are no address or block
 */
export function isInBlock(address: string, block: string): boolean {
  const [network = '', length, ...rest] = block.split('/')
  const wanted = parseAddress(network)
  const given = parseAddress(address)
  if (!wanted || !given || wanted.bits !== given.bits || rest.length > 0) return false
  const prefix = length === undefined ? wanted.bits : toPrefix(length, wanted.bits)
  if (prefix === undefined) return false
  const shift = BigInt(wanted.bits - prefix)
  return wanted.value >> shift === given.value >> shift
}

/** True for an IP address or, with a prefix length, a block of addresses. */
export function isBlock(text: string): boolean {
  return isInBlock(text.split('/', 1)[0] ?? '', text)
}

function toPrefix(text: string, bits: number): number | undefined {
  return /^\d{1,3}$/.test(text) && Number(text) <= bits ? Number(text) : undefined
}

function parseAddress(text: string): IpAddress | undefined {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(text)?.[1]
  const plain = mapped ?? text
  if (!plain.includes(':')) return parseVersion4(plain)
  return parseVersion6(plain)
}

function parseVersion4(text: string): IpAddress | undefined {
  const parts = text.split('.')
  if (parts.length !== 4 || !parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) < 256)) {
    return undefined
  }
  return { bits: 32, value: parts.reduce((value, part) => value * 256n + BigInt(part), 0n) }
}

function parseVersion6(text: string): IpAddress | undefined {
  const [before = '', after, ...rest] = text.split('::')
  if (rest.length > 0) return undefined
  const head = toGroups(before)
  const tail = toGroups(after ?? '')
  const missing = 8 - head.length - tail.length
  if (after === undefined ? missing !== 0 : missing < 1) return undefined
  const groups = [...head, ...Array.from({ length: missing }, () => '0'), ...tail]
  if (!groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return undefined
  return {
    bits: 128,
    value: groups.reduce((value, group) => value * 65_536n + BigInt(`0x${group}`), 0n),
  }
}

function toGroups(text: string): readonly string[] {
  return text === '' ? [] : text.split(':')
}
