import type {
  Identity,
  PlainRequest,
  PlainResponse,
  Target,
} from '../../contracts/check/vocabulary/target.ts'
import { type Contract, compileContract } from '../../contracts/openapi/contract.ts'

const box = {
  type: 'object',
  required: ['name'],
  properties: {
    id: { type: 'string', readOnly: true },
    name: { type: 'string' },
    tags: { type: 'array', items: { type: 'string' } },
  },
}
const json = (schema: object) => ({ content: { 'application/json': { schema } } })
const ok = { description: 'ok', ...json(box) }
const id = { name: 'boxId', in: 'path', required: true, schema: { type: 'string' } }

/** Boxes that can be made, listed, read, changed and removed, and seals that cannot be removed. */
export const boxContract = (): Contract =>
  compileContract({
    openapi: '3.1.0',
    info: {},
    paths: {
      '/boxes': {
        get: {
          operationId: 'listBoxes',
          responses: { 200: { description: 'all', ...json({ type: 'array', items: box }) } },
        },
        post: {
          operationId: 'createBox',
          requestBody: { required: true, ...json(box) },
          responses: { 201: ok, 409: { description: 'taken' } },
        },
      },
      '/boxes/{boxId}': {
        parameters: [id],
        get: { operationId: 'getBox', responses: { 200: ok, 404: { description: 'none' } } },
        patch: {
          operationId: 'updateBox',
          requestBody: json(box),
          responses: { 200: ok },
        },
        delete: { operationId: 'deleteBox', responses: { 204: { description: 'gone' } } },
      },
      '/seals': {
        post: {
          operationId: 'createSeal',
          requestBody: json(box),
          responses: { 201: { description: 'made' } },
        },
      },
      '/seals/{sealId}': {
        parameters: [{ ...id, name: 'sealId' }],
        get: { operationId: 'getSeal', responses: { 200: { description: 'ok' } } },
        put: { operationId: 'replaceSeal', responses: { 200: { description: 'ok' } } },
      },
    },
  })

export interface Box {
  readonly id: string
  readonly name?: string
  readonly tags?: readonly string[]
}

export const answer = (
  status: number,
  body?: unknown,
  headers: Readonly<Record<string, string>> = {},
): PlainResponse => ({
  status,
  headers: Object.entries({
    ...(body !== undefined && { 'content-type': 'application/json' }),
    ...headers,
  }),
  body: new TextEncoder().encode(body === undefined ? '' : JSON.stringify(body)),
})

export const somebody = (name: string): Identity => ({
  name,
  sign: (send) => (request) =>
    send({ ...request, headers: { ...request.headers, authorization: name } }),
  impostors: [],
  secrets: [],
})

/** A target that answers as told, and what it was sent. */
export function targetOf(
  respond: (request: PlainRequest) => PlainResponse | Promise<PlainResponse>,
  more: Partial<Target> = {},
) {
  const sent: PlainRequest[] = []
  const target: Target = {
    send: async (request) => {
      sent.push(request)
      return respond(request)
    },
    basePath: '',
    origin: 'http://127.0.0.1:4010',
    identity: undefined,
    other: undefined,
    ...more,
  }
  return { sent, target, lines: () => sent.map(({ method, target: to }) => `${method} ${to}`) }
}

/** Keeps boxes under a base path: lists them and removes them. */
export function boxServer(boxes: readonly Box[], more: Partial<Target> = {}) {
  const kept = new Map(boxes.map((one) => [one.id, one]))
  const { basePath = '' } = more
  const server = targetOf(({ method, target }) => {
    const [path = ''] = target.slice(basePath.length).split('?')
    const key = decodeURIComponent(path.slice('/boxes/'.length))
    if (path === '/boxes' && method === 'GET') return answer(200, [...kept.values()])
    if (method === 'DELETE') return answer(kept.delete(key) ? 204 : 404)
    return kept.has(key) ? answer(200, kept.get(key)) : answer(404)
  }, more)
  return { ...server, kept }
}
