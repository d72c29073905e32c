import { checkContract } from '../../contracts/check/check-contract.ts'
import { createCollector } from '../../contracts/check/report/collect.ts'
import type { Report } from '../../contracts/check/report.ts'
import { readReport } from '../../contracts/check/reporters/json.ts'
import { toSelection } from '../../contracts/check/select.ts'
import type { Identity, Target } from '../../contracts/check/target.ts'
import { type ContractSource, openContract } from '../check/contract-source.ts'
import { toSigner } from '../check/credentials.ts'
import { isLoopback } from '../check/safety.ts'
import { check } from '../check.ts'
import type { ContractTestsOptions } from '../contract-tests.ts'
import { createHttpSend } from '../http-send.ts'
import { type Io, processIo } from '../io.ts'
import { flagsOf } from './flags.ts'
import { isTransport, type ServerTarget } from './target.ts'

/** Holds the server to the contract. @throws Error where that cannot begin, saying why */
export async function reportOf(options: ContractTestsOptions): Promise<Report> {
  const { contract, target } = options
  const given = typeof target === 'function' ? await target() : target
  const server = typeof given === 'string' ? { url: given } : given
  if (typeof contract === 'string' && !isTransport(server)) {
    return byCommand(flagsOf(contract, server, options))
  }
  const source = typeof contract === 'string' ? sourceOf(contract, options) : { contract }
  return isTransport(server) ? hold(source, server, options) : overHttp(source, server, options)
}

const sourceOf = (name: string, { profile = 'documented' }: ContractTestsOptions) =>
  openContract(name, profile, processIo)

/** As `npm run check` does it, with its consent, its journal and its clean-up. */
async function byCommand(flags: readonly string[]): Promise<Report> {
  const path = 'report.json'
  const files = new Map<string, string>()
  const complaints: string[] = []
  const io: Io = {
    ...processIo,
    write: () => undefined,
    complain: (text) => complaints.push(text),
    writeFile: (file, text) => files.set(file, text),
    columns: undefined,
  }
  await check([...flags, '--json', path], io)
  const text = files.get(path)
  if (text === undefined) throw new Error(complaints.join('').trim())
  return readReport(text, path)
}

async function overHttp(
  source: Source,
  { url, credential, other }: ServerTarget,
  options: ContractTestsOptions,
): Promise<Report> {
  if (!isLoopback(url)) {
    throw new Error('Name a contract by its path to hold a server that is not this machine to it.')
  }
  const { origin, pathname } = new URL(url)
  const http = createHttpSend(origin)
  const [one, two] = [credential && toSigner('you', credential), other && toSigner('other', other)]
  const target = {
    ...{ send: http.send, origin, basePath: pathname.replace(/\/$/, '') },
    ...{ identity: one?.identity, other: two?.identity },
  }
  const signers = [one, two].filter((signer) => signer !== undefined)
  const signatures = signers.map(({ identity, signature }) => [identity.name, signature] as const)
  try {
    return await hold(source, target, options, Object.fromEntries(signatures))
  } finally {
    http.close()
  }
}

type Source = Pick<ContractSource, 'contract'> & Partial<Pick<ContractSource, 'name' | 'file'>>

type Signatures = NonNullable<Parameters<typeof createCollector>[0]['signatures']>

async function hold(
  { contract, name = 'contract', file }: Source,
  target: Target,
  { seed = 1, checks, operations = [], params = {}, readOnly = false }: ContractTestsOptions,
  signatures: Signatures = {},
): Promise<Report> {
  const identities = [target.identity, target.other].filter((who) => who !== undefined)
  const collector = createCollector({
    ...{ contract, name, url: target.origin, seed, signatures },
    secrets: identities.flatMap(secretsOf),
    ...(file && { source: file }),
  })
  const events = checkContract(contract, target, {
    ...{ seed, params, readOnly },
    isWanted: (id) => checks?.includes(id) ?? true,
    ...toSelection(contract, { operations }),
  })
  for await (const event of events) collector.take(event)
  return collector.report()
}

const secretsOf = ({ secrets, impostors }: Identity): readonly string[] => [
  ...secrets,
  ...impostors.flatMap((impostor) => impostor.secrets),
]
