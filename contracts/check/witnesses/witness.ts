import type { Credential } from '../credentials/identity.ts'

/**
 * The proof table of a provider: for each documented (operation, status) the shortest request
 * sequence that earns it. Things are named by role (`$org`, `$owner`), never by id, so that a
 * sequence can be replayed on any server whose roles are known.
 */

/** A name that begins with `$`: of a role, or of something that a step saved. */
export type RoleName = `$${string}`

export type ProfileName = 'documented' | 'observed'

export interface Step {
  /** `METHOD path`, or `$operation`: the operation's own request with the file's `parameters`. */
  readonly request: string
  /** For `$operation`: what stands in for the file's `parameters` here. */
  readonly parameters?: Readonly<Record<string, string>>
  /** Whose credential signs it; `nobody` for none. A credential may name what earlier steps saved. */
  readonly as?: RoleName | 'nobody' | Credential
  readonly accept?: string
  readonly contentType?: string
  readonly headers?: Readonly<Record<string, string>>
  /** Sent as JSON. */
  readonly body?: unknown
  /** Sent as it is; with `base64` decoded first. */
  readonly text?: string
  readonly base64?: string
  /** Names what the answer holds: role → JSON pointer. */
  readonly save?: Readonly<Record<string, string>>
  /** Status that an earlier step must answer; any 2xx by default. */
  readonly status?: number
}

export interface ForcedEffect {
  readonly status: number
  readonly error?: string
  readonly parameters?: Readonly<Record<string, unknown>>
}

export interface Witness {
  /** Kebab-case, unique in its file. */
  readonly id: string
  readonly operation: string
  /** The status that the last step earns, by profile. */
  readonly status: Readonly<Record<ProfileName, number>>
  readonly profiles: readonly ProfileName[]
  /** The seed it starts from. */
  readonly seed: string
  /** Roles that it needs beyond those it names. */
  readonly needs: readonly RoleName[]
  readonly steps: readonly Step[]
  /** Key of `x-errors` that the last answer carries. */
  readonly error: string | Readonly<Partial<Record<ProfileName, string>>> | undefined
  /** Only this effect of the scenario can bring the status about, for the reason in `why`. */
  readonly forced: ForcedEffect | undefined
  readonly why: string | undefined
  /** Rules of the contract that the world is created with. */
  readonly rules: Readonly<Record<string, string | number | boolean>> | undefined
  readonly cleanup: readonly Step[]
}

export interface WitnessTarget {
  readonly roles: Readonly<Record<string, string | number | Credential>>
}

/** Witness file with its templates expanded. */
export interface Witnesses {
  readonly targets: Readonly<Record<string, WitnessTarget>>
  readonly witnesses: readonly Witness[]
  /** Values of path parameters for `$operation` requests: name → role or literal. */
  readonly parameters: Readonly<Record<string, string>>
  readonly defaults: Pick<Step, 'accept' | 'contentType'> & { readonly as?: RoleName | 'nobody' }
}

/** Describes the role that a witness lacks, in a sentence; undefined if it lacks none. */
export function missingRole(witness: Witness, roles: ReadonlySet<string>): string | undefined {
  const steps = [...witness.steps, ...witness.cleanup]
  const saved = new Set(steps.flatMap((step) => Object.keys(step.save ?? {})))
  const named = steps.flatMap(rolesIn)
  const missing = [...named, ...witness.needs].find(
    (role) =>
      !roles.has(role) &&
      !saved.has(role) &&
      role !== '$run' &&
      role !== '$digits' &&
      role !== '$operation',
  )
  return missing === undefined ? undefined : `The target has no role "${missing}".`
}

const rolesIn = ({ save: _save, ...step }: Step): string[] =>
  JSON.stringify(step).match(/\$[A-Za-z]\w*/g) ?? []
