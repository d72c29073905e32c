import { type Behaviours, reply } from '../../engine/behaviour.ts'
import { type CertificateFacts, readCertificate } from './certificate-facts.ts'
import { readCertificateFields } from './certificate-fields.ts'
import { localTime } from './local-time.ts'
import { pageRequest } from './paging.ts'
import { pythonInt } from './python/value.ts'
import type { AnyCall, RainbondTypes } from './rainbond-types.ts'
import type { Certificate } from './rows.ts'

/** TLS certificates of a team. Only the number of one counts, whichever team is in the path. */
export const certificates = {
  getCertificatesUnderTeam(call) {
    const { world, found } = call
    const { page, size } = requestedPage(call, call.query)
    const rows = world.certificates.page('byTeam', [found.team.tenantId], {
      skip: (page - 1) * size,
      take: size,
    })
    return reply({
      list: rows.map((row) => presentListed(call, row)),
      page,
      page_size: size,
      total: world.certificates.count('byTeam', found.team.tenantId),
    })
  },

  createCertificates(call) {
    const fields = readCertificateFields(call, 'add_certificate')
    const { world, found } = call
    requireFreeAlias(call, fields.alias)
    requireReadable(call, fields)
    const id = world.ids.next('certificate')
    const row = { ...fields, id, tenantId: found.team.tenantId, rules: 0 }
    return reply(presentCertificate(world.certificates.insert(row)))
  },

  getCertificateDetail(call) {
    const certificate = find(call, call.params.certificate_id)
    if (!certificate) throw call.refuse('certificate-unknown', {})
    return reply(presentCertificate(certificate))
  },

  updateCertificate(call) {
    const fields = readCertificateFields(call, 'update_certificate')
    const certificate = find(call, call.params.certificate_id)
    if (!certificate) throw call.refuse('certificate-not-found', {})
    if (fields.alias !== certificate.alias) requireFreeAlias(call, fields.alias)
    requireReadable(call, fields)
    return reply(presentCertificate(call.world.certificates.update(certificate.id, fields)))
  },

  deleteCertificate(call) {
    const certificate = find(call, call.params.certificate_id)
    if (!certificate) throw call.refuse('certificate-not-found', {})
    if (certificate.rules > 0) throw call.refuse('certificate-in-use', {})
    call.world.certificates.remove(certificate.id)
    return reply()
  },
} satisfies Behaviours<RainbondTypes>

function find({ world, rules, refuse }: AnyCall, value: string): Certificate | undefined {
  const number = pythonInt(value)
  if (number !== undefined) return world.certificates.get(Number(number))
  if (rules.unknownUser === 'fail') throw refuse('number-expected', { field: 'ID', value })
  return undefined
}

function requestedPage(
  { rules, refuse }: AnyCall,
  query: { readonly page?: unknown; readonly page_size?: unknown },
) {
  const { page, size } = pageRequest(query.page, query.page_size)
  if (rules.certificatePage === 'fallBack') {
    return { page: Math.max(page, 1), size: size > 0 ? size : 10 }
  }
  for (const value of [query.page, query.page_size]) {
    if (typeof value !== 'string' || pythonInt(value) !== undefined) continue
    throw refuse('page-is-no-number', { value: `'${value}'` })
  }
  if (page < 1 || size < 0) throw refuse('page-is-negative', {})
  return { page, size }
}

function requireFreeAlias({ world, found, refuse }: AnyCall, alias: string): void {
  const { tenantId } = found.team
  if (world.certificates.find('alias', tenantId, alias)) throw refuse('certificate-name-taken', {})
}

function requireReadable(
  { refuse }: AnyCall,
  fields: Readonly<Record<'certificate' | 'privateKey', string>>,
) {
  const isKey = /^-----BEGIN ([A-Z]+ )?PRIVATE KEY-----/m.test(fields.privateKey)
  if (!isKey || !readCertificate(fields.certificate)) throw refuse('certificate-invalid', {})
}

const presentCertificate = (row: Certificate) => ({
  alias: row.alias,
  private_key: row.privateKey,
  certificate: row.certificate,
  certificate_type: row.certificateType,
  id: row.id,
})

const unread: CertificateFacts = { issuedTo: [], issuedBy: '', expires: 0 }

function presentListed({ world }: AnyCall, row: Certificate) {
  const { issuedTo, issuedBy, expires } = readCertificate(row.certificate) ?? unread
  return {
    has_expired: expires <= world.clock.milliseconds,
    issued_to: issuedTo,
    alias: row.alias,
    certificate_type: row.certificateType,
    end_data: localTime(expires, 'T'),
    id: row.id,
    issued_by: issuedBy,
  }
}
