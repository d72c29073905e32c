import type { Contract } from '../../openapi/contract.ts'
import { holdToContract } from '../check-contract.ts'
import { isCheckId } from '../checks/all-checks.ts'
import { signaturesOf } from '../credentials/signature-of.ts'
import { type Collector, createCollector } from '../report/collect.ts'
import type { Report } from '../report/report.ts'
import { requireConsent } from './consent.ts'
import { type ContractSource, sourceOf } from './contract-source.ts'
import { endJournal, removeUnanswered } from './end-journal.ts'
import { type JournalFile, journalPath, openJournal } from './journal-file.ts'
import { noSuchCheck } from './no-such-check.ts'
import { type OpenGate, openGate } from './open-gate.ts'
import type { RunOptions } from './run-options.ts'
import { isTransport, urlOf } from './run-target.ts'
import { type SetUp, setUp } from './set-up.ts'
import { processSurroundings, type Surroundings } from './surroundings.ts'
import { UsageError } from './usage-error.ts'

/**
 * Holds a server to its contract, with consent for writes, a journal, bounds and clean-up, as the
 * command does it.
 * @param contract `atlas`, `rainbond`, the path of an OpenAPI document, or a compiled contract
 * @returns the report; where the run ended early or says nothing, `failure` tells why
 * @throws UsageError for what cannot be asked, WritesNotAllowed where the host is not this machine and
 * is not allowed, Unreachable where nobody listens, RunEnded where `lastSignal` fired
 *
 * @example
 * const report = await runCheck('openapi.yaml', { target: 'http://127.0.0.1:3000' })
 */
export async function runCheck(contract: string | Contract, options: RunOptions): Promise<Report> {
  const { profile = 'documented' } = options
  return runSource(sourceOf(contract, profile, processSurroundings), options, processSurroundings)
}

interface OpenRun {
  readonly source: ContractSource
  readonly options: RunOptions
  readonly surroundings: Surroundings
  /** Begins the names of everything that the run creates. */
  readonly prefix: string
  readonly url: string
  readonly notify: (line: string) => void
}

/** The same for a contract that is open already. */
export async function runSource(
  source: ContractSource,
  options: RunOptions,
  surroundings: Surroundings,
): Promise<Report> {
  requireChecks(options)
  const url = urlOf(options.target)
  // two runs that begin in the same moment must know their own things
  const prefix = options.prefix ?? `ty0${surroundings.randomText(6)}`
  await requireConsent(source, options, { surroundings, prefix })
  const notices: string[] = []
  const notify = options.onNotice ?? ((line: string) => notices.push(line))
  const run: OpenRun = { source, options, surroundings, prefix, url, notify }
  const journal = journalOf(run)
  const opened = openGate(options, journal)
  let held: Held | undefined
  let failure: unknown
  try {
    held = await Promise.race([opened.end.forced, hold(run, opened, journal)])
  } catch (error) {
    failure = error
  } finally {
    opened.close()
    if (journal) endJournal(journal, opened, run)
  }
  if (!held) throw withNotices(failure, notices)
  for (const text of [...source.flaws, ...notices]) held.collector.take({ kind: 'note', text })
  return reportOf(held, surroundings)
}

/** The caller gets no report in which the notices could stand. */
function withNotices(error: unknown, notices: readonly string[]): unknown {
  if (error instanceof Error && notices.length > 0) {
    error.message = [error.message, ...notices].join('\n')
  }
  return error
}

interface Held {
  readonly collector: Collector
  readonly started: Date
}

async function hold(
  run: OpenRun,
  opened: OpenGate,
  journal: JournalFile | undefined,
): Promise<Held> {
  const { source, options, surroundings, prefix } = run
  const ready = await setUp(source, options, { surroundings, opened, prefix })
  const collector = collectorFor(run, ready)
  const started = surroundings.now()
  journal?.hide(collector.redactor)
  const events = holdToContract(source.contract, ready.target, {
    ...ready.options,
    ...(journal && { journal }),
  })
  for await (const event of events) {
    collector.take(event)
    options.onEvent?.(
      event.kind === 'progress' ? { ...event, label: collector.redactor.text(event.label) } : event,
    )
  }
  if (journal) await removeUnanswered(journal, { ...run, target: ready.target, opened })
  return { collector, started }
}

function reportOf({ collector, started }: Held, surroundings: Surroundings): Report {
  const seconds = (surroundings.now().getTime() - started.getTime()) / 1000
  return collector.report({ started: started.toISOString(), seconds })
}

function collectorFor({ source, options, url, prefix }: OpenRun, { identities }: SetUp): Collector {
  const { profile = 'documented', seed = 1, shard, keepsTraffic = false } = options
  return createCollector({
    contract: source.contract,
    name: source.name,
    ...(source.witnesses && { profile }),
    ...{ url, seed, prefix, keepsTraffic, identities },
    ...(source.file && { source: source.file }),
    ...(source.overlay && { overlay: source.overlay }),
    signatures: signaturesOf(identities),
    ...(shard && { shard }),
  })
}

/** @throws UsageError where it cannot be written */
function journalOf({
  source,
  options,
  surroundings,
  prefix,
  url,
}: OpenRun): JournalFile | undefined {
  const { target, readOnly = false, profile = 'documented', journal } = options
  if (readOnly || (journal === undefined && isTransport(target))) return undefined
  const entry = { kind: 'run', contract: source.name, profile, url, prefix } as const
  return openJournal(journal ?? journalPath(prefix), entry, surroundings)
}

/** @throws UsageError naming a check that there is not */
function requireChecks({ checks = [] }: RunOptions): void {
  const unknown = checks.find((check) => !isCheckId(check))
  if (unknown === undefined) return
  throw new UsageError(noSuchCheck(unknown))
}
