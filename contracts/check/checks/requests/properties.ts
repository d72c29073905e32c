import fc from 'fast-check'
import type { MediaType } from '../../../openapi/contract.ts'
import { isObject, type JsonObject } from '../../../openapi/reference.ts'
import { nameIn } from '../../fixtures/changes.ts'
import { arbitraryOf } from '../../values/arbitrary.ts'
import { bodyIssues } from '../../values/body-issues.ts'
import { bodyMedia, isJsonBody } from '../../vocabulary/write-body.ts'
import type { OperationContext } from './operation-context.ts'
import { rejectsInvalid } from './refusal-checks.ts'
import type { RequestCase } from './request-case.ts'
import { runCase } from './run-cases.ts'

const runs = 12

/** For each run, so many bodies of the wrong kind are passed over. */
const skips = 100

/** Draws bodies, valid and invalid ones, and shrinks what is found to the smallest that shows it. */
export async function judgeProperties(bench: OperationContext): Promise<void> {
  const media = bodyMedia(bench.operation)
  const base = bench.call().body
  if (!media?.schema || !isObject(base) || !isJsonBody(media)) return
  if (!bench.works || !['create', 'update', 'replace'].includes(bench.role)) return
  const names = Object.keys(base).filter((name) => name !== ownName(bench))
  if (names.length === 0) return
  await holds(bench, validBodies(bench, media, names))
  await holds(bench, invalidBodies(bench, media, names))
}

/** The name stays the run's own: it tells who made the thing, and must not conflict. */
const ownName = ({ subject, operation }: OperationContext): string | undefined =>
  subject && nameIn(subject, operation)

/** Bodies that may or may not be of the wanted kind. */
interface Bodies {
  readonly drawn: fc.Arbitrary<JsonObject> | undefined
  readonly isWanted: (body: JsonObject) => boolean
  readonly isValid: boolean
}

/**
 * Sends what is drawn. What is not of the wanted kind is passed over, a bounded number of times: some
 * schemas allow nothing that can be drawn.
 */
async function holds(bench: OperationContext, { drawn, isWanted, isValid }: Bodies): Promise<void> {
  const { session, operation } = bench
  const kind = isValid ? 'valid' : 'invalid'
  const nothing = `No ${kind} body could be drawn for ${operation.id}, so that none was tried.`
  if (!drawn) return session.note(nothing)
  let sent = 0
  const property = fc.asyncProperty(drawn, async (body) => {
    fc.pre(isWanted(body))
    sent += 1
    return (await session.quietly(() => runCase(bench, caseOf(bench, body, isValid)))) === 0
  })
  const { seed } = session.options
  const limits = { numRuns: runs, maxSkipsPerRun: skips, interruptAfterTimeLimit: 3000 }
  const found = await fc.check(property, { seed, ...limits })
  const [smallest] = found.counterexample ?? []
  if (smallest) await runCase(bench, caseOf(bench, smallest, isValid))
  if (sent === 0) session.note(nothing)
}

function validBodies(bench: OperationContext, media: MediaType, names: readonly string[]): Bodies {
  const { contract } = bench.session
  return {
    drawn: arbitraryOf(contract, media.schema ?? true)
      ?.map((value) => (isObject(value) ? pick(value, names) : {}))
      .map((change): JsonObject => ({ ...bodyOf(bench), ...change })),
    isWanted: (body) => contract.checkBody(media, body).length === 0,
    isValid: true,
  }
}

/** A valid body with one property turned into anything that the contract forbids there. */
function invalidBodies(
  bench: OperationContext,
  media: MediaType,
  names: readonly string[],
): Bodies {
  const { contract } = bench.session
  return {
    drawn: fc
      .tuple(fc.constantFrom(...names), fc.jsonValue({ maxDepth: 2 }))
      .map(([name, value]): JsonObject => ({ ...bodyOf(bench), [name]: value })),
    isWanted: (body) => bodyIssues(contract, media, body).length > 0,
    isValid: false,
  }
}

const bodyOf = (bench: OperationContext): JsonObject => {
  const { body } = bench.call()
  return isObject(body) ? body : {}
}

const pick = (value: JsonObject, names: readonly string[]): JsonObject =>
  Object.fromEntries(Object.entries(value).filter(([name]) => names.includes(name)))

function caseOf(bench: OperationContext, body: JsonObject, isValid: boolean): RequestCase {
  const name = ownName(bench)
  const media = bodyMedia(bench.operation)
  const issues = media ? bodyIssues(bench.session.contract, media, body) : []
  const named = () => (name === undefined ? {} : pick(bodyOf(bench), [name]))
  return {
    about: isValid ? 'a drawn body' : `a drawn body, ${issues[0]?.pointer} is wrong`,
    call: () => ({
      ...bench.call(),
      body: { ...body, ...named() },
      cause: isValid ? 'valid' : 'invalid',
    }),
    stillIs: (call) =>
      media === undefined ||
      (bodyIssues(bench.session.contract, media, call.body).length === 0) === isValid,
    expects: isValid ? 'anything' : 'refusal',
    check: rejectsInvalid,
    pointer: issues[0]?.schemaPointer ?? `${media?.pointer}/schema`,
    kind: `${issues[0]?.pointer} ${issues[0]?.keyword}`,
  }
}
