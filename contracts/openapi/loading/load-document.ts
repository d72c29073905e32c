import type { DocumentIssue } from '../bounds/bounds.ts'
import { parseText, toDocument } from '../document.ts'
import type { OpenApiDocument } from '../operation.ts'
import { isObject } from '../reference.ts'
import { bundle, type OtherFiles } from './bundle.ts'
import { Flaws } from './flaws.ts'
import { mendDocument } from './mend-document.ts'
import type { Origin } from './place-origins.ts'
import { convertSwagger, isSwagger } from './swagger.ts'

export type { OtherFiles } from './bundle.ts'
export type { Origin } from './place-origins.ts'

/** A document that somebody else wrote, as far as it can be honoured. */
export interface LoadedDocument {
  readonly document: OpenApiDocument
  /** The parts that were left out or not read, each with what is unchecked because of it. */
  readonly flaws: readonly DocumentIssue[]
  /** Where a place of the document stands in the files. */
  readonly originOf: (pointer: string) => Origin
}

/**
 * Reads an OpenAPI 3.0, 3.1 or 3.2 or Swagger 2.0 document with the files that it refers to. A flaw
 * costs the place where it stands.
 * @param name what messages call the document, usually its path
 * @throws Error naming the line of a syntax error, or what makes the whole unreadable
 */
export function loadDocument(text: string, name: string, files: OtherFiles): LoadedDocument {
  const parsed = parseText(text, name)
  if (!isObject(parsed)) return { ...toLoaded(toDocument(parsed, name)), originOf: here }
  const bundling = new Flaws()
  const { document: whole, origins } = bundle(parsed, name, { files, flaws: bundling })
  if (!isSwagger(whole)) {
    const { document, flaws } = toLoaded(toDocument(whole, name))
    const originOf = (pointer: string) => origins.of(pointer)
    return { document, flaws: [...bundling.list(), ...flaws], originOf }
  }
  const converted = convertSwagger(whole)
  const { document, flaws } = toLoaded(toDocument(converted.document, name))
  return {
    document,
    flaws: [...bundling.list(), ...converted.flaws.list(), ...flaws],
    originOf: (pointer) => origins.of(converted.origins.of(pointer).pointer),
  }
}

const here = (pointer: string): Origin => ({ file: undefined, pointer })

function toLoaded(document: OpenApiDocument): Omit<LoadedDocument, 'originOf'> {
  const { document: mended, flaws } = mendDocument(document)
  return { document: mended, flaws }
}
