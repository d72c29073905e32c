import { bytesToHex } from '@noble/hashes/utils.js'
import { type DerNode, readDer } from './der.ts'
import { type KeyIdentity, publicIdentity } from './key-pair.ts'
import { readPem } from './pem.ts'

/** The facts about an X.509 certificate that a list shows. */
export interface CertificateFacts {
  /** The alternative names, where there are several, and the common name. */
  readonly issuedTo: readonly string[]
  /** In the console's words. */
  readonly issuedBy: string
  /** Milliseconds since the epoch. */
  readonly expires: number
  readonly key: KeyIdentity
}

const commonName = '550403'
const alternativeNames = '551d11'
/** Context tags of a DNS name and an IP address. */
const dnsName = 0x82
const address = 0x87

/** Reads the first certificate of a PEM; undefined where there is none that can be read. */
export function readCertificate(pem: string): CertificateFacts | undefined {
  const certificate = readPem(pem, /^CERTIFICATE$/)
  try {
    return certificate && factsOf(certificate)
  } catch {
    return undefined
  }
}

function factsOf(certificate: DerNode): CertificateFacts | undefined {
  const fields = certificate.children[0]?.children ?? []
  // The version stands before the others under a tag of its own, and may be left out.
  const start = fields[0]?.tag === 0xa0 ? 1 : 0
  const [, , issuer, validity, subject, publicKey] = fields.slice(start)
  const end = validity?.children[1]
  const expires = end && timeOf(end)
  if (!issuer || !subject || !publicKey || expires === undefined) return undefined
  const name = nameOf(subject)
  const names = alternativeNamesOf(fields.at(-1))
  return {
    issuedTo: name === undefined || names.includes(name) ? names : [...names, name],
    issuedBy: nameOf(issuer) === 'rainbond' ? "Let's Encrypt签发" : '第三方签发',
    expires,
    key: publicIdentity(publicKey),
  }
}

/** UTCTime has two digits of the year, GeneralizedTime four. */
function timeOf({ tag, bytes }: DerNode): number | undefined {
  const text = textOf(bytes)
  const full = tag === 0x17 ? `${Number(text.slice(0, 2)) < 50 ? '20' : '19'}${text}` : text
  const [, year, month, day, hour, minute, second] =
    /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(full) ?? []
  if (year === undefined) return undefined
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
}

/** The common name of a subject or issuer. */
function nameOf(names: DerNode): string | undefined {
  const attributes = names.children.flatMap(({ children }) => children)
  const found = attributes.find(
    ({ children: [type] }) => type && bytesToHex(type.bytes) === commonName,
  )
  const value = found?.children[1]
  return value && textOf(value.bytes)
}

/** The console cuts the names at commas, and takes a text without one for no names at all. */
function alternativeNamesOf(extensions: DerNode | undefined): string[] {
  if (extensions?.tag !== 0xa3) return []
  const list = extensions.children[0]?.children ?? []
  const found = list.find(
    ({ children: [type] }) => type && bytesToHex(type.bytes) === alternativeNames,
  )
  const value = found?.children.at(-1)
  const names = value ? readDer(value.bytes).children : []
  return names.length < 2 ? [] : names.flatMap(alternativeName)
}

function alternativeName({ tag, bytes }: DerNode): string[] {
  if (tag === dnsName) return [textOf(bytes)]
  const name = tag === address && bytes.length === 4 ? bytes.join('.') : ''
  return name === '' || name === '127.0.0.1' ? [] : [name]
}

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)
