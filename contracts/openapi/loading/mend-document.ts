import type { DocumentIssue } from '../bounds/bounds.ts'
import type { OpenApiDocument } from '../operation.ts'
import type { JsonObject } from '../reference.ts'
import { isObject, resolve } from '../reference.ts'
import { Flaws } from './flaws.ts'
import { mendExtensions } from './mend-extensions.ts'
import { mendPaths } from './mend-paths.ts'
import { mendSchemas, type SchemaMending } from './mend-schema.ts'
import { mendTree } from './mend-tree.ts'

export interface MendedDocument {
  readonly document: OpenApiDocument
  /** The parts that were left out, each with the reason. */
  readonly flaws: readonly DocumentIssue[]
}

/**
 * A document that the engine can honour: each flaw costs the place where it stands, and is told. JSON
 * pointers stay valid, but for those into a list from which something was left out.
 */
export function mendDocument(document: OpenApiDocument): MendedDocument {
  const flaws = new Flaws()
  let mended = mendExtensions(document, flaws)
  for (let pass = 0; pass < mostPasses; pass += 1) {
    const { size } = flaws
    mended = mendOnce(mended, flaws)
    if (flaws.size === size) break
  }
  return { document: mended, flaws: flaws.list() }
}

/** Leaving a part out may break a reference to it, which the next pass sees. */
const mostPasses = 10

function mendOnce(document: OpenApiDocument, flaws: Flaws): OpenApiDocument {
  const mending: SchemaMending = {
    flaws,
    isOlder: document.openapi.startsWith('3.0'),
    brokenReference: referenceTester(document),
  }
  const components = isObject(document.components) ? document.components : {}
  const schemas = isObject(components.schemas) ? components.schemas : {}
  const { schemas: _, ...others } = components
  return {
    ...document,
    paths: mendPaths(mending, document.paths),
    components: {
      ...(mendTree(mending, others, '/components') as JsonObject), // an object gives an object
      schemas: mendSchemas(mending, schemas, '/components/schemas'),
    },
  }
}

function referenceTester(document: OpenApiDocument): SchemaMending['brokenReference'] {
  const known = new Map<string, string | undefined>()
  return (reference) => {
    if (!known.has(reference)) known.set(reference, problemOf(document, reference))
    return known.get(reference)
  }
}

function problemOf(document: OpenApiDocument, reference: string): string | undefined {
  try {
    resolve(document, { value: { $ref: reference }, pointer: '' })
    return undefined
  } catch {
    return reference.startsWith('#')
      ? `The $ref "${reference}" leads nowhere.`
      : `The $ref "${reference}" leads to another document, which is not read.`
  }
}
