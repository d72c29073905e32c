import type { Contract, OpenApiDocument } from './contract.ts'
import type { TransportResponse } from './extensions.ts'
import { methods } from './operation.ts'
import { entriesOf, isObject, type JsonObject, resolve } from './reference.ts'

/**
 * The document of a contract for tools that do not know its extensions: classes of statuses are
 * written out where `x-statuses` lists them, what `x-transport-responses` says of every operation
 * stands at each, an answer that may lack its body promises none, and the parameter of `x-envelope`,
 * which changes the form of every answer, is left out.
 */
export function portableDocument(contract: Contract): OpenApiDocument {
  const { document } = contract
  const paths = entriesOf(document.paths).map(([path, item]) => [
    path,
    isObject(item) ? portableItem(contract, item) : item,
  ])
  return { ...document, paths: Object.fromEntries(paths) }
}

const operationNames: readonly string[] = methods.map((method) => method.toLowerCase())

function portableItem(contract: Contract, item: JsonObject): JsonObject {
  const entries = Object.entries(item).map(([name, value]) => {
    if (name === 'parameters') return [name, withoutEnvelope(contract, value)]
    const isOperation = operationNames.includes(name) && isObject(value)
    return [name, isOperation ? portableOperation(contract, value) : value]
  })
  return Object.fromEntries(entries)
}

function portableOperation(contract: Contract, operation: JsonObject): JsonObject {
  const { parameters, ...rest } = operation
  return {
    ...rest,
    ...(parameters !== undefined && { parameters: withoutEnvelope(contract, parameters) }),
    responses: withTransport(contract, writtenOut(contract, operation)),
  }
}

function withoutEnvelope({ document, envelope }: Contract, parameters: unknown): unknown {
  if (!envelope || !Array.isArray(parameters)) return parameters
  return parameters.filter((parameter: unknown) => {
    const { value } = resolve(document, { value: parameter, pointer: '' })
    return !isObject(value) || value.in !== 'query' || value.name !== envelope.parameter
  })
}

type Responses = Readonly<Record<string, unknown>>

/** Responses by status. A class such as `4XX` stays only where nobody knows its statuses. */
function writtenOut(contract: Contract, operation: JsonObject): Responses {
  const written: Record<string, unknown> = {}
  const exact: Record<string, unknown> = {}
  for (const [status, response] of entriesOf(operation.responses)) {
    const whole = inPlace(contract, response)
    const statuses = /^[1-5]XX$/.test(status) ? whole?.['x-statuses'] : undefined
    if (!whole || !Array.isArray(statuses)) exact[status] = response
    else
      for (const one of statuses) written[`${one}`] = withKnownBody(contract, operation, one, whole)
  }
  return { ...written, ...exact }
}

const inPlace = ({ document }: Contract, value: unknown): JsonObject | undefined => {
  const { value: found } = resolve(document, { value, pointer: '' })
  return isObject(found) ? found : undefined
}

/** Promises no body where one of the errors of the status has none. */
function withKnownBody(
  { errors }: Contract,
  operation: JsonObject,
  status: unknown,
  response: JsonObject,
): JsonObject {
  if (response['x-body'] !== 'optional') return response
  const codes = isObject(operation['x-error-codes']) ? operation['x-error-codes'][`${status}`] : []
  const isEmpty = Array.isArray(codes) && codes.some((code) => errors[code]?.body === 'empty')
  const { content: _, ...bare } = response
  return isEmpty ? bare : response
}

/** Adds what an operation may be answered before it is reached. */
function withTransport(contract: Contract, responses: Responses): Responses {
  const all: Record<string, unknown> = { ...responses }
  for (const answer of contract.transportResponses) {
    if (answer.status < 400) continue
    const status = `${answer.status}`
    all[status] = joined(inPlace(contract, all[status]), all[status], answer)
  }
  return all
}

function joined(
  known: JsonObject | undefined,
  asItStands: unknown,
  { when, content }: TransportResponse,
): unknown {
  if (!known) return { description: `Answered before the operation: ${when}.`, content }
  const { content: own } = known
  // without content nothing is promised of a body
  if (!isObject(own)) return asItStands
  const missing = entriesOf(content).filter(([type]) => !Object.hasOwn(own, type))
  if (missing.length === 0) return asItStands
  return { ...known, content: { ...own, ...Object.fromEntries(missing) } }
}
