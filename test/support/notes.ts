import type { Contract, Operation } from '../../contracts/openapi/contract.ts'
import { isObject, type JsonObject } from '../../contracts/openapi/reference.ts'
import type { Answer, Asked, Told } from './in-process.ts'
import { contractOf, json } from './small-contract.ts'

const text = (more: object = {}) => ({ type: 'string', ...more })
const note = {
  type: 'object',
  required: ['name'],
  additionalProperties: false,
  properties: {
    id: text({ readOnly: true }),
    created: text({ readOnly: true }),
    name: text({ minLength: 1, maxLength: 40 }),
    content: text({ maxLength: 100 }),
    size: { type: 'integer', minimum: 0, maximum: 100 },
    status: text({ enum: ['open', 'done', 'late'], default: 'open' }),
    shared: { type: 'boolean', default: false },
    tags: { type: 'array', maxItems: 3, items: text({ minLength: 1 }) },
  },
}
const page = {
  type: 'object',
  properties: {
    items: { type: 'array', items: { $ref: '#/components/schemas/Note' } },
    total: { type: 'integer' },
  },
}
const described = { description: 'as it says' }
const refused = { 400: described, 401: described, 404: described, 405: described, 415: described }
const shown = { ...described, ...json({ $ref: '#/components/schemas/Note' }) }
const patch = { ...note, required: [] }

const query = (name: string, schema: object) => ({ name, in: 'query', schema })
const id = { name: 'id', in: 'path', required: true, schema: text() }
const ifMatch = { name: 'If-Match', in: 'header', schema: text() }
const taking = (schema: object) => ({ requestBody: { required: true, ...json({ ...schema }) } })

/** What a document of notes may leave out or say otherwise, by operation. */
export type Changes = Readonly<Record<string, object | undefined>>

/** An API of notes: one list and all that can be done to its things. */
export function notesContract(changes: Changes = {}): Contract {
  const operations: Changes = {
    listNotes: {
      parameters: [
        query('page', { type: 'integer', minimum: 1 }),
        query('limit', { type: 'integer', minimum: 1, maximum: 50 }),
        query('sort', text({ enum: ['name', '-size'] })),
        query('status', text({ enum: ['open', 'done', 'late'] })),
        query('shared', { type: 'boolean' }),
        query('name', text()),
      ],
      responses: { 200: { ...described, ...json(page) }, ...refused },
    },
    createNote: {
      ...taking({ $ref: '#/components/schemas/Note' }),
      responses: { 201: shown, 409: described, ...refused },
    },
    getNote: { parameters: [id], responses: { 200: shown, ...refused } },
    replaceNote: {
      ...taking({ $ref: '#/components/schemas/Note' }),
      ...{ parameters: [id, ifMatch] },
      responses: { 200: shown, 409: described, 412: described, ...refused },
    },
    changeNote: {
      ...taking(patch),
      ...{ parameters: [id, ifMatch] },
      responses: { 200: shown, 409: described, 412: described, ...refused },
    },
    removeNote: { parameters: [id], responses: { 204: described, ...refused } },
    ...changes,
  }
  const at = (ids: Readonly<Record<string, string>>) =>
    Object.fromEntries(
      Object.entries(ids).flatMap(([method, operationId]) =>
        operations[operationId] ? [[method, { operationId, ...operations[operationId] }]] : [],
      ),
    )
  return contractOf(
    {
      '/notes': at({ get: 'listNotes', post: 'createNote' }),
      '/notes/{id}': at({
        ...{ get: 'getNote', put: 'replaceNote', patch: 'changeNote', delete: 'removeNote' },
      }),
    },
    { components: { schemas: { Note: note } } },
  )
}

export interface Note extends JsonObject {
  readonly id: string
  readonly name: string
}

/** Something wrong with the server: it sees each request before, and the notes. */
export type Fault = (asked: Asked, next: Answer, notes: Map<string, Note>) => Told

/** A server that keeps the contract of notes, but for its fault. */
export function notesServer(contract: Contract, fault?: Fault): Answer {
  const stores = new Map<string, Map<string, Note>>()
  let count = 0

  const answer: Answer = (asked) => {
    const { method, path, headers } = asked
    if (!/^Bearer key-(one|two)$/.test(headers.authorization ?? '')) {
      return { status: 401, headers: { 'WWW-Authenticate': 'Bearer' } }
    }
    const route = contract.match(path)
    if (!route) return { status: 404 }
    const operation = [...route.methods.values()].find((one) => one.method === method)
    const allow = [...route.methods.keys()].join(', ')
    if (!operation) return { status: 405, headers: { Allow: allow } }
    const notes = notesFor(asked)
    const own = route.params.id === undefined ? undefined : notes.get(route.params.id)
    if (route.params.id !== undefined && !own) return { status: 404 }
    if (isWrong(operation, asked)) return { status: 400 }
    if (own) return answerOne(asked, notes, own)
    return method === 'GET' ? list(asked, notes) : create(asked, notes)
  }

  function notesFor({ headers }: Asked): Map<string, Note> {
    const key = headers.authorization ?? ''
    const notes = stores.get(key) ?? new Map<string, Note>()
    stores.set(key, notes)
    return notes
  }

  function isWrong(operation: Operation, { query: asked, body, headers }: Asked): boolean {
    const wrong = operation.parameters.some((parameter) => {
      const value = parameter.in === 'query' ? asked.get(parameter.name) : undefined
      if (value === undefined) return false
      return (
        contract.checkParameter(parameter, contract.decodeParameter(parameter, [value])).length > 0
      )
    })
    const media = operation.requestBody?.content[0]
    if (!media) return wrong
    const isJson = headers['content-type'] === 'application/json'
    return wrong || !isJson || contract.checkBody(media, body).length > 0
  }

  function written({ body }: Asked): JsonObject {
    const { id: _id, created: _created, ...rest } = isObject(body) ? body : {}
    return rest
  }

  const defaults = { status: 'open', shared: false }
  const isTaken = (notes: Map<string, Note>, name: unknown, but?: Note) =>
    [...notes.values()].some((one) => one.name === name && one !== but)

  function create(asked: Asked, notes: Map<string, Note>): Told {
    const body = written(asked)
    if (isTaken(notes, body.name)) return { status: 409 }
    count += 1
    const made = store(
      notes,
      { ...defaults, ...body },
      { id: `n${count}0`, created: `day ${count}` },
    )
    return { status: 201, body: made, headers: { Location: `/notes/${made.id}` } }
  }

  function store(notes: Map<string, Note>, body: JsonObject, own: object): Note {
    const made = { name: '', id: '', ...body, ...own }
    notes.set(made.id, made)
    return made
  }

  const etag = (one: Note) => ({ ETag: `"${JSON.stringify(one).length}-${hash(one)}"` })

  function answerOne(asked: Asked, notes: Map<string, Note>, own: Note): Told {
    if (asked.method === 'GET') return { status: 200, body: own, headers: etag(own) }
    if (asked.method === 'DELETE') {
      notes.delete(own.id)
      return { status: 204 }
    }
    const expected = asked.headers['if-match']
    if (expected !== undefined && expected !== etag(own).ETag) return { status: 412 }
    const base = asked.method === 'PUT' ? defaults : own
    const body = { ...base, ...written(asked) }
    if ('name' in body && isTaken(notes, body.name, own)) return { status: 409 }
    const made = store(notes, body, { id: own.id, created: own.created })
    return { status: 200, body: made, headers: etag(made) }
  }

  function list({ query: asked }: Asked, notes: Map<string, Note>): Told {
    const [status, shared, name] = ['status', 'shared', 'name'].map((key) => asked.get(key))
    const found = [...notes.values()]
      .filter((one) => status === undefined || one.status === status)
      .filter((one) => shared === undefined || String(one.shared) === shared)
      .filter((one) => name === undefined || one.name === name)
    const sorted = found.toSorted((a, b) =>
      asked.get('sort') === '-size'
        ? Number(b.size ?? 0) - Number(a.size ?? 0)
        : asked.get('sort') === 'name'
          ? a.name.localeCompare(b.name)
          : 0,
    )
    const limit = Number(asked.get('limit') ?? 20)
    const from = (Number(asked.get('page') ?? 1) - 1) * limit
    return { status: 200, body: { items: sorted.slice(from, from + limit), total: found.length } }
  }

  return (asked) => (fault ? fault(asked, answer, notesFor(asked)) : answer(asked))
}

const hash = (value: unknown): number =>
  [...JSON.stringify(value)].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) % 65_521, 7)
