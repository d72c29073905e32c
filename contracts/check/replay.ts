import type { Contract } from '../openapi/contract.ts'
import { isWrite } from './journal.ts'
import { pointTo } from './json-pointer.ts'
import type { Identity, PlainRequest, PlainResponse, Send } from './target.ts'
import {
  type ForcedEffect,
  missingRole,
  type ProfileName,
  type Step,
  type Witness,
  type Witnesses,
} from './witness.ts'
import { stepRequest, substitute } from './witness-request.ts'
import { WriteRefused } from './write-refused.ts'

/** The server on which witnesses are replayed. */
export interface WitnessSetting {
  readonly contract: Contract
  readonly profile: ProfileName
  readonly file: Pick<Witnesses, 'parameters' | 'defaults'>
  readonly send: Send
  /** What the roles are here, without `$run`; identities are in `identities`. */
  readonly roles: Readonly<Record<string, string | number>>
  readonly identities: Readonly<Record<string, Identity>>
  /** Prefix of everything that the run creates. */
  readonly run: string
  /** The seed that the server stands on; undefined where nobody knows. */
  readonly seed?: string
  /** Forces an effect for one request; undefined where the server cannot. */
  readonly force?: (operation: string, effect: ForcedEffect) => Promise<void>
  /** Replays only what sends no write and forces nothing. */
  readonly readOnly?: boolean
}

export type Outcome = 'earned' | 'forced' | 'not reached' | 'broken'

export interface Replayed {
  readonly witness: Witness
  readonly status: number
  readonly outcome: Outcome
  /** Why it was not reached, or what came instead. */
  readonly reason: string | undefined
  /** What was sent and what came, in order; clean-up left out. */
  readonly exchanges: readonly {
    readonly request: PlainRequest
    readonly response: PlainResponse
  }[]
}

/** Replays one witness and cleans up after it. Never throws for what the server answers. */
export async function replay(witness: Witness, setting: WitnessSetting): Promise<Replayed> {
  const status = witness.status[setting.profile]
  const exchanges: { request: PlainRequest; response: PlainResponse }[] = []
  const done = (outcome: Outcome, reason?: string): Replayed => ({
    witness,
    status,
    outcome,
    reason,
    exchanges,
  })
  const unreached = whyNot(witness, setting)
  if (unreached !== undefined) return done('not reached', unreached)

  const names = new Map<string, string | number>([
    ...Object.entries(setting.roles),
    ['$run', setting.run],
  ])
  const perform = async (step: Step): Promise<PlainResponse> => {
    const request = stepRequest(step, { ...setting, operation: witness.operation, names })
    const response = await signed(step, setting)(request)
    exchanges.push({ request, response })
    return response
  }
  try {
    for (const [at, step] of witness.steps.entries()) {
      const last = at === witness.steps.length - 1
      if (last && witness.forced) await setting.force?.(witness.operation, witness.forced)
      const response = await perform(step)
      // What the last step made is for the clean-up, also when it was not what was meant.
      if (last) saveFrom(response, step, names)
      const wrong = last
        ? wrongEnd(response, status, witness, setting)
        : wrongStep(response, step, at, names)
      if (wrong !== undefined) return done('broken', wrong)
    }
    return done(witness.forced ? 'forced' : 'earned')
  } catch (error) {
    if (!(error instanceof WriteRefused)) throw error
    return done('not reached', error.message)
  } finally {
    const count = exchanges.length
    for (const step of witness.cleanup) {
      // What a broken sequence never made need not be removed.
      if (substitute(step.request, names).includes('$')) continue
      const response = await perform(step).catch(() => undefined)
      if (response) saveFrom(response, step, names)
    }
    exchanges.length = count
  }
}

function whyNot(witness: Witness, setting: WitnessSetting): string | undefined {
  const roles = new Set([...Object.keys(setting.roles), ...Object.keys(setting.identities)])
  if (witness.rules) return 'It needs a world with rules of its own.'
  if (setting.readOnly && changes(witness, setting)) return 'It writes, and the run only reads.'
  if (witness.forced && !setting.force) return 'The server cannot be made to force an outcome.'
  if (witness.seed !== 'demo' && witness.seed !== setting.seed) {
    return `It starts from the seed "${witness.seed}".`
  }
  return missingRole(witness, roles)
}

function changes({ operation, forced, steps }: Witness, { contract }: WitnessSetting): boolean {
  const own = contract.require(operation).method
  const methods = steps.map(({ request }) =>
    request.startsWith('$') ? own : request.split(' ')[0],
  )
  return forced !== undefined || methods.some((method) => isWrite(method ?? own))
}

function signed({ as = 'nobody' }: Step, { send, identities }: WitnessSetting): Send {
  if (as === 'nobody') return send
  const identity = identities[as]
  if (!identity) throw new Error(`"${as}" is no identity of the target.`)
  return identity.sign(send)
}

function wrongStep(
  response: PlainResponse,
  step: Step,
  at: number,
  names: Map<string, string | number>,
): string | undefined {
  const expected = step.status ?? '2xx'
  const fits = step.status === undefined ? response.status < 300 : response.status === step.status
  if (!fits) return `Step ${at + 1} (${step.request}) answered ${response.status}, not ${expected}.`
  const name = saveFrom(response, step, names)
  if (name === undefined) return undefined
  return `Step ${at + 1} (${step.request}) answered nothing at "${step.save?.[name]}" for ${name}.`
}

/** Keeps what the step names of its answer. Returns the first name for which there was nothing. */
function saveFrom(
  response: PlainResponse,
  step: Step,
  names: Map<string, string | number>,
): string | undefined {
  const body = bodyOf(response)
  for (const [name, pointer] of Object.entries(step.save ?? {})) {
    const value = pointTo(body, pointer)
    if (typeof value !== 'string' && typeof value !== 'number') return name
    names.set(name, value)
  }
  return undefined
}

function wrongEnd(
  response: PlainResponse,
  status: number,
  { error }: Witness,
  { contract, profile }: WitnessSetting,
): string | undefined {
  if (response.status !== status) return `It answered ${response.status}, not ${status}.`
  const code = typeof error === 'object' ? error[profile] : error
  const entry = code === undefined ? undefined : contract.errors[code]
  if (code === undefined) return undefined
  if (!entry) return `The contract's x-errors have no entry "${code}".`
  return wrongError(bodyOf(response), code, entry)
}

/** Holds an error body to the marks by which its provider's clients tell errors apart. */
function wrongError(
  body: unknown,
  code: string,
  entry: Readonly<Record<string, unknown>>,
): string | undefined {
  const marks = { errorCode: code.split('~')[0], code: entry.code, error_type: entry.error_type }
  for (const [name, expected] of Object.entries(marks)) {
    const value = pointTo(body, `/${name}`) ?? pointTo(body, `/content/${name}`)
    if (value === undefined || expected === undefined || value === expected) continue
    // What a server passes on from elsewhere has no value of its own.
    if (typeof expected === 'string' && /^\{\w+\}$/.test(expected)) continue
    return `It answered ${name} "${String(value)}", not "${String(expected)}" (${code}).`
  }
  return undefined
}

function bodyOf({ body }: PlainResponse): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body))
  } catch {
    return undefined
  }
}
