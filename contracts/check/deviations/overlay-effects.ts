import { jsonpath } from 'json-p3'
import type { OpenApiDocument } from '../../openapi/contract.ts'
import { isObject, joinPointer, objectsIn, valueAt } from '../../openapi/reference.ts'
import type { Evidence } from '../vocabulary/finding.ts'

/** Changes that one action of an overlay makes. */
export interface OverlayEffect extends Evidence {
  /** JSON pointers of what it changed: the keys that it wrote, or what it took away. */
  readonly changes: readonly string[]
}

/**
 * The effects of an overlay's actions, in order. What an action takes away is found in the document
 * before, what it writes also in the one after, since an earlier action may have made its place.
 */
export function effectsOf(
  overlay: unknown,
  before: OpenApiDocument,
  after: OpenApiDocument,
): readonly OverlayEffect[] {
  const actions = isObject(overlay) ? objectsIn(overlay.actions) : []
  return actions.map((action, at) => {
    const target = String(action.target)
    const locations = [before, after].flatMap((document) =>
      locate(target, document).map((pointer) => ({ pointer, document })),
    )
    const changes = locations.flatMap(({ pointer, document }) =>
      action.remove === true
        ? [placeOf(pointer, document)]
        : leaves(action.update).map((leaf) => pointer + leaf),
    )
    return {
      about: String(action.description ?? target),
      evidence: String(action['x-evidence'] ?? ''),
      pointer: `/actions/${at}`,
      changes: [...new Set(changes)],
    }
  })
}

function locate(target: string, document: OpenApiDocument): readonly string[] {
  // A document is parsed JSON or YAML, which is what the query takes.
  const value = document as Parameters<typeof jsonpath.query>[1]
  return jsonpath
    .query(target, value)
    .nodes.map(({ location }) => location.reduce<string>(joinPointer, ''))
}

/** The number of an entry of a list says nothing once the entry is gone: the list does. */
function placeOf(pointer: string, document: OpenApiDocument): string {
  const holder = pointer.slice(0, pointer.lastIndexOf('/'))
  return Array.isArray(valueAt(document, holder)) ? holder : pointer
}

/** Where an update writes something, below its target. */
function leaves(update: unknown): readonly string[] {
  if (!isObject(update) || Object.keys(update).length === 0) return ['']
  return Object.entries(update).flatMap(([key, value]) =>
    leaves(value).map((leaf) => joinPointer('', key) + leaf),
  )
}
