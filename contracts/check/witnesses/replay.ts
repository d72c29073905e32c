import type { Contract } from '../../openapi/contract.ts'
import { NotSent } from '../session/session-options.ts'
import { operationAt } from '../vocabulary/call.ts'
import { isWrite } from '../vocabulary/journal.ts'
import { pointTo } from '../vocabulary/json-pointer.ts'
import {
  type Identity,
  NoAnswer,
  NotAuthenticated,
  type PlainRequest,
  type PlainResponse,
  type Send,
  type Target,
} from '../vocabulary/target.ts'
import { WriteRefused } from '../vocabulary/write-refused.ts'
import { writes } from '../vocabulary/writing.ts'
import { signStep } from './sign-step.ts'
import {
  type ForcedEffect,
  missingRole,
  type ProfileName,
  type Step,
  type Witness,
  type Witnesses,
} from './witness.ts'
import { stepRequest, substitute } from './witness-request.ts'
import { bodyOf, wrongEnd } from './wrong-end.ts'

/** The server on which witnesses are replayed. */
export interface WitnessSetting extends Partial<Pick<Target, 'basePath'>> {
  readonly contract: Contract
  readonly profile: ProfileName
  readonly file: Pick<Witnesses, 'parameters' | 'defaults'>
  readonly send: Send
  /** Values of the roles on this server, without `$run`; identities are in `identities`. */
  readonly roles: Readonly<Record<string, string | number>>
  readonly identities: Readonly<Record<string, Identity>>
  /** Prefix of everything that the run creates. */
  readonly run: string
  /** The seed that the server stands on; undefined where nobody knows. */
  readonly seed?: string
  /** Forces an effect for one request; undefined where the server cannot. @throws CannotForce */
  readonly force?: (operation: string, effect: ForcedEffect) => Promise<void>
  /** Of the header `x-mock-run`, which binds a forced outcome to the request that it is for. */
  readonly forcedRun?: string
  /** Runs the clean-up, which must also be done when the run has ended. */
  readonly cleanUp?: (run: () => Promise<void>) => Promise<void>
  /** Ids of operations whose witnesses are not replayed. */
  readonly excludeOperations?: readonly string[]
  /** Replays only what sends no write and forces nothing. */
  readonly readOnly?: boolean
}

/** The server does not let an outcome be forced. */
export class CannotForce extends Error {}

export type WitnessOutcome = 'earned' | 'forced' | 'not reached' | 'broken'

export interface Replayed {
  readonly witness: Witness
  readonly status: number
  readonly outcome: WitnessOutcome
  /** Why it was not reached, or what came instead. */
  readonly reason: string | undefined
  /** Exchanges in order, without the clean-up. */
  readonly exchanges: readonly {
    readonly request: PlainRequest
    readonly response: PlainResponse
  }[]
}

/** Replays one witness and cleans up after it. Never throws for what the server answers. */
export async function replay(witness: Witness, setting: WitnessSetting): Promise<Replayed> {
  const { cleanUp = (run) => run() } = setting
  const status = witness.status[setting.profile]
  const exchanges: { request: PlainRequest; response: PlainResponse }[] = []
  const done = (outcome: WitnessOutcome, reason?: string): Replayed => ({
    witness,
    status,
    outcome,
    reason,
    exchanges,
  })
  const unreached = whyNot(witness, setting)
  if (unreached !== undefined) return done('not reached', unreached)

  const names = namesIn(setting)
  const perform = async (step: Step, marks = {}): Promise<PlainResponse> => {
    const plain = stepRequest(step, { ...setting, operation: witness.operation, names })
    const request = { ...plain, headers: { ...plain.headers, ...marks } }
    const response = await signStep(step, setting, names)(request)
    exchanges.push({ request, response })
    return response
  }
  try {
    for (const [at, step] of witness.steps.entries()) {
      const last = at === witness.steps.length - 1
      if (last && witness.forced) await setting.force?.(witness.operation, witness.forced)
      const response = await perform(step, last ? marksOf(witness, setting) : {})
      // What the last step made is for the clean-up, also when it was not what was meant.
      if (last) saveFrom(response, step, names)
      const wrong = last
        ? wrongEnd(response, status, witness, setting)
        : wrongStep(response, step, at, names)
      if (wrong !== undefined) return done('broken', wrong)
    }
    return done(witness.forced ? 'forced' : 'earned')
  } catch (error) {
    return done(...cutShort(error))
  } finally {
    const count = exchanges.length
    await cleanUp(async () => {
      for (const step of witness.cleanup) {
        // What a broken sequence never made need not be removed.
        if (substitute(step.request, names).includes('$')) continue
        const response = await perform(step).catch(() => undefined)
        if (response) saveFrom(response, step, names)
      }
    })
    exchanges.length = count
  }
}

const namesIn = ({ roles, run }: WitnessSetting): Map<string, string | number> =>
  new Map([...Object.entries(roles), ['$run', run], ['$digits', digitsOf(run)]])

/** Eight digits for what only takes those, e.g. telephone numbers: another text for another run. */
const digitsOf = (run: string): string =>
  [...run]
    .reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) % 99_999_989, 7)
    .toString()
    .padStart(8, '0')

/** Headers that bind what was forced to the request that it is for. */
const marksOf = ({ forced }: Witness, { forcedRun }: WitnessSetting): Record<string, string> =>
  forced && forcedRun !== undefined ? { 'x-mock-run': forcedRun } : {}

/** Returns the outcome of a witness that was cut short. @throws errors that end the run */
function cutShort(error: unknown): readonly [WitnessOutcome, string] {
  if (error instanceof NoAnswer) return ['broken', `No answer came: ${error.message}`]
  if (error instanceof WriteRefused) return ['not reached', error.message]
  const isInTheWay = [NotAuthenticated, NotSent, CannotForce].some((kind) => error instanceof kind)
  if (isInTheWay && error instanceof Error) {
    return ['not reached', `${error.message} It is not proven here.`]
  }
  throw error
}

function whyNot(witness: Witness, setting: WitnessSetting): string | undefined {
  const roles = new Set([...Object.keys(setting.roles), ...Object.keys(setting.identities)])
  if (setting.excludeOperations?.includes(witness.operation)) return 'Its operation is excluded.'
  if (witness.rules) return 'It needs a world with rules of its own.'
  if (setting.readOnly && changes(witness, setting)) return 'It writes, and the run only reads.'
  if (witness.forced && !setting.force)
    return 'The server cannot be made to force an outcome: it is not proven here.'
  if (witness.seed !== 'demo' && witness.seed !== setting.seed) {
    return `It starts from the seed "${witness.seed}".`
  }
  return missingRole(witness, roles)
}

function changes({ operation, forced, steps }: Witness, { contract }: WitnessSetting): boolean {
  const own = contract.require(operation)
  const writing = steps.some(({ request }) => {
    if (request.startsWith('$')) return writes(own)
    const [method = '', target = ''] = request.split(' ')
    const named = operationAt(contract, { method, target, headers: {} })
    return isWrite(method) || (named !== undefined && writes(named))
  })
  return forced !== undefined || writing
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
