import { Command, Option } from 'commander'
import { coverageOf } from '../contracts/check/coverage.ts'
import { type Replayed, replay, type WitnessSetting } from '../contracts/check/replay.ts'
import { headerOf, type Send, Unreachable } from '../contracts/check/target.ts'
import type { ProfileName } from '../contracts/check/witness.ts'
import { knownContracts } from '../contracts/known-contracts.ts'
import type { Contract } from '../contracts/openapi/contract.ts'
import { type Roles, rolesOf } from './check/roles.ts'
import { witnessTable } from './check/witness-table.ts'
import { createHttpSend } from './http-send.ts'
import { guarded, type Io, parseArguments, type Run, runAsScript, UsageError } from './io.ts'

/**
 * Replays the witnesses of a known provider on a server and holds every answer to the contract.
 * @returns 0 clean, 1 findings, 2 wrong usage, 3 server not reachable
 */
export const check: Run = guarded(async (argv, io) => {
  const command = parseArguments(createCommand(), argv, io)
  const [provider = ''] = command.args
  const options = command.opts<CheckOptions>()
  const known = knownContracts[provider as keyof typeof knownContracts]
  if (!known) {
    const names = Object.keys(knownContracts).join(' or ')
    throw new UsageError(`"${provider}" is no provider that is known here. Give ${names}.`)
  }
  const { send, close } = createHttpSend(originOf(options.url))
  try {
    const file = known.witnesses(options.profile)
    const contract = known.contract(options.profile)
    const roles = rolesOf(file.targets.demo, options.role)
    const setting = await settingOf({ contract, file, send, ...roles, ...options }, io)
    const replayed: Replayed[] = []
    for (const [at, witness] of file.witnesses.entries()) {
      // A prefix of its own keeps what one leaves behind out of the next one's way.
      const run = `${setting.run}${at.toString(36)}`
      replayed.push(await replay(witness, { ...setting, run }))
    }
    return print(replayed, { contract, provider, profile: options.profile }, io)
  } catch (error) {
    if (!(error instanceof Unreachable)) throw error
    io.complain(`No server answers at ${options.url}: ${error.message}\n`)
    return 3
  } finally {
    close()
  }
})

interface CheckOptions {
  readonly url: string
  readonly profile: ProfileName
  readonly role: readonly string[]
  readonly seed: string | undefined
}

const createCommand = () =>
  new Command('check')
    .description('Hold a server to the contract of a provider.')
    .argument('<provider>', 'atlas or rainbond')
    .requiredOption('--url <url>', 'where the server listens')
    .addOption(
      new Option('--profile <profile>', 'which contract')
        .choices(['documented', 'observed'])
        .default('documented'),
    )
    .option(
      '--role <name=value>',
      'what a role is on the server: an id, digest:key:secret, client:id:secret or token:…',
      (value: string, list: readonly string[]) => [...list, value],
      [],
    )

function originOf(url: string): string {
  if (!URL.canParse(url))
    throw new UsageError(`"${url}" is no address. Give e.g. http://127.0.0.1:4010.`)
  return new URL(url).origin
}

interface Place extends Roles {
  readonly contract: Contract
  readonly profile: ProfileName
  readonly file: WitnessSetting['file']
  readonly send: Send
}

async function settingOf(place: Place, io: Io): Promise<WitnessSetting> {
  const health = await place.send({ method: 'GET', target: '/__mock/health', headers: {} })
  const ours = health.status === 200 ? seedIn(health.body) : undefined
  return {
    ...place,
    // Short, for it stands in names of at most 24 characters.
    run: `c${Math.floor(io.now().getTime() / 1000).toString(36)}`,
    ...(ours === undefined ? {} : { seed: ours, force: forcing(place.send) }),
  }
}

function seedIn(body: Uint8Array): string | undefined {
  try {
    const health: unknown = JSON.parse(new TextDecoder().decode(body))
    const hasSeed = typeof health === 'object' && health !== null && 'seed' in health
    return hasSeed ? String(health.seed) : undefined
  } catch {
    return undefined
  }
}

const forcing =
  (send: Send): NonNullable<WitnessSetting['force']> =>
  async (operationId, effect) => {
    const body = JSON.stringify({ operationId, effect, times: 1 })
    const headers = { 'content-type': 'application/json' }
    await send({ method: 'PUT', target: '/__mock/scenario', headers, body })
  }

interface Verdict {
  readonly contract: Contract
  readonly provider: string
  readonly profile: ProfileName
}

function print(replayed: readonly Replayed[], verdict: Verdict, io: Io): 0 | 1 {
  const { contract, provider, profile } = verdict
  io.write(witnessTable(`${provider}, ${profile}`, coverageOf(contract, replayed)))
  const broken = replayed.filter(({ outcome }) => outcome === 'broken')
  for (const { witness, reason } of broken) {
    io.write(`broken: ${witness.id} (${witness.operation}): ${reason}\n`)
  }
  const breaches = replayed.flatMap((one) => breachesOf(one, contract))
  for (const breach of new Set(breaches)) io.write(`${breach}\n`)
  return broken.length > 0 || breaches.length > 0 ? 1 : 0
}

/** Where the last answer of a witness, the operation's own, is not what the contract says. */
function breachesOf({ witness, exchanges, outcome }: Replayed, contract: Contract): string[] {
  const response = exchanges.at(-1)?.response
  if (!response || outcome === 'broken') return []
  const operation = contract.require(witness.operation)
  if (!contract.responseFor(operation, response.status)) return []
  const mediaType = headerOf(response, 'content-type')
  const issues = contract.checkResponse(operation, {
    status: response.status,
    headers: Object.fromEntries(
      response.headers.map(([name, value]) => [name.toLowerCase(), value]),
    ),
    body: bodyOf(response.body),
    ...(mediaType === undefined ? {} : { mediaType }),
  })
  return issues.map(
    ({ pointer, message }) =>
      `contract: ${witness.operation} ${response.status}: ${pointer || '/'} ${message}`,
  )
}

function bodyOf(bytes: Uint8Array): unknown {
  if (bytes.length === 0) return undefined
  const text = new TextDecoder().decode(bytes)
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

await runAsScript(import.meta.url, check)
