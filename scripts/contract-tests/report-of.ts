import { checkContract } from '../../contracts/check/check-contract.ts'
import { createCollector } from '../../contracts/check/report/collect.ts'
import type { Report } from '../../contracts/check/report/report.ts'
import { readReport } from '../../contracts/check/reporters/json.ts'
import { toSelection } from '../../contracts/check/session/select.ts'
import type { Target } from '../../contracts/check/vocabulary/target.ts'
import { readArguments } from '../check/arguments.ts'
import { type ContractSource, openContract } from '../check/contract-source.ts'
import { isThisMachine, mayWrite, refusalText } from '../check/safety.ts'
import { checkAgainst } from '../check.ts'
import type { ContractTestsOptions } from '../contract-tests.ts'
import { type Io, processIo, UsageError } from '../io.ts'
import { flagsOf } from './flags.ts'
import { isTransport, type ServerTarget } from './target.ts'

/** Holds the server to the contract. @throws Error where that cannot begin, saying why */
export async function reportOf(options: ContractTestsOptions): Promise<Report> {
  const source = sourceOf(options)
  const given = typeof options.target === 'function' ? await options.target() : options.target
  if (typeof given === 'string') return byCommand(source, { url: given }, options)
  return isTransport(given) ? hold(source, given, options) : byCommand(source, given, options)
}

function sourceOf({ contract, profile = 'documented' }: ContractTestsOptions): ContractSource {
  if (typeof contract === 'string') return openContract(contract, profile, processIo)
  const nothing = { witnesses: undefined, file: undefined, overlay: undefined }
  return { name: 'contract', contract, ...nothing }
}

/** As `npm run check` does it, with its consent, its journal and its clean-up. */
async function byCommand(
  source: ContractSource,
  server: ServerTarget,
  options: ContractTestsOptions,
): Promise<Report> {
  const path = 'report.json'
  const files = new Map<string, string>()
  const complaints: string[] = []
  const io: Io = {
    ...processIo,
    write: () => undefined,
    complain: (text) => complaints.push(text),
    writeFile: (file, text) => files.set(file, text),
    requireWritable: () => undefined,
    columns: undefined,
  }
  const asked = readArguments([...flagsOf(source.name, server, options), '--json', path], io)
  await checkAgainst(source, asked, io)
  const text = files.get(path)
  if (text === undefined) throw new UsageError(complaints.join('').trim())
  return readReport(text, path)
}

/** Over a transport of the caller's own. */
async function hold(
  { contract, name, file }: ContractSource,
  target: Target,
  options: ContractTestsOptions,
): Promise<Report> {
  const { seed = 1, checks, operations = [], params = {} } = options
  const { readOnly = false, allowWrites = [], budget } = options
  const { origin } = target
  if (!(await mayWrite({ readOnly, allowWrites, plan: false }, origin, processIo))) {
    throw new UsageError(refusalText(contract, origin, { prefix: 'check' }).trim())
  }
  const identities = [target.identity, target.other].filter((who) => who !== undefined)
  const collector = createCollector({
    ...{ contract, name, url: origin, seed, identities },
    ...(file && { source: file }),
  })
  const events = checkContract(contract, target, {
    ...{ seed, params, readOnly, careful: !(await isThisMachine(origin, processIo)) },
    ...(budget !== undefined && { budget }),
    isWanted: (id) => checks?.some((check) => check === id) ?? true,
    ...toSelection(contract, { operations }),
  })
  for await (const event of events) collector.take(event)
  return collector.report()
}
