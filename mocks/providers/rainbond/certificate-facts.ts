import { type DerNode, readDer } from './der.ts'

/** What a list shows of an X.509 certificate. */
export interface CertificateFacts {
  /** The subject's alternative names, or its common name. */
  readonly issuedTo: readonly string[]
  readonly issuedBy: string
  /** Milliseconds since the epoch. */
  readonly expires: number
}

const commonName = '550403'
const organizationName = '55040a'
const alternativeNames = '551d11'
/** Context tag of a DNS name. */
const dnsName = 0x82

/** Reads the first certificate of a PEM; undefined where there is none that can be read. */
export function readCertificate(pem: string): CertificateFacts | undefined {
  const [, base64] =
    /-----BEGIN CERTIFICATE-----([\sA-Za-z0-9+/=]+)-----END CERTIFICATE-----/.exec(pem) ?? []
  if (base64 === undefined) return undefined
  try {
    const bytes = Uint8Array.from(atob(base64.replace(/\s/g, '')), (character) =>
      character.charCodeAt(0),
    )
    return factsOf(readDer(bytes))
  } catch {
    return undefined
  }
}

function factsOf(certificate: DerNode): CertificateFacts | undefined {
  const fields = certificate.children[0]?.children ?? []
  // The version stands before the others under a tag of its own, and may be left out.
  const start = fields[0]?.tag === 0xa0 ? 1 : 0
  const [, , issuer, validity, subject] = fields.slice(start)
  const end = validity?.children[1]
  const expires = end && timeOf(end)
  if (!issuer || !subject || expires === undefined) return undefined
  const names = alternativeNamesOf(fields.at(-1))
  const name = nameOf(subject, commonName)
  return {
    issuedTo: names.length > 0 ? names : name === undefined ? [] : [name],
    issuedBy: nameOf(issuer, organizationName) ?? nameOf(issuer, commonName) ?? '',
    expires,
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

function nameOf(names: DerNode, identifier: string): string | undefined {
  const attributes = names.children.flatMap(({ children }) => children)
  const found = attributes.find(({ children: [type] }) => type && hexOf(type.bytes) === identifier)
  const value = found?.children[1]
  return value && textOf(value.bytes)
}

function alternativeNamesOf(extensions: DerNode | undefined): string[] {
  if (extensions?.tag !== 0xa3) return []
  const list = extensions.children[0]?.children ?? []
  const found = list.find(({ children: [type] }) => type && hexOf(type.bytes) === alternativeNames)
  const value = found?.children.at(-1)
  if (!value) return []
  return readDer(value.bytes)
    .children.filter(({ tag }) => tag === dnsName)
    .map(({ bytes }) => textOf(bytes))
}

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

const hexOf = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
