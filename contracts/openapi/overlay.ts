import { jsonpath } from 'json-p3'
import { toDocument } from './document.ts'
import type { OpenApiDocument } from './operation.ts'
import type { JsonObject } from './reference.ts'
import { isObject } from './reference.ts'

/**
 * Applies the actions of an OpenAPI Overlay 1.0, in order, to a copy of a document.
 * `name` is what messages call the overlay, usually its path.
 * @throws Error naming the action (counted from 1) that matches nothing, changes nothing, gives no
 * `x-evidence`, or asks for what an overlay cannot do
 */
export function applyOverlay(
  document: OpenApiDocument,
  overlay: unknown,
  name = 'overlay',
): OpenApiDocument {
  // Through JSON, so that what YAML aliases share is no longer shared when one place changes.
  const copy: unknown = JSON.parse(JSON.stringify(document))
  for (const [at, value] of actionsOf(overlay, name).entries()) {
    const action = readAction(value, `Action ${at + 1} of "${name}"`)
    const places = placesOf(copy, action)
    const changes = action.remove ? remove(places) : update(places, action)
    if (changes) continue
    throw new Error(`${action.label} changes nothing: the contract says so already. Remove it.`)
  }
  return toDocument(copy, name)
}

interface OverlayAction {
  /** Name of the action in messages. */
  readonly label: string
  readonly target: string
  readonly update: unknown
  readonly remove: boolean
}

/** A place that can be written: the object or list that holds it, and its key there. */
interface OverlayTarget {
  readonly holder: Record<string, unknown> | unknown[]
  readonly key: string | number
  readonly value: unknown
}

function actionsOf(overlay: unknown, name: string): readonly unknown[] {
  const version = isObject(overlay) ? overlay.overlay : undefined
  if (!isObject(overlay) || typeof version !== 'string' || !/^1\.0(\.|$)/.test(version)) {
    throw new Error(`"${name}" is no overlay: it needs "overlay: 1.0.0".`)
  }
  if (Array.isArray(overlay.actions)) return overlay.actions
  throw new Error(`"${name}" has no list of "actions". Add one.`)
}

function readAction(value: unknown, position: string): OverlayAction {
  if (!isObject(value) || typeof value.target !== 'string') {
    throw new Error(`${position} has no "target". Add a JSONPath.`)
  }
  const label = `${position}, target "${value.target}",`
  const evidence = value['x-evidence']
  if (typeof evidence !== 'string' || evidence.trim() === '') {
    throw new Error(`${label} has no "x-evidence". Say where the difference was seen.`)
  }
  const isRemoval = value.remove === true
  if (isRemoval === 'update' in value) {
    throw new Error(`${label} needs either "update" or "remove: true".`)
  }
  return { label, target: value.target, update: value.update, remove: isRemoval }
}

function placesOf(root: unknown, { target, label }: OverlayAction): readonly OverlayTarget[] {
  const locations = query(root, target, label)
  if (locations.length === 0) {
    throw new Error(`${label} matches nothing. Correct the target or remove the action.`)
  }
  // The root is held by a list of one, so that it is a place like any other.
  return locations.map((location) => placeAt([root], [0, ...location]))
}

function query(root: unknown, target: string, label: string): (string | number)[][] {
  try {
    // The query takes JSON values only; a document that went through JSON is one.
    const value = root as Parameters<typeof jsonpath.query>[1]
    return jsonpath.query(target, value).nodes.map(({ location }) => location)
  } catch (error) {
    throw new Error(`${label} is no JSONPath. Correct the target.`, { cause: error })
  }
}

function placeAt(root: unknown, location: readonly (string | number)[]): OverlayTarget {
  let holder = root
  for (const key of location.slice(0, -1)) holder = isHolder(holder) ? read(holder, key) : undefined
  const key = location.at(-1)
  if (!isHolder(holder) || key === undefined) throw new Error('A location leads nowhere.')
  return { holder, key, value: read(holder, key) }
}

function remove(places: readonly OverlayTarget[]): boolean {
  // From the end, so that the places in a list that are still to go keep their number.
  for (const { holder, key } of places.toReversed()) {
    if (Array.isArray(holder)) holder.splice(Number(key), 1)
    else delete holder[key]
  }
  return true
}

function update(places: readonly OverlayTarget[], action: OverlayAction): boolean {
  const changed = places.map((place) => {
    const value = structuredClone(action.update)
    if (Array.isArray(place.value)) return place.value.push(value) > 0
    if (isMutable(place.value) && isObject(value)) return merge(place.value, value)
    throw new Error(
      `${action.label} updates what is neither a list nor an object. Target what holds it.`,
    )
  })
  return changed.includes(true)
}

/** Objects merge, lists are joined, everything else is replaced. Tells whether that changed anything. */
function merge(target: Record<string, unknown>, source: JsonObject): boolean {
  let changed = false
  for (const [key, value] of Object.entries(source)) {
    const known = Object.hasOwn(target, key) ? target[key] : undefined
    if (isMutable(known) && isObject(value)) {
      changed = merge(known, value) || changed
    } else if (Array.isArray(known) && Array.isArray(value)) {
      known.push(...value)
      changed ||= value.length > 0
    } else if (known !== value) {
      target[key] = value
      changed = true
    }
  }
  return changed
}

function isHolder(value: unknown): value is Record<string, unknown> | unknown[] {
  return Array.isArray(value) || isMutable(value)
}

function isMutable(value: unknown): value is Record<string, unknown> {
  return isObject(value)
}

function read(holder: Record<string, unknown> | unknown[], key: string | number): unknown {
  return Array.isArray(holder) ? holder[Number(key)] : holder[key]
}
