import { createIdentity } from '../../contracts/check/credentials/identity.ts'
import {
  type ContractSource,
  explainFor,
  openContract,
} from '../../contracts/check/node/contract-source.ts'
import { serverPath } from '../../contracts/check/node/set-up.ts'
import {
  type Collector,
  createCollector,
  type ReportSetting,
} from '../../contracts/check/report/collect.ts'
import type { KnownSecrets } from '../../contracts/check/report/redact.ts'
import { judgeHar } from '../../contracts/check/traffic/har.ts'
import { type ExitCode, type Io, messageOf, UsageError } from '../io.ts'
import type { CheckArguments } from './arguments.ts'
import { credentialsOf } from './credentials.ts'
import { writeReports } from './reports.ts'
import { runProxy } from './run-proxy.ts'

/** Holds the traffic of an HTTP archive to a contract. */
export function checkHar(file: string, asked: CheckArguments, io: Io): ExitCode {
  const source = sourceOf(asked, io)
  const collector = createCollector({ ...settingOf(source, asked, io), isRecorded: true })
  for (const text of source.flaws) collector.take({ kind: 'note', text })
  const origin = asked.url === undefined ? {} : { origin: asked.url }
  try {
    const har = { text: io.readFile(file), name: file }
    const events = judgeHar(source.contract, har, { ...judging(source, asked), ...origin })
    for (const event of events) collector.take(event)
  } catch (error) {
    throw new UsageError(messageOf(error))
  }
  return finish(collector, asked, io)
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
    url: asked.url ?? asked.har ?? '',
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
    basePath: path === '/' ? serverPath(source) : path,
    isWanted: (check: string) => asked.check.some((id) => id === check) || asked.check.length === 0,
    ...(explain && { explain }),
  }
}

const finish = (collector: Collector, asked: CheckArguments, io: Io): ExitCode =>
  writeReports(collector.report({ started: io.now().toISOString() }), asked, io)
