import { text } from '../django/serializer/fields.ts'
import { validate } from '../django/serializer/validate.ts'
import { valid } from '../django/valid.ts'
import { isDict, pythonText } from '../python/value.ts'
import type { AnyRainbondCall } from '../rainbond-types.ts'

const fields = {
  alias: text({ max: 64 }),
  private_key: text({ max: 8192 }),
  certificate: text({ max: 8192 }),
  certificate_type: text({ max: 32 }),
}

export interface CertificateFields {
  readonly alias: string
  readonly privateKey: string
  readonly certificate: string
  readonly certificateType: string
}

/** In the order in which the service behind the view takes them. */
const order = ['alias', 'certificate', 'private_key', 'certificate_type'] as const

/**
 * Reads the fields of a certificate. Servers check only that all of them are present.
 * @throws Refusal where a field is missing; at once for any problem where the rules say so
 */
export function readCertificateFields(call: AnyRainbondCall, service: string): CertificateFields {
  if (call.rules.missingCertificateFields === 'refuse') return named(valid(call, fields))
  const checked = validate(fields, call.context.data)
  return named('values' in checked ? checked.values : raw(call, service))
}

/** Holds the fields to their limits, as servers do only before they answer. @throws Refusal */
export function requireFitting(call: AnyRainbondCall): void {
  valid(call, fields)
}

type SentCertificate = { readonly [Name in (typeof order)[number]]?: string | null | undefined }

const named = (given: SentCertificate): CertificateFields => ({
  alias: given.alias ?? '',
  privateKey: given.private_key ?? '',
  certificate: given.certificate ?? '',
  certificateType: given.certificate_type ?? '',
})

function raw({ context, refuse }: AnyRainbondCall, service: string): SentCertificate {
  const body = isDict(context.data.value) ? context.data.value : new Map()
  const missing = order.filter((name) => !body.has(name))
  if (missing.length > 0) {
    const arguments_ = missing.length === 1 ? 'argument' : 'arguments'
    const list = `${missing.length} required positional ${arguments_}: ${sentence(missing)}`
    throw refuse('certificate-fields-missing', { call: service, list })
  }
  return Object.fromEntries(order.map((name) => [name, pythonText(body.get(name) ?? null)]))
}

/** `'a'`, `'a' and 'b'`, `'a', 'b', and 'c'`. */
function sentence(names: readonly string[]): string {
  const quoted = names.map((name) => `'${name}'`)
  const last = quoted.at(-1) ?? ''
  if (quoted.length < 3) return quoted.join(' and ')
  return `${quoted.slice(0, -1).join(', ')}, and ${last}`
}
