import type { Contract } from '../../contracts/openapi/contract.ts'
import { isObject, type JsonObject } from '../../contracts/openapi/reference.ts'
import type { Answer, Asked, Told } from './in-process.ts'
import { json } from './small-contract.ts'

const text = (more: object = {}) => ({ type: 'string', ...more })

/** A thing with an id that the server chooses. */
export const thing = {
  type: 'object',
  required: ['name'],
  additionalProperties: false,
  properties: {
    id: text({ readOnly: true }),
    name: text({ minLength: 1, maxLength: 60 }),
    size: { type: 'integer', minimum: 0, maximum: 99 },
  },
}

export const described = (schema?: object) => ({
  description: 'as it says',
  ...(schema && json({ ...schema })),
})
const refusals = { 400: described(), 404: described(), 405: described() }
export const taking = (schema: object) => ({
  requestBody: { required: true, ...json({ ...schema }) },
})
export const pathParameter = (name: string, more: object = {}) => ({
  ...{ name, in: 'path', required: true, schema: text() },
  ...more,
})

/** Schemas of the bodies of a kind of thing, `thing` where nothing is said. */
interface Bodies {
  readonly sent?: object
  readonly shown?: object
  readonly listed?: object
  readonly created?: object
  readonly createdStatus?: number
}

/** GET and POST of a collection; operations are named `list<name>` and `create<name>`. */
export function collection(name: string, bodies: Bodies = {}) {
  const { sent = thing, shown = sent, created = shown, createdStatus = 201 } = bodies
  const { listed = { type: 'array', items: shown } } = bodies
  return {
    get: { operationId: `list${name}`, responses: { 200: described(listed), ...refusals } },
    post: {
      ...{ operationId: `create${name}`, ...taking(sent) },
      responses: { [createdStatus]: described(created), ...refusals },
    },
  }
}

/** GET, PUT and DELETE of one thing. */
export function item(name: string, parameter: string, bodies: Bodies = {}) {
  const { sent = thing, shown = sent } = bodies
  const put = { 200: described(shown), ...refusals }
  return {
    parameters: [pathParameter(parameter)],
    get: { operationId: `get${name}`, responses: { 200: described(shown), ...refusals } },
    put: { operationId: `replace${name}`, ...taking(sent), responses: put },
    delete: { operationId: `remove${name}`, responses: { 204: described(), ...refusals } },
  }
}

/** Answers what is below one path; `undefined` where a request is for something else. */
export type Part = (asked: Asked) => Told | undefined

/** How things of a collection are named, shown and made. */
export interface Keeping {
  readonly things?: Map<string, JsonObject>
  /** Begins ids; a number follows. */
  readonly ids?: string
  /** Id in paths; by default a number of its own. */
  readonly keyOf?: (body: JsonObject, number: number) => string
  readonly shown?: (one: JsonObject) => unknown
  readonly listed?: (all: readonly unknown[]) => unknown
  /** Answer to a create. */
  readonly told?: (one: JsonObject) => Told
  /** True if a valid body is refused all the same. */
  readonly refuses?: (body: JsonObject) => boolean
}

/** Keeps things at a path, with or without a slash at its end, by the contract of the server. */
export function keepAt(contract: Contract, path: string, keeping: Keeping = {}): Part {
  const { things = new Map<string, JsonObject>(), shown = (one) => one } = keeping
  const { listed = (all) => all, told, refuses = () => false, ids = 'i' } = keeping
  let count = 0
  return (asked) => {
    if (!asked.path.startsWith(path)) return undefined
    const operation = contract.match(asked.path)?.methods.get(asked.method as 'GET')
    if (!operation) return undefined
    const media = operation.requestBody?.content[0]
    const body = isObject(asked.body) ? asked.body : {}
    const isWrong = media && contract.checkBody(media, asked.body).length > 0
    const rest = asked.path.slice(path.length).replaceAll('/', '')
    const own = things.get(rest)
    if (rest !== '' && !own) return { status: 404 }
    if (isWrong || (media && refuses(body))) return { status: 400 }
    if (asked.method === 'GET') {
      return { status: 200, body: own ? shown(own) : listed([...things.values()].map(shown)) }
    }
    if (asked.method === 'DELETE') {
      things.delete(rest)
      return { status: 204 }
    }
    count += own ? 0 : 1
    const id = own ? rest : (keeping.keyOf?.(body, count) ?? `${ids}${count}`)
    const made = { ...body, id }
    things.set(id, made)
    return own
      ? { status: 200, body: shown(made) }
      : (told?.(made) ?? { status: 201, body: shown(made) })
  }
}

/** The parts of a server, asked in order. Other paths are 404, other methods 405. */
export function serverOf(contract: Contract, ...parts: readonly Part[]): Answer {
  return (asked) => {
    const route = contract.match(asked.path)
    if (!route) return { status: 404 }
    const method = asked.method === 'HEAD' ? 'GET' : asked.method
    if (!route.methods.has(method as 'GET')) {
      return { status: 405, headers: { Allow: [...route.methods.keys()].join(', ') } }
    }
    for (const part of parts) {
      const told = part({ ...asked, method })
      if (told && asked.method !== 'HEAD') return told
      if (told) return { status: told.status, ...(told.headers && { headers: told.headers }) }
    }
    return { status: 404 }
  }
}
