import { sentenceOf } from '../checks/all-checks.ts'
import type { Assertion } from '../vocabulary/assertion.ts'
import type { Sentence } from '../vocabulary/check.ts'
import { type Exchange, sentJson } from '../vocabulary/exchange.ts'
import type { Finding } from '../vocabulary/finding.ts'
import { pointTo } from '../vocabulary/json-pointer.ts'
import { valuesIn } from './answer-values.ts'

/** What a law expects of the last answer, where its texts say it well enough. */
export function lawAssertion(told: Finding, proof: Exchange): Assertion | undefined {
  // only checks that are told by their texts alone; the others say themselves what they expect
  if (!('message' in told.facts)) return undefined
  const finding = { ...told, ...sentenceOf(told) }
  return rules[finding.check]?.(finding, proof) ?? expectedValue(finding, proof)
}

type Rule = (finding: Finding & Sentence, proof: Exchange) => Assertion | undefined

/** `no note, or its default` */
const gone: Rule = ({ expected }, { body }) => {
  const name = /^no (\w+), or its default$/.exec(expected)?.[1]
  if (name === undefined) return undefined
  const pointer = `/${name}`
  const value = pointTo(body, pointer)
  return value === undefined ? undefined : { kind: 'not-value', pointer, value }
}

/** What an earlier step made is in a list where it must not be. */
const notListed: Rule = ({ steps }, { body }) => {
  const shown = JSON.stringify(body) ?? ''
  const made = steps.slice(0, -1).flatMap(valuesIn)
  const listed = made.find(({ value }) => shown.includes(JSON.stringify(value)))
  return listed && { kind: 'not-mentioned', value: listed.value }
}

const rules: Readonly<Record<string, Rule>> = {
  'put-replaces-whole': gone,
  'put-is-idempotent': (finding, proof) => repeated(finding, proof),
  'deleted-is-not-listed': notListed,
  'isolation-list': notListed,
  'etag-follows-state': ({ received }) => ({ kind: 'other-header', name: 'etag', value: received }),
}

/** `/seats: 4` or `seats: 4` */
const expectedValue: Rule = ({ expected, received, steps }, { body }) => {
  const [, path, text] = /^\/?([\w./~-]+): (.+)$/s.exec(expected) ?? []
  const value = text === undefined ? undefined : parse(text)
  if (path === undefined || value === undefined) return undefined
  const pointer = `/${path}`
  const came = JSON.stringify(pointTo(body, pointer))
  // The thing may lie in a wrapper; then the path does not lead to what the finding speaks of.
  const speaksOfIt = came === undefined ? received.startsWith('no ') : received.endsWith(came)
  if (!speaksOfIt) return undefined
  const shownBy = steps.some((step) => holds(sentJson(step), pointer, value))
    ? undefined
    : steps.slice(0, -1).findLast((step) => holds(step.body, pointer, value))
  return { kind: 'value', pointer, value, ...(shownBy && { shownBy }) }
}

const holds = (body: unknown, pointer: string, value: unknown): boolean =>
  JSON.stringify(pointTo(body, pointer)) === JSON.stringify(value)

/** What PUT sent is what there is, however often it is sent. */
const repeated: Rule = (finding, proof) => {
  const assertion = expectedValue(finding, proof)
  if (assertion?.kind !== 'value') return assertion
  const put = finding.steps.findLast(({ request }) => request.method === 'PUT')
  const sent = put && pointTo(sentJson(put), assertion.pointer)
  return sent === undefined ? assertion : { ...assertion, value: sent }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
