import { describe, type TestContext, test } from 'vitest'
import type { Contract } from '../openapi/contract.ts'
import { allChecks, type CheckId, checkOf, isCheckId } from './checks/all-checks.ts'
import { noSuchCheck } from './node/no-such-check.ts'
import { runCheck } from './node/run-check.ts'
import type { RunOptions } from './node/run-options.ts'
import type { RunTarget } from './node/run-target.ts'
import type { Report, ReportedFinding } from './report/report.ts'
import { whyNotHeld } from './report/required-checks.ts'
import { failureText } from './reporters/failure-text.ts'

/**
 * Options of `contractTests`: the options of `runCheck`, without those that the tests set
 * themselves or have no use for, and options of the tests.
 */
export interface ContractTestsOptions
  extends Omit<
    RunOptions,
    | 'target'
    | 'timeoutMilliseconds'
    | 'keepsTraffic'
    | 'signal'
    | 'lastSignal'
    | 'onEvent'
    | 'onNotice'
  > {
  /** `atlas`, `rainbond`, the path of a document from the working directory, or a compiled contract. */
  readonly contract: string | Contract
  /** Where the server is. A function is called when the tests run, after `beforeAll`. */
  readonly target: RunTarget | (() => RunTarget | Promise<RunTarget>)
  /** Known deviations fail their tests, too. Default false. */
  readonly strict?: boolean
  /** Checks that must hold on some operation: their tests fail where nothing let them hold. */
  readonly requires?: readonly CheckId[]
  /** For the whole run, in milliseconds; cleaning up may take 30 s more. Default two minutes. */
  readonly timeout?: number
}

/** Longer than cleaning up after a run may take. */
const graceMilliseconds = 40_000

/**
 * Defines one test of vitest for each check. The server is held to the contract once, when the first
 * of them runs; each test then shows what its check found, with the requests as curl. A check that
 * held on no operation is skipped with the reason, or fails where `requires` names it. Where vitest cancels the tests, the
 * run ends and removes what it created.
 * @throws Error on a check that does not exist
 */
export function contractTests(options: ContractTestsOptions): void {
  const { contract, checks = everyCheck, requires = [], timeout: runTime = 120_000 } = options
  const unknown = [...checks, ...requires].find((check) => !isCheckId(check))
  if (unknown !== undefined) throw new Error(noSuchCheck(unknown))
  let run: Promise<Report> | undefined
  const report = ({ signal }: TestContext): Promise<Report> => {
    const started = run ?? reportOf(options, { timeoutMilliseconds: runTime, signal })
    run = started
    return started
  }
  const timeout = runTime + graceMilliseconds
  describe(typeof contract === 'string' ? contract : String(titleOf(contract)), () => {
    test('is held to its contract to the end', { timeout }, async (context) =>
      requireWhole(await report(context)),
    )
    describe.each([...new Set([...checks, ...requires])])('%s', (check) => {
      test(checkOf(check).title, { timeout }, async (context) => {
        judge(check, await report(context), { context, options })
      })
    })
  })
}

async function reportOf(
  {
    contract,
    target,
    strict: _strict,
    timeout: _timeout,
    requires = [],
    ...options
  }: ContractTestsOptions,
  ends: Pick<RunOptions, 'timeoutMilliseconds' | 'signal'>,
): Promise<Report> {
  const given = typeof target === 'function' ? await target() : target
  const { checks } = options
  const wanted = checks && { checks: [...new Set([...checks, ...requires])] }
  return runCheck(contract, { ...options, ...wanted, ...ends, target: given })
}

const everyCheck = allChecks.map(({ id }) => id).filter(isCheckId)

const titleOf = ({ document }: Contract): unknown => {
  const { info } = document
  return typeof info === 'object' && info !== null && 'title' in info ? info.title : 'the contract'
}

/** Fails if the run did not reach its end. */
function requireWhole({ failure: why }: Report): void {
  if (why !== undefined) throw new Error(why)
}

interface TestSetting {
  readonly context: TestContext
  readonly options: ContractTestsOptions
}

function judge(check: CheckId, report: Report, { context, options }: TestSetting): void {
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
  const why = whyNotHeld(report)(check)
  if (why === undefined) return
  if (options.requires?.includes(check)) {
    throw failure(`The required check ${check} held on no operation: ${why}.`)
  }
  context.skip(why)
}

/** An error that is its message: where it was thrown tells nobody anything. */
function failure(message: string): Error {
  const error = new Error(message)
  error.stack = `${error.name}: ${error.message}`
  return error
}
