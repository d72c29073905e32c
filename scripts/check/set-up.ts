import type { CheckOptions } from '../../contracts/check/check-contract.ts'
import type { Gate } from '../../contracts/check/session/gate.ts'
import { toSelection } from '../../contracts/check/session/select.ts'
import type { Selection } from '../../contracts/check/session/selection.ts'
import { type Send, type Target, Unreachable } from '../../contracts/check/vocabulary/target.ts'
import { type Io, messageOf, UsageError } from '../io.ts'
import type { CheckArguments } from './arguments.ts'
import type { ContractSource } from './contract-source.ts'
import { findControl } from './control.ts'
import { givenSigner, otherSigner, type Signer } from './credentials.ts'
import { explainFor } from './reports.ts'
import { rolesOf } from './roles.ts'
import { isThisMachine } from './safety.ts'

/** A run made ready. */
export interface SetUp {
  readonly target: Target
  readonly options: CheckOptions
  /** Everybody who signs, for reproductions and redaction. */
  readonly signers: readonly Signer[]
}

interface Around {
  readonly io: Io
  readonly send: Send
  readonly gate: Gate
  readonly wait: (milliseconds: number) => Promise<void>
  readonly url: string
  readonly prefix: string
}

/**
 * Finds out who checks what: flags first, then the demo world of a known provider. What is wrong with
 * the flags is told before anything is sent.
 * @throws UsageError, Unreachable
 */
export async function setUp(
  source: ContractSource,
  asked: CheckArguments,
  { io, send, gate, wait, url, prefix }: Around,
): Promise<SetUp> {
  const given = givenSigner(asked, io)
  const other = otherSigner(asked, io)
  const selection = { touch: touchedOf(source, asked), ...selectionOf(source, asked) }
  await requireReachable(send)
  const known =
    source.witnesses && (await knownSetUp(source.witnesses, asked, { given, send, prefix }))
  const first = given ?? known?.first
  const second = other ?? (given ? undefined : known?.second)
  const { origin } = new URL(url)
  const explain = explainFor(source, asked.profile)
  return {
    target: {
      ...{ send, origin, identity: first?.identity, other: second?.identity },
      basePath: basePathOf(source, url),
    },
    options: {
      ...{ seed: asked.seed, prefix, params: asked.param, budget: asked.budget },
      ...{ readOnly: asked.readOnly, careful: !(await isThisMachine(url, io)) },
      ...{ gate, wait, maxWaitMilliseconds: asked.maxWait * 1000 },
      isWanted: (id) => asked.check.length === 0 || asked.check.some((check) => check === id),
      ...selection,
      ...(asked.shard && { shard: asked.shard }),
      ...(explain && { explain }),
      ...known?.options,
    },
    signers: [first, second, ...(known?.signers ?? [])].filter((signer) => signer !== undefined),
  }
}

async function requireReachable(send: Send): Promise<void> {
  await send({ method: 'GET', target: '/', headers: {} }).catch((error: unknown) => {
    if (error instanceof Unreachable) throw error
  })
}

/** The operations that the flags name. @throws UsageError */
export function selectionOf({ contract }: ContractSource, asked: CheckArguments): Selection {
  try {
    return toSelection(contract, { operations: asked.operation, tags: asked.tag })
  } catch (error) {
    throw new UsageError(messageOf(error))
  }
}

/** @throws UsageError naming an operation that the contract does not have */
export function touchedOf({ contract }: ContractSource, { touch }: CheckArguments) {
  try {
    for (const id of touch) contract.require(id)
    return touch
  } catch (error) {
    throw new UsageError(`--touch: ${messageOf(error)}`)
  }
}

/** The path under which the contract's paths begin: the address's own, else the document's. */
export function basePathOf(source: ContractSource, url: string): string {
  const { pathname } = new URL(url)
  return pathname === '/' ? serverPath(source) : pathname
}

/** The path that the document itself puts before its paths. */
export function serverPath({ contract }: ContractSource): string {
  const { servers } = contract.document
  const url: unknown = Array.isArray(servers) ? servers[0]?.url : undefined
  if (typeof url !== 'string' || !URL.canParse(url, 'http://host')) return ''
  return new URL(url, 'http://host').pathname.replace(/\/$/, '')
}

async function knownSetUp(
  witnesses: NonNullable<ContractSource['witnesses']>,
  asked: CheckArguments,
  {
    given,
    send,
    prefix,
  }: { readonly given: Signer | undefined; readonly send: Send; readonly prefix: string },
) {
  const control = await findControl(send, prefix)
  const demo = rolesOf(witnesses)
  const isDemo = given === undefined || control !== undefined
  const own = witnesses.defaults.as ?? '$owner'
  const named = Object.entries(asked.role).map(([name, [value = '']]) => [name, value])
  const roles = { ...(isDemo && demo.values), ...Object.fromEntries(named) }
  const people = isDemo ? demo.signers : {}
  const signers = { ...people, ...(given && { [own]: given }) }
  const identities = Object.entries(signers).map(([name, signer]) => [name, signer.identity])
  return {
    first: demo.signers[own],
    second: demo.signers.$foreigner,
    signers: Object.values(signers),
    options: {
      proofs: {
        ...{ file: witnesses, profile: asked.profile, roles },
        identities: Object.fromEntries(identities),
        ...control,
        forcedRun: prefix,
      },
      examples: exampleParams(witnesses.parameters, roles),
      isStandIn: control?.force !== undefined,
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
