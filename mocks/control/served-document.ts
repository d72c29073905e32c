import { controlContract } from '../../contracts/control/control-contract.ts'
import type { OpenApiDocument } from '../../contracts/openapi/operation.ts'
import type { Worlds } from './worlds.ts'

interface Components {
  readonly schemas: Readonly<Record<string, object>>
}

/** The document of the control API, with the names that this server has. */
export function servedDocument(worlds: Worlds): OpenApiDocument {
  const { document } = controlContract()
  const { schemas, ...others } = document.components as Components // of a document of our own
  const operations = [...worlds.first.live.mock.scenario.operations]
  const OperationId = { ...schemas.OperationId, enum: operations }
  return {
    ...document,
    servers: [{ url: '/' }],
    components: { ...others, schemas: { ...schemas, OperationId } },
  }
}
