import { compileContract } from '../../contracts/openapi/contract.ts'
import { parseDocument } from '../../contracts/openapi/document.ts'
import { type Behaviours, type ProviderTypes, reply } from '../../mocks/engine/behaviour.ts'
import type { Dialect, Guard } from '../../mocks/engine/dialect.ts'
import { type AnyProvider, defineProvider } from '../../mocks/engine/provider.ts'
import { fill } from '../../mocks/engine/refusal.ts'
import { declare } from '../../mocks/model/schema.ts'

/** A small invented API, so that engine tests depend on no real provider. */
export const libraryDocument = `
openapi: 3.1.0
info: { title: Library, version: '1' }
x-errors:
  BOOK_NOT_FOUND: { status: 404, detail: 'No book {id}.', parameters: [id], evidence: invented }
  TITLE_TAKEN: { status: 409, detail: 'The title {title} is taken.', parameters: [title], evidence: invented }
  NO_ROUTE: { status: 404, detail: 'No path.', parameters: [], evidence: invented }
  BUSY: { status: 503, detail: 'Busy for {seconds} s.', parameters: [seconds], generic: true, evidence: invented }
  UNDOCUMENTED: { status: 418, detail: 'Teapot.', parameters: [], evidence: invented }
x-rules:
  titles: { default: unique, values: [unique, free], about: Whether titles are unique., evidence: invented }
  shelf: { default: 2, about: How many books there can be., evidence: invented }
x-transport-responses:
  - { when: unknown-path, status: 404, evidence: invented }
paths:
  /books:
    post:
      operationId: createBook
      requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Book' } } } }
      responses:
        '201':
          description: created
          headers: { Location: { schema: { type: string } } }
          content: { application/json: { schema: { $ref: '#/components/schemas/Book' } } }
        4XX: { description: refused, content: { application/json: { schema: { $ref: '#/components/schemas/Problem' } } } }
        '503': { description: busy, content: { application/json: { schema: { $ref: '#/components/schemas/Problem' } } } }
  /books/{id}:
    get:
      operationId: getBook
      x-error-codes: { '404': [BOOK_NOT_FOUND] }
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      responses:
        '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Book' } } } }
        '404': { description: none, content: { application/json: { schema: { $ref: '#/components/schemas/Problem' } } } }
    delete:
      operationId: deleteBook
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      responses:
        '204': { description: gone }
  /books/{id}/summary:
    get:
      operationId: getSummary
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      responses:
        '200':
          description: ok
          content: { application/json: { example: { text: short }, schema: { type: object, properties: { text: { type: string } } } } }
components:
  schemas:
    Book:
      type: object
      required: [id, title]
      properties: { id: { type: string, readOnly: true }, title: { type: string } }
    Problem:
      type: object
      required: [detail]
      properties: { detail: { type: string } }
`

interface Book {
  readonly id: string
  readonly title: string
}

const declarations = {
  books: declare<Book>()({
    key: 'id',
    fields: { id: 'string', title: 'string' },
    unique: { title: ['title'] },
  }),
}

interface LibraryTypes extends ProviderTypes {
  readonly operations: {
    createBook: {
      requestBody: { content: { 'application/json': { title: string } } }
      responses: { 201: { content: { 'application/json': Book } } }
    }
    getBook: {
      parameters: { path: { id: string } }
      responses: { 200: { content: { 'application/json': Book } } }
    }
    deleteBook: { parameters: { path: { id: string } }; responses: { 204: { content?: never } } }
  }
  readonly errors: {
    BOOK_NOT_FOUND: { id: string }
    TITLE_TAKEN: { title: string }
    NO_ROUTE: Record<never, never>
    UNDOCUMENTED: Record<never, never>
  }
  readonly rules: { titles: 'unique' | 'free'; shelf: number }
  readonly declarations: typeof declarations
}

const route: Guard<LibraryTypes> = (call) => {
  const found = call.contract.match(call.path)
  const operation = found?.methods.get(call.request.method as 'GET')
  if (!found || !operation) throw call.refuse('NO_ROUTE', {})
  call.operation = operation
  call.params = found.params
}

const body: Guard<LibraryTypes> = (call) => {
  if (call.request.body !== undefined) call.body = JSON.parse(String(call.request.body))
}

const dialect: Dialect<LibraryTypes> = {
  guards: [route, body],
  refuse: (_call, { parameters, headers }, entry) => ({
    status: entry.status,
    headers,
    body: { detail: fill(String(entry.detail), parameters) },
    mediaType: 'application/json',
  }),
  write: (_call, { status, headers, body: value, mediaType }) => ({
    status,
    headers: mediaType ? [['Content-Type', mediaType], ...headers] : headers,
    body: value === undefined ? undefined : JSON.stringify(value),
  }),
}

const behaviours: Behaviours<LibraryTypes> = {
  createBook({ body: { title }, world, rules, refuse }) {
    if (rules.titles === 'unique' && world.books.find('title', title)) {
      throw refuse('TITLE_TAKEN', { title })
    }
    if (title === 'teapot') throw refuse('UNDOCUMENTED', {})
    const book = world.books.insert({ id: world.ids.objectId(), title })
    return reply(
      { ...book, secret: 'not in the contract' },
      { Location: `/books/${book.id}`, 'X-Own': '1' },
    )
  },
  getBook({ params: { id }, world, refuse }) {
    const book = world.books.get(id)
    if (!book) throw refuse('BOOK_NOT_FOUND', { id })
    // A number where the contract says string: a defect for the tests to see.
    return reply(book.title === 'broken' ? { ...book, title: 7 as unknown as string } : book)
  },
  deleteBook({ params: { id }, world }) {
    world.books.remove(id)
    return reply()
  },
}

/** The line of the last text in the document, each text looked for behind the one before. */
export function libraryLine(...texts: readonly string[]): number {
  const at = texts.reduce((from, text) => {
    const found = libraryDocument.indexOf(text, from)
    if (found < 0) throw new Error(`The document of the library has no "${text}" there.`)
    return found + text.length
  }, 0)
  return libraryDocument.slice(0, at).split('\n').length
}

/** The invented provider; `seeds.one` holds one book. */
export function libraryProvider(): AnyProvider {
  const contract = compileContract(parseDocument(libraryDocument, 'library.yaml'))
  return defineProvider<LibraryTypes>({
    name: 'library',
    paths: ['/books/'],
    speaksCors: false,
    contracts: { documented: () => contract, observed: () => contract },
    declarations,
    seedRules: { fields: {}, references: {} },
    seeds: {
      demo: () => undefined,
      one: (world) => void world.books.insert({ id: 'b1', title: 'one' }),
    },
    dialect: () => dialect,
    behaviours,
    authorize: () => 'none',
    demo: { credentials: [], curl: '' },
  })
}
