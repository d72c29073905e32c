import { readExtensions } from '../extensions.ts'
import type { OpenApiDocument } from '../operation.ts'
import type { Flaws } from './flaws.ts'

/** Names that other tools use too, each for something of their own. */
const read = ['x-errors', 'x-rules', 'x-envelope', 'x-versions', 'x-transport-responses'] as const

const empty: OpenApiDocument = { openapi: '3.1.0', info: {}, paths: {} }

/** Leaves out each extension that is not in the form that is read here. */
export function mendExtensions(document: OpenApiDocument, flaws: Flaws): OpenApiDocument {
  const unread = read.filter((name) => {
    if (document[name] === undefined) return false
    const problem = problemOf({ ...empty, [name]: document[name] })
    if (problem === undefined) return false
    flaws.add(`/${name}`, `${problem} "${name}" is not read; nothing is checked by it.`)
    return true
  })
  return { ...document, ...Object.fromEntries(unread.map((name) => [name, undefined])) }
}

function problemOf(document: OpenApiDocument): string | undefined {
  try {
    readExtensions(document)
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
