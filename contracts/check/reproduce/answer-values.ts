import { isObject, joinPointer } from '../../openapi/reference.ts'
import type { Exchange } from '../vocabulary/exchange.ts'

/** A value of an answer that a later request may repeat. */
export interface AnswerValue {
  readonly value: string
  /** Into the body. */
  readonly pointer: string
  /** Name for people, in camel case. */
  readonly name: string
}

/** Texts and ids of an answer, the outermost first. */
export function valuesIn({ body, request }: Exchange): readonly AnswerValue[] {
  const thing = thingIn(request.target)
  const found: AnswerValue[] = []
  let level: readonly NestedValue[] = [{ value: body, pointer: '', key: '' }]
  // Ids lie near the top; whole lists need not be read.
  for (let depth = 0; depth < 4 && level.length > 0; depth += 1) {
    for (const { value, pointer, key } of level) {
      const text = textOf(value, key)
      if (text !== undefined) found.push({ value: text, pointer, name: nameOf(key, thing) })
    }
    level = level.flatMap(inside)
  }
  return found
}

interface NestedValue {
  readonly value: unknown
  readonly pointer: string
  /** The last name on the way to it. */
  readonly key: string
}

function inside({ value, pointer, key }: NestedValue): readonly NestedValue[] {
  if (Array.isArray(value)) {
    return value
      .slice(0, 50)
      .map((item, at) => ({ value: item, pointer: joinPointer(pointer, at), key }))
  }
  if (!isObject(value)) return []
  return Object.entries(value).map(([name, inner]) => ({
    value: inner,
    pointer: joinPointer(pointer, name),
    key: name,
  }))
}

const ids = /(^|[_-])(id|uid|uuid|key|name|number|token|slug)s?$|(Id|ID|Uid|Key|Name|Token)s?$/

/** Short texts and numbers stand for too much, unless they are called an id. */
function textOf(value: unknown, key: string): string | undefined {
  if (typeof value === 'number' && Number.isSafeInteger(value)) {
    return ids.test(key) ? String(value) : undefined
  }
  if (typeof value !== 'string' || value.length > 400) return undefined
  return value.length >= 6 || (value !== '' && ids.test(key)) ? value : undefined
}

/** `POST /orgs/1/teams` makes a team. */
function thingIn(target: string): string {
  const segments = (target.split('?')[0] ?? '').split('/')
  const word = segments.findLast((segment) => /^[A-Za-z][A-Za-z_-]+$/.test(segment)) ?? ''
  return word.replace(/ies$/, 'y').replace(/([^s])s$/, '$1')
}

function nameOf(key: string, thing: string): string {
  const name = /^id$/i.test(key) ? `${thing}_id` : key
  const camel = name.replaceAll(/[^A-Za-z0-9]+(.)?/g, (_whole, next = '') => next.toUpperCase())
  const safe = camel.replace(/^[^A-Za-z]+/, '')
  return safe === '' ? 'value' : safe.charAt(0).toLowerCase() + safe.slice(1)
}
