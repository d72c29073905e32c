import type { Contract, Issue, MediaType, Schema } from '../../openapi/contract.ts'
import { viewOf } from './view.ts'

/**
 * Issues of a request body. Values of `readOnly` properties are not judged: a server may pass them
 * over (OpenAPI 3.0.4, 4.7.24.2; JSON Schema 2020-12 validation, 9.4).
 */
export const bodyIssues = (contract: Contract, media: MediaType, body: unknown): readonly Issue[] =>
  contract
    .checkBody(media, body)
    .filter(({ pointer }) => !isReadOnlyAt(contract, media.schema ?? true, pointer))

/** True if a pointer leads to or through a property that is read only. */
function isReadOnlyAt(contract: Contract, schema: Schema, pointer: string): boolean {
  const [, ...steps] = pointer.split('/')
  let at: Schema | undefined = schema
  for (const step of steps) {
    const { properties, items }: ReturnType<typeof viewOf> = viewOf(contract, at)
    const name = step.replaceAll('~1', '/').replaceAll('~0', '~')
    at = properties.get(name) ?? items
    if (at === undefined) return false
    if (viewOf(contract, at).keywords.readOnly === true) return true
  }
  return false
}
