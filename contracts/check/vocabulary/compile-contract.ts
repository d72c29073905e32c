import { boundDocument } from '../../openapi/bounds/bound-document.ts'
import { createBoundValidators } from '../../openapi/bounds/bound-validators.ts'
import { type DocumentBounds, defaultDocumentBounds } from '../../openapi/bounds/bounds.ts'
import { createMatcher } from '../../openapi/bounds/matcher.ts'
import { type Contract, compileContract as compile } from '../../openapi/contract.ts'
import type { OpenApiDocument } from '../../openapi/operation.ts'

/**
 * Compiles a document that somebody else wrote, within bounds: what would hang, overflow or fill the
 * memory of a run is left out and stands in `limits`; the rest is checked.
 * @throws Error with the JSON pointer of what the engine cannot honour
 */
export function compileContract(
  source: OpenApiDocument,
  bounds: Partial<DocumentBounds> = {},
): Contract {
  const all: DocumentBounds = { ...defaultDocumentBounds, ...bounds }
  return compile(source, {
    bound: (document) => boundDocument(document, all),
    matcherOf: (pattern, onSkipped) => createMatcher(pattern, all.maxMatchSteps, onSkipped),
    validatorsOf: createBoundValidators,
  })
}
