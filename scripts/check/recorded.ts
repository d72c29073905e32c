import { basename, dirname, join } from 'node:path'
import { createIdentity } from '../../contracts/check/credentials/identity.ts'
import {
  type ContractSource,
  explainFor,
  openContract,
} from '../../contracts/check/node/contract-source.ts'
import {
  type Collector,
  createCollector,
  type ReportSetting,
} from '../../contracts/check/report/collect.ts'
import type { KnownSecrets } from '../../contracts/check/report/redact.ts'
import { judgeHar, originOfHar } from '../../contracts/check/traffic/har.ts'
import { type ExitCode, type Io, messageOf, UsageError } from '../io.ts'
import type { CheckArguments } from './arguments.ts'
import { credentialsOf } from './credentials.ts'
import { writeReports } from './reports.ts'
import { runProxy } from './run-proxy.ts'

/** Holds the traffic of an HTTP archive to a contract. Exit code 3 where nothing of it was judged. */
export function checkHar(file: string, asked: CheckArguments, io: Io): ExitCode {
  const source = sourceOf(asked, io)
  const har = readHar(file, io)
  const setting = settingOf(source, asked, io)
  const url = asked.url ?? originOf(har) ?? file
  const collector = createCollector({ ...setting, url, isRecorded: true })
  for (const text of source.flaws) collector.take({ kind: 'note', text })
  const options = {
    ...judging(source, asked),
    ...(asked.url !== undefined && { origin: asked.url }),
    attachment: attachmentsOf(file, io),
  }
  try {
    for (const event of judgeHar(source.contract, har, options)) collector.take(event)
  } catch (error) {
    throw new UsageError(messageOf(error))
  }
  const report = collector.report({ started: io.now().toISOString() })
  const failure = `nothing was judged: "${file}" has no answered request to a path of the contract.`
  return writeReports(report.exchanges === 0 ? { ...report, failure } : report, asked, io)
}

interface HarFile {
  readonly name: string
  readonly text: string
}

function readHar(name: string, io: Io): HarFile {
  try {
    return { name, text: io.readFile(name) }
  } catch (error) {
    throw new UsageError(messageOf(error))
  }
}

function originOf({ text, name }: HarFile): string | undefined {
  try {
    return originOfHar(text, name)
  } catch (error) {
    throw new UsageError(messageOf(error))
  }
}

/** Files beside the archive; a name with a folder in it is none of them. */
const attachmentsOf = (file: string, io: Io) => (name: string) => {
  if (basename(name) !== name) return undefined
  try {
    return io.readFile(join(dirname(file), name))
  } catch {
    return undefined
  }
}

/** Holds the traffic that passes a proxy to a contract, until it is stopped. */
export async function checkProxy(port: number, asked: CheckArguments, io: Io): Promise<ExitCode> {
  if (asked.url === undefined) throw new UsageError('Say where to pass requests on: --url http://…')
  const source = sourceOf(asked, io)
  const colour = io.columns !== undefined && !asked.noColour
  const setting = settingOf(source, asked, io)
  const collector = await runProxy(
    { setting, port, colour, maxBodyBytes: asked.maxBody, ...judging(source, asked) },
    io,
  )
  for (const text of source.flaws) collector.take({ kind: 'note', text })
  return finish(collector, asked, io)
}

function sourceOf(asked: CheckArguments, io: Io): ContractSource {
  const { contract, profile } = asked
  if (contract === undefined) {
    throw new UsageError('Name a contract: atlas, rainbond, or a document.')
  }
  return openContract(contract, profile, io, asked)
}

function settingOf(source: ContractSource, asked: CheckArguments, io: Io): ReportSetting {
  const { contract, name, file, overlay, witnesses } = source
  return {
    contract,
    name,
    ...(witnesses && { profile: asked.profile }),
    url: asked.url ?? '',
    seed: asked.seed,
    ...(file && { source: file }),
    ...(overlay && { overlay }),
    keepsTraffic: asked.html !== undefined,
    ...secretsOf(source, asked, io),
  }
}

/** Credentials that are given need not be sent here to be secret, nor do the names of their headers. */
function secretsOf({ contract }: ContractSource, asked: CheckArguments, io: Io): KnownSecrets {
  const { credential, other } = credentialsOf(contract, asked, io)
  const identities = [credential, other]
    .filter((one) => one !== undefined)
    .map((one) => createIdentity('you', one))
  return {
    identities,
    secretHeaders: identities.flatMap(({ signature }) =>
      signature?.kind === 'headers' ? Object.keys(signature.schemes) : [],
    ),
  }
}

function judging(source: ContractSource, asked: CheckArguments) {
  const path = asked.url === undefined ? '/' : new URL(asked.url).pathname
  const explain = explainFor(source, asked.profile)
  return {
    basePath: path === '/' ? source.serverPath : path,
    isWanted: (check: string) => asked.check.some((id) => id === check) || asked.check.length === 0,
    ...(explain && { explain }),
  }
}

const finish = (collector: Collector, asked: CheckArguments, io: Io): ExitCode =>
  writeReports(collector.report({ started: io.now().toISOString() }), asked, io)
