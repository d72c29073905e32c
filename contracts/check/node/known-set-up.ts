import type { CheckSetting } from '../check-contract.ts'
import type { Identity, Send } from '../vocabulary/target.ts'
import type { Witnesses } from '../witnesses/witness.ts'
import { findControl } from './control.ts'
import { rolesOf } from './roles.ts'
import type { RunOptions } from './run-options.ts'
import { urlOf } from './run-target.ts'

interface KnownSetUp {
  readonly first: Identity | undefined
  readonly second: Identity | undefined
  readonly identities: readonly Identity[]
  readonly options: CheckSetting
}

interface KnownSetUpContext {
  readonly given: Identity | undefined
  readonly send: Send
  readonly prefix: string
}

/** Witnesses of a provider, and the identities of its demo world. */
export async function knownSetUp(
  witnesses: Witnesses | undefined,
  { roles: named = {}, profile = 'documented', controlToken, target }: RunOptions,
  { given, send, prefix }: KnownSetUpContext,
): Promise<KnownSetUp | undefined> {
  if (!witnesses) return undefined
  const control = await findControl(send, {
    ...{ run: prefix, token: controlToken },
    path: new URL(urlOf(target)).pathname,
  })
  const demo = rolesOf(witnesses)
  const isDemo = given === undefined || control !== undefined
  const own = witnesses.defaults.as ?? '$owner'
  const roles = { ...(isDemo && demo.values), ...named }
  const identities = { ...(isDemo && demo.identities), ...(given && { [own]: given }) }
  return {
    first: demo.identities[own],
    second: demo.identities.$foreigner,
    identities: Object.values(identities),
    options: {
      proofs: { file: witnesses, profile, roles, identities, ...control, forcedRun: prefix },
      examples: exampleParams(witnesses.parameters, roles),
      isStandIn: control?.force !== undefined,
    },
  }
}

/** Path parameters of the witnesses, for parameters that have no other value. */
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
