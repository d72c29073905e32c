import type { Certificate } from '../data/rows.ts'
import { localTime } from '../django/local-time.ts'
import { messages } from '../django/serializer/messages.ts'
import type { AnyRainbondCall } from '../rainbond-types.ts'
import { type CertificateFacts, readCertificate } from './certificate-facts.ts'

export const presentCertificate = (row: Certificate) => ({
  alias: row.alias,
  private_key: row.privateKey,
  certificate: row.certificate,
  certificate_type: row.certificateType,
  id: row.id,
})

/** Servers answer a write with the certificate as they store it. @throws Refusal where too long */
export function presentWritten({ rules, refuse }: AnyRainbondCall, row: Certificate) {
  const shown = presentCertificate(row)
  if (rules.writtenCertificate === 'plain') return shown
  const certificate = base64(row.certificate)
  const limit = 8192
  if (certificate.length > limit) {
    throw refuse('invalid-fields', { err: { certificate: [messages.tooLong(limit)] } })
  }
  return { ...shown, certificate }
}

const base64 = (text: string): string =>
  btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(''))

const unread: CertificateFacts = { issuedTo: [], issuedBy: '', expires: 0, key: undefined }

/** A certificate as a list item. */
export function presentListed({ world }: AnyRainbondCall, row: Certificate) {
  const { issuedTo, issuedBy, expires } = readCertificate(row.certificate) ?? unread
  return {
    has_expired: expires <= world.clock.milliseconds,
    issued_to: issuedTo,
    alias: row.alias,
    certificate_type: row.certificateType,
    end_data: localTime(expires, ' '),
    id: row.id,
    issued_by: issuedBy,
  }
}
