import { type Behaviours, reply } from '../../../engine/behaviour.ts'
import type { Certificate } from '../data/rows.ts'
import { pageRequest } from '../django/paging.ts'
import { pythonRepr } from '../python/repr.ts'
import { pythonInt } from '../python/value.ts'
import type { AnyRainbondCall, RainbondTypes } from '../rainbond-types.ts'
import { requireEffective, requireFreeAlias, requireStorable } from './certificate-checks.ts'
import { readCertificateFields, requireFitting } from './certificate-fields.ts'
import { presentCertificate, presentListed, presentWritten } from './present-certificate.ts'

/** TLS certificates of a team. Only the number of one counts, whichever team is in the path. */
export const certificates = {
  getCertificatesUnderTeam(call) {
    const { world, context } = call
    const { page, size } = requestedPage(call, call.query)
    const rows = world.certificates.page('byTeam', [context.team.tenantId], {
      skip: (page - 1) * size,
      take: size,
    })
    return reply({
      list: rows.map((row) => presentListed(call, row)),
      page,
      page_size: size,
      total: world.certificates.count('byTeam', context.team.tenantId),
    })
  },

  createCertificates(call) {
    const fields = readCertificateFields(call, 'add_certificate')
    requireFreeAlias(call, fields.alias)
    requireEffective(call, fields)
    requireStorable(call, fields.certificateType)
    requireFitting(call)
    const { world, context } = call
    const id = world.ids.next('certificate')
    const row = { ...fields, id, tenantId: context.team.tenantId, rules: 0 }
    const answer = presentWritten(call, row)
    world.certificates.insert(row)
    return reply(answer)
  },

  getCertificateDetail(call) {
    const certificate = find(call, call.params.certificate_id)
    if (!certificate) throw call.refuse('certificate-unknown', {})
    return reply(presentCertificate(certificate))
  },

  updateCertificate(call) {
    const fields = readCertificateFields(call, 'update_certificate')
    requireEffective(call, fields)
    const certificate = find(call, call.params.certificate_id)
    if (!certificate) throw call.refuse('certificate-not-found', {})
    if (fields.alias !== certificate.alias) requireFreeAlias(call, fields.alias)
    requireStorable(call, fields.certificateType, certificate.certificateType)
    requireFitting(call)
    const answer = presentWritten(call, { ...certificate, ...fields })
    call.world.certificates.update(certificate.id, fields)
    return reply(answer)
  },

  deleteCertificate(call) {
    const certificate = find(call, call.params.certificate_id)
    if (!certificate) throw call.refuse('certificate-not-found', {})
    if (certificate.rules > 0) throw call.refuse('certificate-in-use', {})
    call.world.certificates.remove(certificate.id)
    return reply()
  },
} satisfies Behaviours<RainbondTypes>

function find({ world, rules, refuse }: AnyRainbondCall, value: string): Certificate | undefined {
  const number = pythonInt(value)
  if (number !== undefined) return world.certificates.get(Number(number))
  if (rules.unknownUser === 'fail')
    throw refuse('number-expected', { field: 'ID', value: pythonRepr(value) })
  return undefined
}

function requestedPage(
  { rules, refuse }: AnyRainbondCall,
  query: { readonly page?: unknown; readonly page_size?: unknown },
) {
  const { page, size } = pageRequest(query.page, query.page_size)
  if (rules.certificatePage === 'fallBack') {
    return { page: Math.max(page, 1), size: size > 0 ? size : 10 }
  }
  for (const value of [query.page, query.page_size]) {
    if (typeof value !== 'string' || pythonInt(value) !== undefined) continue
    throw refuse('page-is-no-number', { value: pythonRepr(value) })
  }
  if (page < 1 || size < 0) throw refuse('page-is-negative', {})
  return { page, size }
}
