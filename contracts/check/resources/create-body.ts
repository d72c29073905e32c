import { bodyMedia, type Params } from '../call.ts'
import type { Session } from '../session.ts'
import { exampleBody, type Naming, tameBody } from '../values/tame.ts'
import type { Resource } from './resource.ts'

/** All that may be written, only what must be, or the contract's own example. */
export type Recipe = 'whole' | 'required' | 'example'

/** A body for a create, with names of its own for each number. Falls back on the example. */
export function createBody(
  session: Session,
  resource: Resource,
  { recipe, place }: { readonly recipe: Recipe; readonly place: Params },
): unknown {
  const { contract, options } = session
  const media = resource.create && bodyMedia(resource.create)
  if (!media) return {}
  const known = knownIds(session, place)
  const naming: Naming = { prefix: options.prefix, number: session.nextNumber(), known }
  if (recipe === 'example') return exampleBody(contract, media, naming)
  const body = tameBody(contract, media, { naming, optional: recipe === 'whole' })
  const isValid = contract.checkBody(media, body).length === 0
  return isValid ? body : exampleBody(contract, media, naming)
}

/** By property name without case and signs: bodies write `org_id` for the path's `orgId`. */
function knownIds(session: Session, place: Params): ReadonlyMap<string, string> {
  const plain = (name: string) => name.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
  const known = [...session.knownIds, ...Object.entries(place)]
  return new Map(known.map(([name, value]) => [plain(name), value]))
}
