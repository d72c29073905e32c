import type { ContractExtensions } from './extensions.ts'
import { readExtensions } from './extensions.ts'
import { requireSupportedSchemas } from './keywords.ts'
import { normalise } from './normalise.ts'
import type {
  MediaType,
  OpenApiDocument,
  Operation,
  ResponseSpec,
  Route,
  Schema,
} from './operation.ts'
import { Projector } from './project.ts'
import { readOperations } from './read-operations.ts'
import { isObject, resolve } from './reference.ts'
import { compileRouter } from './router.ts'
import { createSchemaGraph } from './schema-graph.ts'
import { distanceBetween } from './similar-names.ts'
import type { RequestChecks } from './validate-request.ts'
import { createRequestChecks } from './validate-request.ts'
import type { CheckResponse } from './validate-response.ts'
import { createResponseCheck, responseFor, successOf } from './validate-response.ts'
import { createValidators } from './validators.ts'

export type {
  ContractExtensions,
  Envelope,
  ErrorEntry,
  RuleEntry,
  RuleValue,
  TransportResponse,
  Versions,
} from './extensions.ts'
export * from './operation.ts'
export type { ObservedResponse } from './validate-response.ts'

/** One OpenAPI document, compiled for answering and for judging. Source: `compileContract`. */
export interface Contract extends ContractExtensions, RequestChecks {
  /** The document with its schemas as JSON Schema 2020-12; pointers and `$ref`s lead into it. */
  readonly document: OpenApiDocument
  /** By id, in the order of the document. */
  readonly operations: ReadonlyMap<string, Operation>
  /** @throws Error naming the operations of similar name */
  require(operationId: string): Operation
  /** Where a raw path (without its query) leads; `undefined` where no template fits. */
  match(path: string): Route | undefined
  /** The response that documents a status: exact, then its class (`4XX`), then `default`. */
  responseFor(operation: Operation, status: number): ResponseSpec | undefined
  /** The documented success: the lowest 2xx. */
  successOf(operation: Operation): ResponseSpec | undefined
  /** Every way in which an answer differs from the contract; empty when it fits. */
  readonly checkResponse: CheckResponse
  /**
   * Keeps of a value what the schema declares, in declared order. Free-form parts pass whole,
   * `undefined` and `writeOnly` properties are dropped, `null` is kept.
   */
  project(media: MediaType, value: unknown): unknown
  /** What a schema's `$ref` leads to; the schema itself where it has none. */
  resolve(schema: Schema): Schema
}

/**
 * Compiles a document. Validators and projections are made on first use and kept.
 * @throws Error with the JSON pointer of what the engine cannot honour
 */
export function compileContract(source: OpenApiDocument): Contract {
  const document = normalise(source)
  requireSupportedSchemas(document)
  const graph = createSchemaGraph(document)
  const validatorOf = createValidators(graph)
  const projector = new Projector(graph)
  const operations = readOperations(document)
  return {
    document,
    operations,
    match: compileRouter(operations.values()),
    require: (operationId) => operations.get(operationId) ?? fail(operationId, operations),
    responseFor,
    successOf,
    ...createRequestChecks(document, validatorOf),
    checkResponse: createResponseCheck(document, validatorOf),
    project: (media, value) => projector.project(media, value),
    resolve(schema) {
      const { value } = resolve(document, { value: schema, pointer: '' })
      return typeof value === 'boolean' || isObject(value) ? value : true
    },
    ...readExtensions(document),
  }
}

function fail(operationId: string, operations: ReadonlyMap<string, Operation>): never {
  const near = [...operations.keys()]
    .map((id) => ({ id, distance: distanceBetween(id.toLowerCase(), operationId.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map(({ id }) => `"${id}"`)
  throw new Error(
    `The contract has no operation "${operationId}". Use one of its own, such as ${near.join(', ')}.`,
  )
}
