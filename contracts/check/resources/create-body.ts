import { bodyMedia, type Params } from '../call.ts'
import type { Session } from '../session.ts'
import { byPlainName, plainName } from '../values/plain-name.ts'
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
  const known = new Map(byPlainName(session.knownIds, Object.entries(place)))
  // nobody who was there before the run is appointed to anything
  known.delete(plainName(resource.parameter ?? ''))
  const naming: Naming = { prefix: options.prefix, number: session.nextNumber(), known }
  if (recipe === 'example') return exampleBody(contract, media, naming)
  const body = tameBody(contract, media, { naming, optional: recipe === 'whole' })
  const isValid = contract.checkBody(media, body).length === 0
  return isValid ? body : exampleBody(contract, media, naming)
}
