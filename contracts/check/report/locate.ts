import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
} from 'yaml'
import { decodePercent } from '../../openapi/decode-percent.ts'

/** Where something stands in a text, both counted from 1. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** `undefined` for the empty pointer, which stands for no place at all. */
export type Locate = (pointer: string) => Position | undefined

/**
 * Finds JSON pointers in the text of a YAML or JSON document. A pointer that leads through a `$ref`
 * is followed; one that leads further than the text does is found at the last step that is there.
 */
export function createLocator(text: string): Locate {
  const lines = new LineCounter()
  const read: { document?: Document } = {}
  return (pointer) => {
    if (pointer === '') return undefined
    read.document ??= parseDocument(text, { lineCounter: lines, prettyErrors: false })
    const offset = offsetOf(read.document, pointer.slice(1).split('/').map(unescaped))
    if (offset === undefined) return undefined
    const { line, col } = lines.linePos(offset)
    return { line, column: col }
  }
}

/** Finds pointers of the contract in the file that it was read from. */
export function locatorOf(file: LocatedText | undefined): Locate {
  if (!file) return () => undefined
  const { text, pointerIn = (pointer: string) => pointer } = file
  const locate = createLocator(text)
  return (pointer) => locate(pointerIn(pointer) ?? '')
}

/** A text, and where a pointer stands in it if that is another place. */
interface LocatedText {
  readonly text: string
  readonly pointerIn?: ((pointer: string) => string | undefined) | undefined
}

const unescaped = (step: string): string => step.replaceAll('~1', '/').replaceAll('~0', '~')

interface TextRange {
  readonly value: unknown
  readonly offset: number | undefined
}

function offsetOf(document: Document, steps: readonly string[]): number | undefined {
  let place: TextRange = { value: document.contents, offset: undefined }
  for (const step of steps) {
    const next = stepInto(document, place.value, step)
    if (!next) break
    place = next
  }
  return place.offset
}

function stepInto(document: Document, value: unknown, step: string): TextRange | undefined {
  const node = target(document, value, 0)
  if (isSeq(node)) {
    const item = node.items[Number(step)]
    return item === undefined ? undefined : { value: item, offset: startOf(item) }
  }
  if (!isMap(node)) return undefined
  const pair = node.items.find(({ key }) => String(isScalar(key) ? key.value : key) === step)
  return pair && { value: pair.value, offset: startOf(pair.key) }
}

/** Resolves an alias or a `$ref` of the same document. */
function target(document: Document, value: unknown, depth: number): unknown {
  if (depth > 20) return undefined
  if (isAlias(value)) return target(document, value.resolve(document), depth + 1)
  const reference = isMap(value) ? value.get('$ref') : undefined
  if (typeof reference !== 'string' || !reference.startsWith('#/')) return value
  let found: unknown = document.contents
  const fragment = reference.slice(2)
  for (const step of (decodePercent(fragment) ?? fragment).split('/').map(unescaped)) {
    found = stepInto(document, found, step)?.value
  }
  return target(document, found, depth + 1)
}

const startOf = (node: unknown): number | undefined => (isNode(node) ? node.range?.[0] : undefined)
