import type { HeaderSpec, RequestBody, ResponseSpec } from './operation.ts'
import type { Find } from './read-content.ts'
import { asObject, readContent, toSchema } from './read-content.ts'
import type { LocatedValue } from './reference.ts'
import { entriesOf, extensionsOf, joinPointer } from './reference.ts'

/** Follows references while the bodies and answers of operations are read. */
interface MessageReader {
  readonly find: Find
}

/** Reads a request body; `undefined` where the operation names none. */
export function readRequestBody(
  reader: MessageReader,
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

/** Reads the response of one status. */
export function readResponse(
  reader: MessageReader,
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

function readHeader(reader: MessageReader, name: string, start: LocatedValue): HeaderSpec {
  const { value, pointer } = reader.find(start.value, start.pointer)
  const header = asObject(value)
  return { name, required: header.required === true, schema: toSchema(header.schema), pointer }
}
