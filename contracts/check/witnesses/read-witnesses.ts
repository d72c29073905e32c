import type { Contract } from '../../openapi/contract.ts'
import { isObject } from '../../openapi/reference.ts'
import type { ProfileName, Step, Witness, Witnesses } from './witness.ts'

const bothProfiles = ['documented', 'observed'] as const

type WitnessEntry = Readonly<Record<string, unknown>>

/**
 * Reads a witness file that was parsed from YAML, and expands its templates over the operations of
 * the contract that document the template's status.
 *
 * @throws Error naming the witness that names an unknown operation or lacks a part
 */
export function readWitnesses(
  source: unknown,
  contract: Contract,
  profile: ProfileName,
): Witnesses {
  if (!isObject(source)) throw new Error('A witness file holds an object with "witnesses".')
  const defaults = partOf(source.defaults)
  // An overlay may remove operations, so entries for other profiles are not even read.
  const applies = (entry: WitnessEntry) => profilesOf(entry).includes(profile)
  const listed = entriesOf(source.witnesses)
    .filter(applies)
    .map((entry) => readWitness(entry, defaults, contract))
  const expanded = entriesOf(source.templates)
    .filter(applies)
    .flatMap((template) => expand({ template, defaults, contract, profile }))
  const witnesses = [...listed, ...expanded]
  requireUnique(witnesses)
  return {
    targets: partOf(source.targets) as Witnesses['targets'], // roles are read where they are used
    parameters: partOf(source.parameters) as Witnesses['parameters'], // as above
    defaults,
    witnesses,
  }
}

function readWitness(entry: WitnessEntry, defaults: WitnessEntry, contract: Contract): Witness {
  const { id, operation, status } = entry
  if (typeof id !== 'string') throw new Error(`A witness has no id: ${JSON.stringify(entry)}.`)
  if (typeof operation !== 'string') throw new Error(`Witness "${id}" names no operation.`)
  contract.require(operation)
  const inherited = inheritedBy(entry, defaults)
  const steps = stepsOf(entry.steps, id, inherited)
  if (steps.length === 0) throw new Error(`Witness "${id}" has no steps.`)
  const forced = isObject(entry.forced) ? entry.forced : undefined
  if (forced && typeof entry.why !== 'string') {
    throw new Error(`Witness "${id}" is forced. Say in "why" why no request can cause its status.`)
  }
  return {
    id,
    operation,
    status: statusesOf(status, id),
    profiles: profilesOf(entry),
    seed: typeof entry.seed === 'string' ? entry.seed : 'demo',
    needs: (entry.needs as Witness['needs']) ?? [],
    steps,
    error: entry.error as Witness['error'],
    forced: forced as Witness['forced'],
    why: entry.why as Witness['why'],
    rules: entry.rules as Witness['rules'],
    cleanup: stepsOf(entry.cleanup, id, inherited),
  }
}

/** The witness's own credential and media types stand for each step that names none. */
function inheritedBy(entry: WitnessEntry, defaults: WitnessEntry): WitnessEntry {
  const { as = defaults.as, accept = defaults.accept, contentType } = entry
  return Object.fromEntries(
    Object.entries({ as, accept, contentType }).filter(([, value]) => value !== undefined),
  )
}

function stepsOf(steps: unknown, id: string, inherited: WitnessEntry): Step[] {
  return entriesOf(steps).map((step) => {
    if (typeof step.request !== 'string') {
      throw new Error(`Witness "${id}" has a step without a request: ${JSON.stringify(step)}.`)
    }
    return { ...inherited, ...step } as unknown as Step // the request is checked, the rest is optional
  })
}

function statusesOf(status: unknown, id: string): Witness['status'] {
  if (typeof status === 'number') return { documented: status, observed: status }
  if (isObject(status)) {
    const { documented = status.observed, observed = status.documented } = status
    if (typeof documented === 'number' && typeof observed === 'number') {
      return { documented, observed }
    }
  }
  throw new Error(`Witness "${id}" has no status. Give a number, or one for each profile.`)
}

function profilesOf({ profiles, status }: WitnessEntry): Witness['profiles'] {
  if (Array.isArray(profiles)) return bothProfiles.filter((profile) => profiles.includes(profile))
  return isObject(status) ? bothProfiles.filter((profile) => profile in status) : bothProfiles
}

interface Expansion {
  readonly template: WitnessEntry
  readonly defaults: WitnessEntry
  readonly contract: Contract
  readonly profile: ProfileName
}

/** One witness for each operation that documents the status, as far as the template names it. */
function expand({ template, defaults, contract, profile }: Expansion): Witness[] {
  const id = String(template.id)
  const status = statusesOf(template.status, id)[profile]
  const except = listOf(template.except)
  const only = template.operations === 'all' ? undefined : listOf(template.operations)
  for (const named of [...except, ...(only ?? [])]) contract.require(named)
  return [...contract.operations.values()]
    .filter((operation) => only?.includes(operation.id) ?? true)
    .filter((operation) => !except.includes(operation.id))
    .filter((operation) => contract.responseFor(operation, status) !== undefined)
    .filter(({ path }) => variedBy(template).every((name) => path.includes(`{${name}}`)))
    .map((operation) =>
      readWitness(
        { ...template, id: `${kebab(operation.id)}-${id}`, operation: operation.id },
        defaults,
        contract,
      ),
    )
}

/** The path parameters that a template sets: it speaks only of operations that have them. */
const variedBy = (template: WitnessEntry): string[] =>
  entriesOf(template.steps).flatMap(({ parameters }) => Object.keys(partOf(parameters)))

const kebab = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

function requireUnique(witnesses: readonly Witness[]): void {
  const seen = new Set<string>()
  for (const { id } of witnesses) {
    if (seen.has(id)) throw new Error(`Two witnesses are called "${id}". Rename one.`)
    seen.add(id)
  }
}

const listOf = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : [])
const partOf = (value: unknown): WitnessEntry => (isObject(value) ? value : {})
const entriesOf = (value: unknown): WitnessEntry[] =>
  Array.isArray(value) ? value.filter(isObject) : []
