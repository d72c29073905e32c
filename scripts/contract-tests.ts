import { describe, type TestContext, test } from 'vitest'
import {
  allChecks,
  type CheckId,
  checkOf,
  isCheckId,
} from '../contracts/check/checks/all-checks.ts'
import type { Report, ReportedFinding } from '../contracts/check/report/report.ts'
import type { ProfileName } from '../contracts/check/witnesses/witness.ts'
import type { Contract } from '../contracts/openapi/contract.ts'
import { failureText } from './contract-tests/failure-text.ts'
import { reportOf } from './contract-tests/report-of.ts'
import type { ContractTarget } from './contract-tests/target.ts'

export { createHttpSend, type HttpSend } from './http-send.ts'
export type { ContractTarget }

export interface ContractTestsOptions {
  /** `atlas`, `rainbond`, the path of a document from the working directory, or a compiled contract. */
  readonly contract: string | Contract
  /** Where the server is. A function is called when the tests run, after `beforeAll`. */
  readonly target: ContractTarget | (() => ContractTarget | Promise<ContractTarget>)
  /** Of a known contract; `documented` by default. */
  readonly profile?: ProfileName
  /** Of everything that is drawn; 1 by default. */
  readonly seed?: number
  /** Only these checks; all by default. */
  readonly checks?: readonly CheckId[]
  /** Only these operations; all by default. */
  readonly operations?: readonly string[]
  /** Ids that a path parameter may have, the first being the tenant's own. */
  readonly params?: Readonly<Record<string, readonly string[]>>
  /** Hosts that may be written to; this machine always may. */
  readonly allowWrites?: readonly string[]
  /** Sends nothing that could change something. */
  readonly readOnly?: boolean
  /** Most requests to send; 100,000 by default. A run that ends there fails its first test. */
  readonly budget?: number
  /** Known deviations fail their tests, too. */
  readonly strict?: boolean
  /** For the whole run, in milliseconds; two minutes by default. */
  readonly timeout?: number
}

/**
 * Defines one test of vitest for each check. The server is held to the contract once, when the first
 * of them runs; each test then shows what its check found, with the requests as curl. A check whose
 * law the contract declares as not held, or that needs a second identity, is skipped with its reason.
 * @throws Error on a check that does not exist
 */
export function contractTests(options: ContractTestsOptions): void {
  const { contract, checks = everyCheck, timeout = 120_000 } = options
  const unknown = checks.find((check) => !isCheckId(check))
  if (unknown !== undefined) throw new Error(`There is no check "${unknown}". See CHECKS.md.`)
  let run: Promise<Report> | undefined
  const report = (): Promise<Report> => {
    const started = run ?? reportOf(options)
    run = started
    return started
  }
  describe(typeof contract === 'string' ? contract : String(titleOf(contract)), () => {
    test('is held to its contract to the end', { timeout }, async () =>
      requireWhole(await report()),
    )
    describe.each(checks)('%s', (check) => {
      test(checkOf(check).title, { timeout }, async (context) => {
        judge(check, await report(), { context, options })
      })
    })
  })
}

const everyCheck = allChecks.map(({ id }) => id).filter(isCheckId)

const titleOf = ({ document }: Contract): unknown => {
  const { info } = document
  return typeof info === 'object' && info !== null && 'title' in info ? info.title : 'the contract'
}

/** What was not reached must not pass for good. */
function requireWhole({ notes, failure: why }: Report): void {
  const note = notes.find((text) => text.endsWith('The rest was not checked.'))
  if (note !== undefined) throw new Error(note)
  if (why !== undefined) throw new Error(why)
}

interface Around {
  readonly context: TestContext
  readonly options: ContractTestsOptions
}

function judge(check: CheckId, report: Report, { context, options }: Around): void {
  const isOfCheck = (finding: ReportedFinding) => finding.check === check
  const known = report.deviations.filter(isOfCheck)
  const found = [...report.findings.filter(isOfCheck), ...(options.strict ? known : [])]
  if (found.length > 0) throw failure(failureText(found, report))
  const [notHeld] = report.notHeld.filter((law) => law.check === check)
  if (notHeld) context.skip(`not held by ${notHeld.operation}: ${notHeld.evidence}`)
  const [deviation] = known
  if (deviation) {
    context.skip(`known deviation of ${deviation.operation}: ${deviation.evidence[0]?.about}`)
  }
}

/** An error that is its message: where it was thrown tells nobody anything. */
function failure(message: string): Error {
  const error = new Error(message)
  error.stack = `${error.name}: ${error.message}`
  return error
}
