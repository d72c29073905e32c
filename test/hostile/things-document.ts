import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

type Json = Readonly<Record<string, unknown>>

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` })
const json = (schema: Json) => ({ content: { 'application/json': { schema } } })
const answer = (schema: Json) => ({ description: 'As asked', ...json(schema) })
const refused = { description: 'Refused', ...json(ref('Problem')) }
const refusals = { '400': refused, '401': refused, '404': refused, '405': refused, '415': refused }
const id = { name: 'thingId', in: 'path', required: true, schema: { type: 'string' } }

/** A small sound API: `/status`, and things that can be created, changed and removed. */
export const thingsDocument = {
  openapi: '3.1.0',
  info: { title: 'Things', version: '1.0.0' },
  security: [{ key: [] }],
  paths: {
    '/status': {
      get: {
        operationId: 'getStatus',
        responses: { '200': answer(ref('Status')), ...refusals },
      },
    },
    '/things': {
      get: { operationId: 'listThings', responses: { '200': answer(ref('List')), ...refusals } },
      post: {
        operationId: 'createThing',
        requestBody: { required: true, ...json(ref('Input')) },
        responses: { '201': answer(ref('Thing')), ...refusals },
      },
    },
    '/things/{thingId}': {
      parameters: [id],
      get: { operationId: 'getThing', responses: { '200': answer(ref('Thing')), ...refusals } },
      patch: {
        operationId: 'updateThing',
        requestBody: { required: true, ...json(ref('Input')) },
        responses: { '200': answer(ref('Thing')), ...refusals },
      },
      delete: {
        operationId: 'deleteThing',
        responses: { '204': { description: 'It is gone' }, ...refusals },
      },
    },
  },
  components: {
    securitySchemes: { key: { type: 'http', scheme: 'bearer' } },
    schemas: {
      Status: {
        type: 'object',
        required: ['ok'],
        properties: { ok: { type: 'boolean' }, more: {} },
      },
      Input: {
        type: 'object',
        required: ['name'],
        additionalProperties: false,
        properties: { name: { type: 'string', minLength: 1, maxLength: 40 } },
      },
      Thing: {
        type: 'object',
        required: ['id', 'name'],
        properties: { id: { type: 'string' }, name: { type: 'string' } },
      },
      List: {
        type: 'object',
        required: ['items'],
        properties: { items: { type: 'array', items: ref('Thing') } },
      },
      Problem: { type: 'object', properties: { title: { type: 'string' } } },
    },
  },
} as const

/** Writes the document, with some of its top level replaced. @returns its path */
export function writeThings(folder: string, more: Json = {}): string {
  const path = join(folder, 'things.openapi.json')
  writeFileSync(path, JSON.stringify({ ...thingsDocument, ...more }))
  return path
}
