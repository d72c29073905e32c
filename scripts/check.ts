import { checkContract } from '../contracts/check/check-contract.ts'
import { planWrites } from '../contracts/check/plan.ts'
import { type Send, Unreachable } from '../contracts/check/target.ts'
import { type CheckArguments, readArguments } from './check/arguments.ts'
import { compare } from './check/compare.ts'
import { type ContractSource, openContract } from './check/contract-source.ts'
import { journalPath, openJournal, removeJournal } from './check/journal-file.ts'
import { merge } from './check/merge.ts'
import { checkHar, checkProxy } from './check/recorded.ts'
import { Reports } from './check/reports.ts'
import { resume } from './check/resume.ts'
import { mayWrite, paced, planLines, refusalText } from './check/safety.ts'
import { type SetUp, setUp } from './check/set-up.ts'
import { createHttpSend } from './http-send.ts'
import { type ExitCode, guarded, type Io, type Run, runAsScript, UsageError } from './io.ts'

/**
 * Holds a running server to its contract.
 * @returns 0 clean, 1 findings, 2 wrong usage or contract, 3 the server is not reachable, 4 refused
 * as unsafe
 */
export const check: Run = guarded(async (argv, io) => {
  const asked = readArguments(argv, io)
  try {
    return await (otherWork(asked, io) ?? checkServer(asked, io))
  } catch (error) {
    if (!(error instanceof Unreachable)) throw error
    io.complain(`${error.message}\n`)
    return 3
  }
})

/** What can be asked instead of checking a server. */
function otherWork(asked: CheckArguments, io: Io): Promise<ExitCode> | ExitCode | undefined {
  if (asked.resume !== undefined) return resume(asked.resume, asked, io)
  if (asked.diff) return compare(asked, io)
  if (asked.merge) return merge(asked.merge, asked, io)
  if (asked.har !== undefined) return checkHar(asked.har, asked, io)
  return asked.proxy === undefined ? undefined : checkProxy(asked.proxy, asked, io)
}

function checkServer(asked: CheckArguments, io: Io): Promise<ExitCode> {
  const { contract: name } = asked
  if (name === undefined) throw new UsageError('Name a contract: atlas, rainbond, or a document.')
  return checkAgainst(openContract(name, asked.profile, io), asked, io)
}

/** The same for a contract that is open already. @throws UsageError, Unreachable */
export async function checkAgainst(
  source: ContractSource,
  asked: CheckArguments,
  io: Io,
): Promise<ExitCode> {
  const { url } = asked
  if (url === undefined) throw new UsageError('Say which server to check: --url http://…')
  const prefix = `ty${(io.now().getTime() % 36 ** 5).toString(36)}`
  if (!mayWrite(asked, url)) {
    io.complain(refusalText(source.contract, url, prefix))
    return 4
  }
  if (asked.plan) {
    io.write(`${planLines(planWrites(source.contract, prefix)).join('\n')}\n`)
    return 0
  }
  const http = createHttpSend(url)
  try {
    const send = paced(http.send, asked.rate)
    await requireReachable(send)
    const ready = await setUp(source, asked, { io, send, url, prefix })
    return await hold(ready, { source, asked, io, prefix, url })
  } finally {
    http.close()
  }
}

async function requireReachable(send: Send): Promise<void> {
  await send({ method: 'GET', target: '/', headers: {} }).catch((error: unknown) => {
    if (error instanceof Unreachable) throw error
  })
}

interface Around {
  readonly source: ContractSource
  readonly asked: CheckArguments
  readonly io: Io
  readonly prefix: string
  readonly url: string
}

async function hold({ target, options, signers }: SetUp, around: Around): Promise<ExitCode> {
  const { source, asked, io, prefix, url } = around
  const stop = new AbortController()
  void io.stopped().then(() => stop.abort())
  const identities = signers.map(({ identity }) => identity)
  const signatures = Object.fromEntries(
    signers.map(({ identity, signature }) => [identity.name, signature]),
  )
  const reports = new Reports({ source, asked, url, prefix, identities, signatures }, io)
  const path = asked.journal ?? journalPath(prefix)
  const run = { kind: 'run', contract: source.name, profile: asked.profile, url, prefix } as const
  const journal = asked.readOnly ? undefined : openJournal(path, run, reports.redactor)
  const watched = { ...options, ...(journal && { journal }), signal: stop.signal }
  for await (const event of checkContract(source.contract, target, watched)) reports.take(event)
  if (journal && !reports.isLeft) removeJournal(path)
  return reports.finish()
}

await runAsScript(import.meta.url, check)
