import type {
  HeaderSpec,
  OpenApiDocument,
  Operation,
  Parameter,
  RequestBody,
  ResponseSpec,
} from './operation.ts'
import { methods } from './operation.ts'
import type { Find } from './read-content.ts'
import { asObject, readContent, readExamples, toSchema } from './read-content.ts'
import type { LocatedValue } from './reference.ts'
import { entriesOf, extensionsOf, isObject, joinPointer, objectsIn, resolve } from './reference.ts'

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
      const parameter = parameters.get(located.pointer) ?? readParameter(reader, located)
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
    operations.push({
      id: typeof value.operationId === 'string' ? value.operationId : `${method} ${path}`,
      method,
      path,
      pointer,
      tags: textsIn(value.tags),
      deprecated: value.deprecated === true,
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

function once<Part>(read: () => Part): () => Part {
  let part: { readonly read: Part } | undefined
  return () => {
    part ??= { read: read() }
    return part.read
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

function readParameter(reader: OperationReader, { value, pointer }: LocatedValue): Parameter {
  const parameter = asObject(value)
  const place = parameter.in
  if (place !== 'path' && place !== 'query' && place !== 'header' && place !== 'cookie') {
    throw new Error(
      `The parameter at "${pointer}" is in "${String(place)}". Use path, query, header or cookie.`,
    )
  }
  const content = readContent(reader.find, parameter.content, joinPointer(pointer, 'content'))[0]
  const byForm = place === 'query' || place === 'cookie'
  const usualStyle = byForm ? 'form' : 'simple'
  const style = typeof parameter.style === 'string' ? parameter.style : usualStyle
  return {
    name: String(parameter.name),
    in: place,
    required: parameter.required === true,
    schema: content?.schema ?? toSchema(parameter.schema) ?? true,
    style: content ? 'content' : style,
    explode: typeof parameter.explode === 'boolean' ? parameter.explode : style === 'form',
    pointer: content ? content.pointer : pointer,
    examples: [...readExamples(reader.find, parameter, pointer), ...(content?.examples ?? [])],
    extensions: extensionsOf(parameter),
  }
}

function readRequestBody(
  reader: OperationReader,
  value: unknown,
  at: string,
): RequestBody | undefined {
  if (value === undefined) return undefined
  const { value: body, pointer } = reader.find(value, at)
  return {
    required: asObject(body).required === true,
    content: readContent(reader.find, asObject(body).content, joinPointer(pointer, 'content')),
    pointer,
  }
}

function readResponse(
  reader: OperationReader,
  status: string,
  { value, pointer }: LocatedValue,
): ResponseSpec {
  const response = asObject(value)
  const headers = entriesOf(response.headers).map(([name, header]) =>
    readHeader(reader, name, { value: header, pointer: joinPointer(`${pointer}/headers`, name) }),
  )
  return {
    status: status.toLowerCase() === 'default' ? 'default' : status.toUpperCase(),
    description: typeof response.description === 'string' ? response.description : '',
    content: readContent(reader.find, response.content, joinPointer(pointer, 'content')),
    headers: new Map(headers.map((header) => [header.name.toLowerCase(), header])),
    links: asObject(response.links),
    pointer,
    extensions: extensionsOf(response),
  }
}

function readHeader(reader: OperationReader, name: string, start: LocatedValue): HeaderSpec {
  const { value, pointer } = reader.find(start.value, start.pointer)
  const header = asObject(value)
  return { name, required: header.required === true, schema: toSchema(header.schema), pointer }
}

function textsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((text) => typeof text === 'string') : []
}
