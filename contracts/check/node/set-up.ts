import { isDeepStrictEqual } from 'node:util'
import type { CheckSetting } from '../check-contract.ts'
import { createIdentity } from '../credentials/identity.ts'
import { toSelection } from '../session/select.ts'
import type { Selection } from '../session/selection.ts'
import { type Identity, type Target, Unreachable } from '../vocabulary/target.ts'
import { type ContractSource, explainFor } from './contract-source.ts'
import { knownSetUp } from './known-set-up.ts'
import type { OpenGate } from './open-gate.ts'
import type { RunOptions } from './run-options.ts'
import { isTransport, type RunTarget, urlOf } from './run-target.ts'
import { isThisMachine } from './safety.ts'
import type { Surroundings } from './surroundings.ts'
import { messageOf, UsageError } from './usage-error.ts'

/** A run made ready. */
export interface SetUp {
  readonly target: Target
  readonly options: CheckSetting
  /** Everybody who signs, for reproductions and redaction. */
  readonly identities: readonly Identity[]
}

interface SetUpContext {
  readonly surroundings: Surroundings
  readonly opened: OpenGate
  readonly prefix: string
}

/**
 * Finds out who checks: the credentials of the target, else those of the demo world of a known
 * provider. What is wrong with the options is told before anything is sent.
 * @throws UsageError, Unreachable
 */
export async function setUp(
  source: ContractSource,
  options: RunOptions,
  { surroundings, opened, prefix }: SetUpContext,
): Promise<SetUp> {
  const { target } = options
  const url = urlOf(target)
  const selection = { ...namedOf(source, options), ...selectionOf(source, options) }
  const { first: given, second: other } = identitiesOf(target)
  await requireReachable(opened)
  const known = isTransport(target)
    ? undefined
    : await knownSetUp(source.witnesses, options, { given, send: opened.send, prefix })
  const first = given ?? known?.first
  const second = other ?? (given ? undefined : known?.second)
  const explain = explainFor(source, options.profile ?? 'documented')
  const isCareful = !(await isThisMachine(url, surroundings))
  return {
    target: {
      send: opened.send,
      origin: isTransport(target) ? target.origin : new URL(url).origin,
      basePath: isTransport(target) ? target.basePath : basePathOf(source, url),
      ...{ identity: first, other: second },
    },
    options: {
      ...boundsOf(options),
      ...{ prefix, careful: isCareful, gate: opened.gate, wait: opened.wait },
      ...selection,
      ...(explain && { explain }),
      ...known?.options,
    },
    identities: [first, second, ...(known?.identities ?? [])].filter((one) => one !== undefined),
  }
}

function boundsOf(options: RunOptions): CheckSetting {
  const { seed = 1, params = {}, readOnly = false, checks = [], shard } = options
  const { budget, maxWaitMilliseconds } = options
  return {
    ...{ seed, params, readOnly },
    isWanted: (id) => checks.length === 0 || checks.some((check) => check === id),
    ...(shard && { shard }),
    ...(budget !== undefined && { budget }),
    ...(maxWaitMilliseconds !== undefined && { maxWaitMilliseconds }),
  }
}

/** @throws UsageError where both are the same: nothing is isolated from itself */
function identitiesOf(target: RunTarget) {
  if (typeof target === 'string') return {}
  if (isTransport(target)) return { first: target.identity, second: target.other }
  const { credential, other } = target
  if (credential && isDeepStrictEqual(credential, other)) {
    throw new UsageError(
      'Both tenants have the same credentials. Give those of another tenant, or leave the second out.',
    )
  }
  return {
    first: credential && createIdentity('you', credential),
    second: other && createIdentity('the other', other),
  }
}

async function requireReachable({ send }: OpenGate): Promise<void> {
  await send({ method: 'GET', target: '/', headers: {} }).catch((error: unknown) => {
    if (error instanceof Unreachable) throw error
  })
}

type NamedContract = Pick<RunOptions, 'operations' | 'tags'>

/** The operations that are asked for. @throws UsageError */
export function selectionOf({ contract }: ContractSource, named: NamedContract): Selection {
  const { operations = [], tags = [] } = named
  try {
    return toSelection(contract, { operations, tags })
  } catch (error) {
    throw new UsageError(messageOf(error))
  }
}

type NamedOperations = Required<Pick<RunOptions, 'touch' | 'excludeOperations'>>

/** @throws UsageError naming an operation that the contract does not have */
export function namedOf(
  { contract }: ContractSource,
  { touch = [], excludeOperations = [] }: Pick<RunOptions, 'touch' | 'excludeOperations'>,
): NamedOperations {
  const flags = { '--touch': touch, '--exclude-operation': excludeOperations }
  for (const [flag, ids] of Object.entries(flags)) {
    try {
      for (const id of ids) contract.require(id)
    } catch (error) {
      throw new UsageError(`${flag}: ${messageOf(error)}`)
    }
  }
  return { touch, excludeOperations }
}

/** The path under which the contract's paths begin: the address's own, else that of its server. */
export function basePathOf(source: ContractSource, url: string): string {
  const { pathname } = new URL(url)
  return pathname === '/' ? source.serverPath : pathname
}
