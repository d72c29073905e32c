import { HangUp } from './http.ts'
import type { Broken } from './table.ts'

type Values = Readonly<Record<string, unknown>>

const email =
  /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z0-9]([a-z0-9-]*[a-z0-9])?$/i
export const uuid = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i
const plans = ['free', 'pro', 'enterprise']

const textOf = (value: unknown, least: number, most: number) =>
  typeof value === 'string' && [...value].length >= least && [...value].length <= most

const isMail = (value: unknown) => textOf(value, 1, 120) && email.test(String(value))

function isName(value: unknown, broken: Broken): boolean {
  if (broken('rejects-shortest') && typeof value === 'string' && [...value].length === 1)
    return false
  return textOf(value, broken('accepts-blank') ? 0 : 1, broken('accepts-too-long') ? 1e6 : 40)
}

function isSeats(value: unknown, broken: Broken): boolean {
  if (broken('accepts-wrong-type') && typeof value === 'string') return true
  if (typeof value !== 'number') return false
  if (!Number.isInteger(value) && !broken('accepts-fraction')) return false
  const least = broken('accepts-too-small') ? 0 : 1
  const most = broken('accepts-too-great') ? 501 : broken('rejects-greatest') ? 499 : 500
  return value >= least && value <= most
}

function isPlan(value: unknown, broken: Broken): boolean {
  if (value === null) return broken('accepts-null')
  if (broken('accepts-unknown-plan')) return typeof value === 'string'
  if (broken('rejects-plan') && value === 'enterprise') return false
  return plans.includes(String(value)) && typeof value === 'string'
}

function isLabels(value: unknown, broken: Broken): boolean {
  if (!Array.isArray(value)) {
    if (broken('hang-up-on-type')) throw new HangUp()
    return false
  }
  if (!value.every((label) => textOf(label, 1, 20))) return false
  if (!broken('accepts-repeated') && new Set(value).size < value.length) return false
  return value.length <= (broken('accepts-too-many') ? 50 : 5)
}

const isUri = (value: unknown) =>
  textOf(value, 1, 200) && /^[a-z][a-z0-9+.-]*:/i.test(String(value)) && URL.canParse(String(value))

const isNote = (value: unknown, broken: Broken) =>
  value === null ? !broken('rejects-null') : textOf(value, 0, 200)

const teamRules: Readonly<Record<string, (value: unknown, broken: Broken) => boolean>> = {
  name: isName,
  seats: isSeats,
  plan: isPlan,
  contact: (value, broken) =>
    isMail(value) || (broken('accepts-no-email') && textOf(value, 0, 120)),
  website: isUri,
  labels: isLabels,
  budget: (value) => typeof value === 'number' && value >= 0,
  public: (value, broken) => typeof value === 'boolean' || broken('accepts-wrong-boolean'),
  note: isNote,
  secret: (value) => textOf(value, 8, 64),
}

const memberRules: typeof teamRules = {
  email: (value, broken) =>
    isMail(value) || (broken('accepts-bad-member') && textOf(value, 0, 120)),
  role: (value) => typeof value === 'string' && ['reader', 'writer', 'owner'].includes(value),
  title: (value) => textOf(value, 0, 80),
}

/** The faults of a team body, one line each. `required` is empty for a patch. */
export function judgeTeam(body: Values, required: readonly string[], broken: Broken): string[] {
  const needed =
    broken('rejects-optional') && required.length > 0 ? [...required, 'contact'] : required
  return judge(body, teamRules, needed, broken)
}

/** The faults of a member body, one line each. */
export function judgeMember(body: Values, broken: Broken): string[] {
  return judge(body, memberRules, ['email'], broken)
}

function judge(
  body: Values,
  rules: typeof teamRules,
  required: readonly string[],
  broken: Broken,
): string[] {
  const missing = required
    .filter((name) => !(name in body) && !(name === 'name' && broken('accepts-missing')))
    .map((name) => `"${name}" is missing`)
  const wrong = Object.entries(body).flatMap(([name, value]) => {
    const rule = Object.hasOwn(rules, name) ? rules[name] : undefined
    if (!rule) return broken('accepts-unknown-property') ? [] : [`"${name}" is unknown`]
    return rule(value, broken) ? [] : [`"${name}" is not as documented`]
  })
  return [...missing, ...wrong]
}
