import type { BoundDocument } from './bounds/bound-document.ts'
import type { Care, createBoundValidators } from './bounds/bound-validators.ts'
import type { DocumentIssue } from './bounds/bounds.ts'
import type { ContractExtensions } from './extensions.ts'
import { readExtensions } from './extensions.ts'
import { requireSupportedSchemas, toRegExp } from './keywords.ts'
import { oncePer } from './memo.ts'
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

export type { DocumentIssue } from './bounds/bounds.ts'
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
  /** Finds the route of a raw path (without its query); `undefined` where no template fits. */
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
  /** Follows the `$ref` of a schema; the schema itself where it has none. */
  resolve(schema: Schema): Schema
  /**
   * Parts of the document that are left out because they are too large; empty where it has no bounds.
   * Grows as schemas are used for the first time.
   */
  readonly limits: readonly DocumentIssue[]
  /** Tells whether texts fit a pattern of the document. */
  readonly matcherOf: MatcherOf
}

export type MatcherOf = (pattern: string) => Pick<RegExp, 'test'>

/** Hooks for documents that may be too large. Source: `contracts/check/vocabulary/compile-contract.ts`. */
export interface Bounding {
  /** Removes the parts that are too large. */
  readonly bound: (document: OpenApiDocument) => BoundDocument
  /** `onSkipped` is told of each text that is too long to be matched. */
  readonly matcherOf: (pattern: string, onSkipped: () => void) => ReturnType<MatcherOf>
  readonly validatorsOf: typeof createBoundValidators
}

/**
 * Compiles a document. Validators and projections are made on first use and kept.
 * @throws Error with the JSON pointer of what the engine cannot honour
 */
export function compileContract(source: OpenApiDocument, bounding?: Bounding): Contract {
  const whole = normalise(source)
  requireSupportedSchemas(whole)
  const contract = assemble(whole, bounding)
  requireReadable(contract)
  return contract
}

/** Reads what is otherwise read on its first use. @throws Error naming what is wrong with it */
function requireReadable({ operations, match }: Contract): void {
  for (const { parameters, requestBody, responses } of operations.values()) {
    void [parameters, requestBody, responses]
  }
  match('/')
}

/** Compiles a document that `npm run generate` has compiled before: nothing is looked at twice. */
export const compileProven = (source: OpenApiDocument): Contract => assemble(normalise(source))

function assemble(whole: OpenApiDocument, bounding?: Bounding): Contract {
  const { document, limits, matcherOf, care } = bounding
    ? boundWith(bounding, whole)
    : { document: whole, limits: [], matcherOf: toRegExp, care: undefined }
  const graph = createSchemaGraph(document)
  const validatorOf =
    bounding && care ? bounding.validatorsOf(graph, care) : createValidators(graph)
  const projector = new Projector(graph)
  const operations = readOperations(document)
  let router: ReturnType<typeof compileRouter> | undefined
  const match = (path: string): Route | undefined => {
    router ??= compileRouter(operations.values())
    return router(path)
  }
  const resolved = oncePer((schema: object) => {
    const { value } = resolve(document, { value: schema, pointer: '' })
    return typeof value === 'boolean' || isObject(value) ? value : true
  })
  return {
    document,
    operations,
    match,
    require: (operationId) => operations.get(operationId) ?? fail(operationId, operations),
    responseFor,
    successOf,
    ...createRequestChecks(document, validatorOf),
    checkResponse: createResponseCheck(document, validatorOf),
    project: (media, value) => projector.project(media, value),
    resolve: (schema) => (typeof schema === 'boolean' ? schema : resolved(schema)),
    limits,
    matcherOf,
    ...readExtensions(document),
  }
}

/** The document within bounds, and the list of its parts that turn out to be too large later. */
function boundWith({ bound, matcherOf: toMatcher }: Bounding, whole: OpenApiDocument) {
  const { document, limits: found, patterns } = bound(whole)
  // a reference may lead to what was taken out
  if (document !== whole) requireSupportedSchemas(document)
  const limits = [...found]
  const tell = (pointer: string, message: string) => {
    const isTold = limits.some((one) => one.pointer === pointer && one.message === message)
    if (!isTold) limits.push({ pointer, message })
  }
  const matcherOf: MatcherOf = (pattern) =>
    toMatcher(pattern, () =>
      tell(patterns.get(pattern) ?? '', 'A text was too long to be matched; it counts as fitting.'),
    )
  const onTooLarge = (pointer: string) =>
    tell(pointer, 'It is too large to be compiled. Every value fits it.')
  return { document, limits, matcherOf, care: { matcherOf, onTooLarge } satisfies Care }
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
