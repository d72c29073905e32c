import type { Contract, OpenApiDocument, Operation } from '../../openapi/contract.ts'
import { isObject, objectsIn, pointerOf, valueAt } from '../../openapi/reference.ts'
import type { Claim } from '../vocabulary/check.ts'
import type { Evidence } from '../vocabulary/finding.ts'
import type { Witness } from '../witnesses/witness.ts'
import type { Deviations } from './explain.ts'
import { claimOfObserved } from './explain-witness.ts'
import { effectsOf, type OverlayEffect } from './overlay-effects.ts'

/** Subject of a finding: the request that was accepted or refused, or a part of the answer. */
export type EvidenceSubject = 'request' | 'content' | 'headers'

/**
 * Finds the actions of an overlay that speak of what a finding is about. That they explain it was
 * decided before; here only their evidence is looked up, the nearest first.
 */
export function createEvidence({ documented, observed, overlay }: Deviations) {
  const cache: { effects?: readonly OverlayEffect[] } = {}
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
  /** Of a status that only the observed contract has: what wrote it, not what is said of it later. */
  const status = (operation: Operation, code: number): readonly Evidence[] => {
    const spec = observed.responseFor(operation, code)
    return find([spec ? [`${operation.pointer}/responses/${spec.status}`] : around]).slice(0, 1)
  }
  return {
    /** Of a witness, where it says itself that observed servers do what came. */
    witness(witness: Witness, claim: Claim, operation: Operation): readonly Evidence[] | undefined {
      const about = claimOfObserved(witness, claim.steps)
      if (about === undefined) return undefined
      const evidence = { about, evidence: `witness ${witness.id}`, pointer: '' }
      const code = statusOf(claim)
      const before = documented.operations.get(operation.id)
      const isDocumented = before && documented.responseFor(before, code)
      return isDocumented ? [evidence] : [evidence, ...status(operation, code)]
    },
    /** Of an operation that observed servers do not have. */
    removal({ pointer }: Operation): readonly Evidence[] | undefined {
      const found = find([[pointer]])
      return found.length > 0 ? found.slice(0, 1) : undefined
    },
    law(operation: Operation, check: string): readonly Evidence[] {
      const { why, evidence } = lawEntry(operation, check)
      const [action] = find([[`${operation.pointer}/x-laws`]])
      const about = why === undefined ? (action?.about ?? `It does not keep ${check}.`) : why
      return [{ about, evidence, pointer: action?.pointer ?? '' }]
    },
    /** Of a finding about the answer, or about the request that it took or refused. */
    exchange(claim: Claim, operation: Operation, about: EvidenceSubject): readonly Evidence[] {
      const documents = [observed.document, documented.document]
      const inside = partsOf(operation, about, statusesOf(claim, operation, [observed, documented]))
      const isStatus = claim.pointer === `${operation.pointer}/responses`
      const wrote = isStatus ? status(operation, statusOf(claim)) : []
      if (wrote.length > 0) return wrote
      const referred = referredFrom(inside, documents)
      const pointed = claim.pointer === '' ? [] : [claim.pointer]
      return find([pointed, ...referred, around, [operation.pointer]])
    },
  }
}

const around = ['/x-transport-responses', '/x-envelope', '/x-versions']

/** True if a change lies at one of the pointers, above it, or below it where answers are judged. */
const touches = (change: string, pointers: readonly string[]): boolean =>
  pointers.some(
    (one) =>
      one === change ||
      isBelow(one, change) ||
      (isBelow(change, one) && !/\/x-[^/]+$/.test(change)),
  )

const isBelow = (pointer: string, above: string): boolean => pointer.startsWith(`${above}/`)

function lawEntry({ extensions }: Operation, check: string) {
  const entry = objectsIn(extensions['x-laws']).find(({ law }) => law === check)
  const why = typeof entry?.why === 'string' ? entry.why : undefined
  return { why, evidence: String(entry?.evidence ?? '') }
}

const statusOf = ({ steps }: Claim): number => steps.at(-1)?.response.status ?? 0

const statusesOf = (claim: Claim, operation: Operation, contracts: readonly Contract[]) =>
  contracts.flatMap(({ responseFor }) => responseFor(operation, statusOf(claim))?.status ?? [])

/** Where the contract says what the finding is about. */
function partsOf(
  { pointer }: Operation,
  about: EvidenceSubject,
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
