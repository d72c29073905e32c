import fc from 'fast-check'
import type { MediaType } from '../../openapi/contract.ts'
import { isObject, type JsonObject } from '../../openapi/reference.ts'
import { bodyMedia } from '../call.ts'
import { nameIn } from '../laws/changes.ts'
import { arbitraryOf } from '../values/arbitrary.ts'
import type { Bench } from './bench.ts'
import type { Case } from './case.ts'
import { runCase } from './run-cases.ts'

const runs = 12

/** Draws bodies, valid and invalid ones, and shrinks what is found to the smallest that shows it. */
export async function judgeProperties(bench: Bench): Promise<void> {
  const media = bodyMedia(bench.operation)
  const base = bench.call().body
  if (!media?.schema || !isObject(base) || /urlencoded/.test(media.name)) return
  if (!bench.works || !['create', 'update', 'replace'].includes(bench.role)) return
  const names = Object.keys(base).filter((name) => name !== ownName(bench))
  if (names.length === 0) return
  await holds(bench, validBodies(bench, media, names))
  await holds(bench, invalidBodies(bench, media, names))
}

/** The name stays the run's own: it tells who made the thing, and must not conflict. */
const ownName = ({ subject, operation }: Bench): string | undefined =>
  subject && nameIn(subject, operation)

async function holds(bench: Bench, cases: fc.Arbitrary<Case>): Promise<void> {
  const { session } = bench
  const property = fc.asyncProperty(cases, async (one) => {
    const reports = await session.quietly(() => runCase(bench, one))
    return reports === 0
  })
  const { seed } = session.options
  const found = await fc.check(property, { seed, numRuns: runs, interruptAfterTimeLimit: 3000 })
  const [smallest] = found.counterexample ?? []
  if (smallest) await runCase(bench, smallest)
}

function validBodies(bench: Bench, media: MediaType, names: readonly string[]) {
  const { contract } = bench.session
  return arbitraryOf(contract, media.schema ?? true)
    .map((value) => (isObject(value) ? pick(value, names) : {}))
    .map((change): JsonObject => ({ ...bodyOf(bench), ...change }))
    .filter((body) => contract.checkBody(media, body).length === 0)
    .map((body) => caseOf(bench, body, true))
}

/** A valid body with one property turned into anything that the contract forbids there. */
function invalidBodies(bench: Bench, media: MediaType, names: readonly string[]) {
  const { contract } = bench.session
  return fc
    .tuple(fc.constantFrom(...names), fc.jsonValue({ maxDepth: 2 }))
    .map(([name, value]): JsonObject => ({ ...bodyOf(bench), [name]: value }))
    .filter((body) => contract.checkBody(media, body).length > 0)
    .map((body) => caseOf(bench, body, false))
}

const bodyOf = (bench: Bench): JsonObject => {
  const { body } = bench.call()
  return isObject(body) ? body : {}
}

const pick = (value: JsonObject, names: readonly string[]): JsonObject =>
  Object.fromEntries(Object.entries(value).filter(([name]) => names.includes(name)))

function caseOf(bench: Bench, body: JsonObject, isValid: boolean): Case {
  const name = ownName(bench)
  const media = bodyMedia(bench.operation)
  const issues = media ? bench.session.contract.checkBody(media, body) : []
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
      (bench.session.contract.checkBody(media, call.body).length === 0) === isValid,
    expects: isValid ? 'anything' : 'refusal',
    check: 'rejects-invalid',
    pointer: issues[0]?.schemaPointer ?? `${media?.pointer}/schema`,
    fold: `${issues[0]?.pointer} ${issues[0]?.keyword}`,
  }
}
