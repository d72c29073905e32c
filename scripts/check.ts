import { type CheckOptions, checkContract } from '../contracts/check/check-contract.ts'
import { type Signature, signatureOf } from '../contracts/check/reproduce/signature.ts'
import { type Target, Unreachable } from '../contracts/check/target.ts'
import type { Operation } from '../contracts/openapi/contract.ts'
import { type CheckArguments, readArguments } from './check/arguments.ts'
import { type ContractSource, openContract } from './check/contract-source.ts'
import { findControl } from './check/control.ts'
import { credentialOf, givenIdentity } from './check/credentials.ts'
import { explainFor, Reports } from './check/reports.ts'
import { rolesOf } from './check/roles.ts'
import { createHttpSend } from './http-send.ts'
import { type ExitCode, guarded, type Io, type Run, runAsScript } from './io.ts'

/**
 * Holds a running server to its contract.
 * @returns 0 clean, 1 findings, 2 wrong usage or contract, 3 the server is not reachable
 */
export const check: Run = guarded(async (argv, io) => {
  const asked = readArguments(argv, io)
  const source = openContract(asked.contract, asked.profile, io)
  const http = createHttpSend(asked.url)
  try {
    return await hold(source, asked, { io, send: http.send })
  } catch (error) {
    if (!(error instanceof Unreachable)) throw error
    io.complain(`${error.message}\n`)
    return 3
  } finally {
    http.close()
  }
})

interface Around {
  readonly io: Io
  readonly send: Target['send']
}

async function hold(
  source: ContractSource,
  asked: CheckArguments,
  { io, send }: Around,
): Promise<ExitCode> {
  const { origin, pathname } = new URL(asked.url)
  await send({ method: 'GET', target: '/', headers: {} }).catch(onlyUnreachable)
  const given = givenIdentity('you', asked)
  const others = { ...nothing, header: asked.otherHeader }
  const known = source.witnesses && (await knownOptions(source.witnesses, asked, { given, send }))
  const target: Target = {
    send,
    origin,
    basePath: pathname === '/' ? serverPath(source) : pathname,
    identity: given ?? known?.identity,
    other: givenIdentity('the other', others) ?? (given ? undefined : known?.other),
  }
  const prefix = `ty${(io.now().getTime() % 36 ** 5).toString(36)}`
  const explain = explainFor(source, asked.profile)
  const options: CheckOptions = {
    seed: asked.seed,
    prefix,
    params: asked.param,
    isWanted: (check) => asked.check.length === 0 || asked.check.includes(check),
    ...(asked.operation.length + asked.tag.length > 0 && { isWantedOperation: wantedOf(asked) }),
    ...(asked.shard && { shard: asked.shard }),
    ...(explain && { explain }),
    ...known?.options,
  }
  const identities = [
    target.identity,
    target.other,
    ...Object.values(known?.options.proofs.identities ?? {}),
  ].filter((identity) => identity !== undefined)
  const signatures = signaturesOf(source, asked)
  const reports = new Reports({ source, asked, prefix, identities, signatures }, io)
  for await (const event of checkContract(source.contract, target, options)) reports.take(event)
  return reports.finish()
}

const wantedOf =
  ({ operation, tag }: CheckArguments) =>
  ({ id, tags }: Operation) =>
    operation.includes(id) || tags.some((name) => tag.includes(name))

/** How each identity signs, for reproductions; by the identity's name. */
function signaturesOf({ witnesses }: ContractSource, asked: CheckArguments) {
  const roles = Object.entries(witnesses?.targets.demo?.roles ?? {})
  const given = credentialOf(asked)
  const other = credentialOf({ ...nothing, header: asked.otherHeader })
  const signatures: Record<string, Signature> = {}
  for (const [name, role] of roles) {
    if (typeof role === 'object') signatures[name] = signatureOf(role)
  }
  if (given) signatures.you = signatureOf(given)
  if (other) signatures['the other'] = signatureOf(other)
  return signatures
}

const nothing = { digest: undefined, client: undefined, token: undefined }

function onlyUnreachable(error: unknown): void {
  if (error instanceof Unreachable) throw error
}

/** The path that the document itself puts before its paths. */
function serverPath({ contract }: ContractSource): string {
  const { servers } = contract.document
  const url: unknown = Array.isArray(servers) ? servers[0]?.url : undefined
  if (typeof url !== 'string' || !URL.canParse(url, 'http://host')) return ''
  return new URL(url, 'http://host').pathname.replace(/\/$/, '')
}

/** Witnesses, roles and credentials of a known provider: those of the demo world by default. */
async function knownOptions(
  witnesses: NonNullable<ContractSource['witnesses']>,
  asked: CheckArguments,
  { given, send }: { readonly given: Target['identity']; readonly send: Target['send'] },
) {
  const control = await findControl(send)
  const demo = rolesOf(witnesses)
  const own = witnesses.defaults.as ?? '$owner'
  const values = given && !control ? {} : demo.values
  const named = Object.entries(asked.role).map(([name, [value = '']]) => [name, value])
  const roles = { ...values, ...Object.fromEntries(named) }
  const identities = given && !control ? {} : demo.identities
  return {
    identity: demo.identities[own],
    other: demo.identities.$foreigner,
    options: {
      proofs: {
        file: witnesses,
        profile: asked.profile,
        roles,
        identities: { ...identities, ...(given && { [own]: given }) },
        ...control,
      },
      examples: exampleParams(witnesses.parameters, roles),
    } satisfies CheckOptions,
  }
}

/** What the witnesses put into paths, for parameters that nothing else is known for. */
function exampleParams(
  parameters: Readonly<Record<string, string>>,
  roles: Readonly<Record<string, string | number>>,
): Readonly<Record<string, readonly string[]>> {
  const named = Object.entries(parameters).flatMap(([name, value]) => {
    const id = value.startsWith('$') ? roles[value] : value
    return id === undefined ? [] : [[name, [String(id)]] as const]
  })
  return Object.fromEntries(named)
}

await runAsScript(import.meta.url, check)
