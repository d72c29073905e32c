import { isDict, pythonText } from './python/value.ts'
import type { AnyCall } from './rainbond-types.ts'
import { text } from './serializer/fields.ts'
import { valid } from './valid.ts'

const fields = {
  alias: text({ max: 64 }),
  private_key: text({ max: 8192 }),
  certificate: text({ max: 8192 }),
  certificate_type: text({ max: 32 }),
}

/** In the order in which the service behind the view takes them. */
const order = ['alias', 'certificate', 'private_key', 'certificate_type'] as const

/** What a certificate is made of. @throws Refusal where a field is missing or too long */
export function readCertificateFields(call: AnyCall, service: string) {
  const given =
    call.rules.missingCertificateFields === 'fail' ? raw(call, service) : valid(call, fields)
  return {
    alias: given.alias ?? '',
    privateKey: given.private_key ?? '',
    certificate: given.certificate ?? '',
    certificateType: given.certificate_type ?? '',
  }
}

type Given = { readonly [Name in (typeof order)[number]]?: string | undefined }

/** The view checks the body and does not look at the result: only what is absent fails. */
function raw({ found, refuse }: AnyCall, service: string): Given {
  const body = isDict(found.data.value) ? found.data.value : new Map()
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
