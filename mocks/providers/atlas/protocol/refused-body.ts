import type { Issue, MediaType } from '../../../../contracts/openapi/operation.ts'
import type { Refusal } from '../../../engine/refusal.ts'
import type { AtlasOpenCall } from '../atlas-types.ts'
import { isOfClients } from './client-tolerance.ts'
import { type StrayProperty, strayProperties } from './stray-properties.ts'

/**
 * Finds the first problem of a body in the servers' order: values that do not fit their types, then
 * unknown properties, then the first missing attribute, then values out of bounds.
 */
export function refusedBody(call: AtlasOpenCall, media: MediaType): Refusal | undefined {
  const strays = strayProperties(call.contract, media.schema ?? true, call.body)
  const issues = call.contract
    .checkBody(media, call.body)
    .filter((issue) => !isIgnored(call, issue.pointer, strays) && !isOfClients(call, issue))
  if (issues.length === 0 && strays.length === 0) return undefined
  const unknown = strays.find(({ kind }) => kind === 'unknown')
  const readOnly = strays.find(({ kind }) => kind === 'read-only')
  const mismatch = issues.find(isMismatch)
  const missing = issues.find(({ keyword }) => keyword === 'required')

  if (mismatch) return refuseMismatch(call, mismatch)
  if (unknown && call.rules.unknownProperty === 'refuse') {
    return call.refuse('INVALID_ATTRIBUTE', { attribute: attributeAt(unknown.pointer) })
  }
  if (missing) {
    const { pointer, params } = missing
    const attribute = attributeAt(`${pointer}/${params.missingProperty}`)
    return call.refuse('MISSING_ATTRIBUTE', { attribute })
  }
  if (readOnly && call.rules.readOnlyProperty === 'refuse') {
    return call.refuse('ATTRIBUTE_READ_ONLY', { attribute: attributeAt(readOnly.pointer) })
  }
  const violation = issues.find((issue) => !isTolerated(call, issue))
  return violation && refuseViolation(call, violation)
}

/** Values of read-only properties are not checked: the Go SDK sends `"emailAddress":""`. */
function isIgnored(
  { rules }: AtlasOpenCall,
  pointer: string,
  strays: readonly StrayProperty[],
): boolean {
  if (rules.readOnlyProperty === 'refuse') return false
  return strays.some(
    (stray) => stray.kind === 'read-only' && `${pointer}/`.startsWith(`${stray.pointer}/`),
  )
}

/** The value cannot be mapped: another JSON type, or text that is no id. */
function isMismatch({ keyword, params }: Issue): boolean {
  return keyword === 'type' || (keyword === 'pattern' && params.pattern === '^([a-f0-9]{24})$')
}

function refuseMismatch(call: AtlasOpenCall, { pointer }: Issue): Refusal {
  return pointer === ''
    ? call.refuse('INVALID_JSON', {})
    : call.refuse('INVALID_JSON_ATTRIBUTE', { attribute: mappedAttributeAt(pointer) })
}

function isTolerated({ rules }: AtlasOpenCall, { keyword, pointer }: Issue): boolean {
  return (
    keyword === 'uniqueItems' && pointer === '/usernames' && rules.duplicateUsernames === 'merge'
  )
}

function refuseViolation(call: AtlasOpenCall, { keyword, pointer, message }: Issue): Refusal {
  const attribute = attributeAt(pointer)
  if (keyword === 'enum') {
    return call.refuse('INVALID_ENUM_VALUE', { value: String(valueAt(call.body, pointer)) })
  }
  return inBounds.has(keyword)
    ? call.refuse('INVALID_ATTRIBUTE', { attribute })
    : call.refuse('VALIDATION_ERROR', { problem: `${attribute} ${message}` })
}

const inBounds: ReadonlySet<string> = new Set([
  'format',
  'pattern',
  'minLength',
  'maxLength',
  'minimum',
  'maximum',
])

/** The same where mapping failed; the first step of a path into a bare list has no name there. */
function mappedAttributeAt(pointer: string): string {
  return /^\/\d+(?:\/|$)/.test(pointer) ? 'null' : attributeAt(pointer)
}

/** The servers' name of a place in the body: its properties joined by dots, list positions left out. */
function attributeAt(pointer: string): string {
  return pointer
    .split('/')
    .slice(1)
    .filter((segment) => !/^\d+$/.test(segment))
    .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'))
    .join('.')
}

function valueAt(body: unknown, pointer: string): unknown {
  const segments = pointer.split('/').slice(1)
  return segments.reduce<unknown>(
    (value, segment) =>
      // Any JSON object or list can be read by key.
      typeof value === 'object' ? (value as Record<string, unknown> | null)?.[segment] : undefined,
    body,
  )
}
