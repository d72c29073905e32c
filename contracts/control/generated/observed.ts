// Made from openapi.yaml by `npm run generate`. Do not edit.
import { applyChanges } from '../../openapi/document-changes.ts'
import type { OpenApiDocument } from '../../openapi/operation.ts'
import { document as documented } from './documented.ts'

const cache: { document?: OpenApiDocument } = {}

/** The contract, the same object on every call. It shares with the documented one what is the same. */
export function document(): OpenApiDocument {
  cache.document ??= applyChanges(documented(), JSON.parse(lines.join('')))
  return cache.document
}

const lines = [
  '[',
  ']',
]
