import type { Contract, OpenApiDocument, Operation } from '../../openapi/contract.ts'
import { isObject, objectsIn, pointerOf, valueAt } from '../../openapi/reference.ts'
import type { CheckId } from '../catalogue.ts'
import type { Evidence } from '../finding.ts'
import type { Report } from '../session-options.ts'
import type { Deviations } from './explain.ts'
import { type Effect, effectsOf } from './overlay-effects.ts'

/** What a finding is about: the request that was taken or refused, or a part of the answer. */
export type About = 'request' | 'content' | 'headers'

/**
 * Finds the actions of an overlay that speak of what a finding is about. That they explain it was
 * decided before; here only their evidence is looked up, the nearest first.
 */
export function createEvidence({ documented, observed, overlay }: Deviations) {
  const cache: { effects?: readonly Effect[] } = {}
  const effects = () => {
    cache.effects ??= effectsOf(overlay, documented.document, observed.document)
    return cache.effects
  }
  const find = (circles: readonly (readonly string[])[]): readonly Evidence[] => {
    for (const pointers of circles) {
      const near = effects().filter(({ changes }) => changes.some((one) => touches(one, pointers)))
      if (near.length > 0) return near.map(({ changes: _changes, ...evidence }) => evidence)
    }
    return []
  }
  return {
    law(operation: Operation, check: CheckId): readonly Evidence[] {
      const { why, evidence } = lawEntry(operation, check)
      const [action] = find([[`${operation.pointer}/x-laws`]])
      const about = why === undefined ? (action?.about ?? `It does not keep ${check}.`) : why
      return [{ about, evidence, pointer: action?.pointer ?? '' }]
    },
    /** Of a finding about the answer, or about the request that it took or refused. */
    exchange(report: Report, operation: Operation, about: About): readonly Evidence[] {
      const documents = [observed.document, documented.document]
      const inside = partsOf(
        operation,
        about,
        statusesOf(report, operation, [observed, documented]),
      )
      // What wrote the status comes before what is said of it.
      const [wrote] = find(statusCircle(report, operation, observed))
      if (wrote) return [wrote]
      const referred = referredFrom(inside, documents)
      const pointed = report.pointer === '' ? [] : [report.pointer]
      return find([pointed, ...referred, around, [operation.pointer]])
    },
  }
}

const around = ['/x-transport-responses', '/x-envelope', '/x-versions']

/** Whether a change lies at one of the pointers, above it, or below it where answers are judged. */
const touches = (change: string, pointers: readonly string[]): boolean =>
  pointers.some(
    (one) =>
      one === change ||
      isBelow(one, change) ||
      (isBelow(change, one) && !/\/x-[^/]+$/.test(change)),
  )

const isBelow = (pointer: string, above: string): boolean => pointer.startsWith(`${above}/`)

function lawEntry({ extensions }: Operation, check: CheckId) {
  const entry = objectsIn(extensions['x-laws']).find(({ law }) => law === check)
  const why = typeof entry?.why === 'string' ? entry.why : undefined
  return { why, evidence: String(entry?.evidence ?? '') }
}

/** A status that was not documented is explained by what documents it now. */
function statusCircle(report: Report, operation: Operation, observed: Contract) {
  if (report.pointer !== `${operation.pointer}/responses`) return []
  const status = report.steps.at(-1)?.response.status ?? 0
  const spec = observed.responseFor(operation, status)
  return [spec ? [`${report.pointer}/${spec.status}`] : around]
}

function statusesOf(report: Report, operation: Operation, contracts: readonly Contract[]) {
  const status = report.steps.at(-1)?.response.status ?? 0
  return contracts.flatMap(({ responseFor }) => responseFor(operation, status)?.status ?? [])
}

/** Where the contract says what the finding is about. */
function partsOf(
  { pointer }: Operation,
  about: About,
  statuses: readonly string[],
): readonly string[] {
  if (about === 'request') return [`${pointer}/requestBody`, `${pointer}/parameters`]
  return statuses.map((status) => `${pointer}/responses/${status}/${about}`)
}

/** The pointers, then what they refer to, then what that refers to, … */
function referredFrom(
  start: readonly string[],
  documents: readonly OpenApiDocument[],
): readonly (readonly string[])[] {
  const known = new Set(start)
  const circles = [start]
  for (let circle = start; circle.length > 0; circles.push(circle)) {
    const next = documents.flatMap((document) =>
      circle.flatMap((pointer) => references(valueAt(document, pointer), pointer)),
    )
    circle = [...new Set(next)].filter((pointer) => !known.has(pointer))
    for (const pointer of circle) known.add(pointer)
  }
  return circles
}

function references(value: unknown, where: string): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item) => references(item, where))
  if (!isObject(value)) return []
  const own = typeof value.$ref === 'string' ? [pointerOf(value.$ref, where)] : []
  return [...own, ...Object.values(value).flatMap((inner) => references(inner, where))]
}
