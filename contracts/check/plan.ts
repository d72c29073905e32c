import type { Contract, Operation } from '../openapi/contract.ts'
import { isObject } from '../openapi/reference.ts'
import { inferResources, makerOf, type Resource } from './resources/resource.ts'
import { type Selection, selects } from './session/selection.ts'
import { actsOnMany } from './session/writes/acts-on-many.ts'
import { readBehind } from './session/writes/read-behind.ts'
import { barePath, isAtOrBelow } from './vocabulary/bare-path.ts'
import { writes } from './vocabulary/writing.ts'
import type { Witnesses } from './witnesses/witness.ts'

/**
 * Treatment of one operation that writes: the run creates things that it deletes (`creates`) or
 * cannot delete (`stays`), changes things of its own only (`own`), changes what the user allowed
 * it to (`touches`), sends it only to ids that nothing has (`elsewhere`), or does not send it.
 */
export type WriteKind = 'creates' | 'stays' | 'own' | 'touches' | 'elsewhere' | 'not sent'

export interface PlannedWrite {
  readonly operation: string
  readonly method: string
  readonly path: string
  readonly kind: WriteKind
  /** A sentence. */
  readonly does: string
}

export interface PlanOptions extends Selection {
  /** Begins the names of everything that the run creates. */
  readonly prefix: string
  /** True if the server is somebody's: what no operation removes is not created. */
  readonly careful?: boolean
  /** Ids of operations that may change what was there before the run. */
  readonly touch?: readonly string[]
  /** Ids of operations that are not sent. */
  readonly excludeOperations?: readonly string[]
  /** Ids of operations that witnesses send to what the seed of a tenantry server holds. */
  readonly witnessed?: ReadonlySet<string>
}

/** Every operation that changes things, and what a run does with it, in the order of the contract. */
export function planWrites(contract: Contract, options: PlanOptions): readonly PlannedWrite[] {
  const resources = inferResources(contract)
  const planned = [...contract.operations.values()]
    .filter((operation, at) => writes(operation) && selects(options, operation, at))
    .map((operation) => {
      const kind = kindOf(operation, { contract, resources, options })
      const { id, method, path } = operation
      return {
        operation: id,
        method,
        path,
        kind,
        does: sentenceFor(operation, kind, resources, options),
      }
    })
  return planned.some(({ kind }) => kind === 'own') ? [...planned, undocumentedMethods] : planned
}

const excludedWrite =
  'Not sent: it is excluded. Only the clean-up sends it, to remove what the run created.'

const undocumentedMethods: PlannedWrite = {
  operation: 'undocumented-methods',
  method: 'ANY',
  path: '/',
  kind: 'own',
  does: 'Methods that the contract does not have go to things that the run itself created, and below them.',
}

/** Ids of the operations that change things and that witnesses send. */
export function witnessedWrites(contract: Contract, { witnesses }: Witnesses): ReadonlySet<string> {
  const ids = witnesses.flatMap(({ operation, steps }) =>
    steps.flatMap(({ request }) => {
      if (request.startsWith('$operation')) return [operation]
      const [method = '', target = ''] = request.split(' ')
      const methods = contract.match(target.split('?')[0] ?? '')?.methods
      return [...(methods?.values() ?? [])]
        .filter((one) => one.method === method)
        .map(({ id }) => id)
    }),
  )
  return new Set(ids)
}

interface Planned {
  readonly contract: Contract
  readonly resources: readonly Resource[]
  readonly options: PlanOptions
}

function kindOf(operation: Operation, { contract, resources, options }: Planned): WriteKind {
  if (options.excludeOperations?.includes(operation.id)) return 'not sent'
  if (options.touch?.includes(operation.id)) return 'touches'
  const created = resources.find((resource) => makerOf(resource) === operation)
  if (created) {
    if (actsOnMany(contract, created)) return 'not sent'
    if (created.remove) return 'creates'
    return options.careful ? 'not sent' : 'stays'
  }
  if (resources.some((resource) => isBelowOwn(operation, resource, options))) return 'own'
  const isDeletion = operation.method === 'DELETE' && !barePath(operation.path).endsWith('}')
  return !isDeletion && readBehind(contract, operation) ? 'elsewhere' : 'not sent'
}

/** True if an operation is about something that the run can create, or lies below one. */
function isBelowOwn({ path }: Operation, resource: Resource, { careful }: PlanOptions) {
  const { item, remove } = resource
  if (item === undefined || !makerOf(resource) || (careful && !remove)) return false
  return isAtOrBelow(path, item)
}

function sentenceFor(
  operation: Operation,
  kind: WriteKind,
  resources: readonly Resource[],
  { prefix, witnessed, excludeOperations }: PlanOptions,
): string {
  const { id } = operation
  if (excludeOperations?.includes(id)) return excludedWrite
  const remove = resources.find((resource) => makerOf(resource)?.id === id)?.remove
  const leaves = remove && leavesOf(remove)
  const but = leaves === undefined ? '' : `, but for ${leaves}: of these there is no way back`
  const sentences: Readonly<Record<WriteKind, string>> = {
    creates: `Creates things named "${prefix}…"; ${remove?.id} removes each of them${but}.`,
    stays: `Creates up to 12 things named "${prefix}…". There is no way back: they stay.`,
    own: 'On things that the run itself created, and on ids that a read shows nothing has.',
    elsewhere: `Only to ids that a read shows nothing has, never to what is there. --touch ${id} allows that.`,
    touches: 'On what is there, as --touch allows: read before, put back after, and compared.',
    'not sent': `Not sent: it would change what is there. --touch ${id} allows it.`,
  }
  const also =
    'On a server of tenantry, witnesses send it to what the seed holds, and take it back.'
  const stays = leavesOf(operation)
  return [
    sentences[kind],
    ...(witnessed?.has(id) ? [also] : []),
    ...(stays === undefined ? [] : [`It leaves ${stays}: of this there is no way back.`]),
  ].join(' ')
}

/** `x-leaves`: what the server keeps of a thing that an operation removes, where no operation reaches it. */
function leavesOf({ extensions }: Operation): string | undefined {
  const { 'x-leaves': leaves } = extensions
  return isObject(leaves) && typeof leaves.what === 'string' ? leaves.what : undefined
}
