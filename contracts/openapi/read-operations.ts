import { once } from './memo.ts'
import type { OpenApiDocument, Operation, Parameter, ResponseSpec } from './operation.ts'
import { methods } from './operation.ts'
import type { Find } from './read-content.ts'
import { asObject } from './read-content.ts'
import { readRequestBody, readResponse } from './read-message.ts'
import { readParameter } from './read-parameter.ts'
import type { LocatedValue } from './reference.ts'
import { entriesOf, extensionsOf, isObject, joinPointer, objectsIn, resolve } from './reference.ts'
import { serverPathOf } from './server-path.ts'

/** Every operation of a document, in its order. @throws Error on two operations of one operationId */
export function readOperations(document: OpenApiDocument): ReadonlyMap<string, Operation> {
  const reader = createReader(document)
  const operations = new Map<string, Operation>()
  for (const [path, item] of Object.entries(document.paths)) {
    const at = joinPointer('/paths', path)
    for (const operation of readPath(reader, path, reader.find(item, at))) {
      const twin = operations.get(operation.id)
      if (twin) {
        throw new Error(
          `The operationId "${operation.id}" stands at "${twin.pointer}" and at "${operation.pointer}". Rename one.`,
        )
      }
      operations.set(operation.id, operation)
    }
  }
  return operations
}

/** Reads objects that a `$ref` shares once, so that validators for them are compiled once. */
interface OperationReader {
  readonly find: Find
  parameter(value: unknown, pointer: string): Parameter
  response(status: string, value: unknown, pointer: string): ResponseSpec
  readonly security: unknown
}

function createReader(document: OpenApiDocument): OperationReader {
  const references = new Map<string, LocatedValue>()
  const parameters = new Map<string, Parameter>()
  const responses = new Map<string, ResponseSpec>()
  const reader: OperationReader = {
    security: document.security,
    find(value, pointer) {
      const reference = isObject(value) ? value.$ref : undefined
      if (typeof reference !== 'string') return { value, pointer }
      const found = references.get(reference) ?? resolve(document, { value, pointer })
      references.set(reference, found)
      return found
    },
    parameter(value, pointer) {
      const located = reader.find(value, pointer)
      const parameter = parameters.get(located.pointer) ?? readParameter(reader.find, located)
      parameters.set(located.pointer, parameter)
      return parameter
    },
    response(status, value, pointer) {
      const located = reader.find(value, pointer)
      const key = `${status} ${located.pointer}`
      const response = responses.get(key) ?? readResponse(reader, status, located)
      responses.set(key, response)
      return response
    },
  }
  return reader
}

function readPath(reader: OperationReader, path: string, item: LocatedValue): readonly Operation[] {
  const operations: Operation[] = []
  for (const method of methods) {
    const value = asObject(item.value)[method.toLowerCase()]
    if (!isObject(value)) continue
    const pointer = joinPointer(item.pointer, method.toLowerCase())
    const parts = readParts(reader, item, { value, pointer })
    const serverPath = serverPathOf(value.servers) ?? serverPathOf(asObject(item.value).servers)
    operations.push({
      id: typeof value.operationId === 'string' ? value.operationId : `${method} ${path}`,
      method,
      path,
      pointer,
      tags: textsIn(value.tags),
      deprecated: value.deprecated === true,
      ...(serverPath !== undefined && { serverPath }),
      get parameters() {
        return parts.parameters()
      },
      get requestBody() {
        return parts.requestBody()
      },
      get responses() {
        return parts.responses()
      },
      security: objectsIn(value.security ?? reader.security).map((needs) => Object.keys(needs)),
      extensions: extensionsOf(value),
    })
  }
  return operations
}

/** The large parts of an operation, each read when it is first asked for: most mocks use few. */
function readParts(reader: OperationReader, item: LocatedValue, operation: LocatedValue) {
  const { pointer } = operation
  const { requestBody, responses } = asObject(operation.value)
  return {
    parameters: once(() => readParameters(reader, item, operation)),
    requestBody: once(() =>
      readRequestBody(reader, requestBody, joinPointer(pointer, 'requestBody')),
    ),
    responses: once(() =>
      entriesOf(responses)
        .filter(([status]) => !status.startsWith('x-'))
        .map(([status, response]) =>
          reader.response(status, response, joinPointer(`${pointer}/responses`, status)),
        ),
    ),
  }
}

/** An operation's parameter replaces the path's one of equal name and place. */
function readParameters(
  reader: OperationReader,
  item: LocatedValue,
  operation: LocatedValue,
): readonly Parameter[] {
  const merged = new Map<string, Parameter>()
  for (const { value, pointer } of [item, operation]) {
    const list = asObject(value).parameters
    if (!Array.isArray(list)) continue
    for (const [at, entry] of list.entries()) {
      const parameter = reader.parameter(entry, joinPointer(`${pointer}/parameters`, at))
      merged.set(`${parameter.in} ${parameter.name}`, parameter)
    }
  }
  return [...merged.values()]
}

function textsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((text) => typeof text === 'string') : []
}
