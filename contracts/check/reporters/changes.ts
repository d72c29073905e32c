import type { Change } from '../../openapi/diff.ts'
import type { TextFile } from '../report/collect.ts'
import { plural } from '../report/groups.ts'
import { type Locate, locatorOf } from '../report/locate.ts'
import { paintFor } from './colours.ts'

export interface ChangesOptions {
  /** The texts of both documents; with them, changes name their lines. */
  readonly older?: TextFile | undefined
  readonly newer?: TextFile | undefined
  readonly colour?: boolean
}

/** Writes the changes between two contracts for a terminal; breaking changes come first. */
export function changesText(changes: readonly Change[], options: ChangesOptions = {}): string {
  const paint = paintFor(options.colour ?? false)
  const place = placesIn(options)
  const lines = changes.flatMap((change) => [
    `${change.breaking ? paint.red('breaking') : paint.green('additive')}  ${change.message}`,
    `          ${paint.dim(`${named(change.operations)}  ${place(change.pointer)}`.trim())}`,
  ])
  const breaking = changes.filter((change) => change.breaking).length
  const verdict = `${plural(breaking, 'breaking change')}, ${changes.length - breaking} additive`
  const painted = breaking > 0 ? paint.red(verdict) : paint.green(verdict)
  return `${[...lines, ...(lines.length > 0 ? [''] : []), painted].join('\n')}\n`
}

const mostNames = 4

function named(operations: readonly string[]): string {
  const rest = operations.length - mostNames
  const names = operations.slice(0, mostNames).join(', ')
  return rest > 0 ? `${names} and ${rest} more` : names
}

/** Locates a removed part in the older document, and any other part in the newer one. */
function placesIn({ older, newer }: ChangesOptions): (pointer: string) => string {
  const files = [newer, older]
    .filter((file) => file !== undefined)
    .map((one) => ({ file: one.file, locate: locatorOf(one) }))
  return (pointer) => {
    const found = files.find(({ locate }) => isWhole(locate, pointer))
    const at = found?.locate(pointer)
    return found && at ? `${found.file}:${at.line}` : pointer
  }
}

/** A locator also finds the last step that is there; then it finds the holder at the same place. */
function isWhole(locate: Locate, pointer: string): boolean {
  const holder = locate(pointer.slice(0, pointer.lastIndexOf('/')))
  const at = locate(pointer)
  return at !== undefined && (at.line !== holder?.line || at.column !== holder?.column)
}
