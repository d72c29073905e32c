import { describe, expect, it } from 'vitest'
import { judgeProperties } from '../../../../../contracts/check/checks/requests/properties.ts'
import { compileContract } from '../../../../../contracts/check/vocabulary/compile-contract.ts'
import { benchOf } from '../../../../support/bench.ts'
import { json } from '../../../../support/small-contract.ts'

/** What is sent and noted where bodies with one more property are drawn, on a server that takes all. */
async function drawnFor(content: object) {
  const schema = {
    ...{ type: 'object', required: ['name', 'content'] },
    properties: { name: { type: 'string' }, content },
  }
  const id = { name: 'id', in: 'path', required: true, schema: { type: 'string' } }
  const described = { description: '' }
  const contract = compileContract({
    ...{ openapi: '3.1.0', info: {} },
    paths: {
      '/things': {
        get: { operationId: 'list', responses: { 200: described } },
        post: { operationId: 'add', requestBody: json(schema), responses: { 201: described } },
      },
      '/things/{id}': {
        get: { operationId: 'get', parameters: [id], responses: { 200: described } },
        put: {
          ...{ operationId: 'put', parameters: [id], requestBody: json(schema) },
          responses: { 200: described },
        },
        delete: { operationId: 'drop', parameters: [id], responses: { 204: described } },
      },
    },
  })
  let made = 0
  const { bench, session, lines } = await benchOf(contract, 'put', ({ method, path, body }) => {
    if (method === 'DELETE') return { status: 204 }
    if (method === 'POST') made += 1
    const isList = path === '/things' && method === 'GET'
    const thing = { name: 'a', ...Object(body), id: String(made) }
    return { status: method === 'POST' ? 201 : 200, body: isList ? [] : thing }
  })
  const before = lines().length
  session.drain()
  await judgeProperties(bench)
  const notes = session.drain().flatMap((event) => (event.kind === 'note' ? [event.text] : []))
  const puts = lines()
    .slice(before)
    .filter((line) => line.startsWith('PUT'))
  return { notes, puts: puts.length }
}

const none = (kind: string) => `No ${kind} body could be drawn for put, so that none was tried.`

describe('drawn bodies', () => {
  it('are sent, valid and invalid ones', async () => {
    const { notes, puts } = await drawnFor({ type: 'string', maxLength: 9 })
    expect(notes).toEqual([])
    expect(puts).toBeGreaterThan(5)
  })

  it('of which none is valid are passed over, and that is told', async () => {
    // nothing that is drawn for a pattern that looks ahead fits it
    const { notes } = await drawnFor({ type: 'string', pattern: '^(?=q)q{7}(?=z)z{7}$' })
    expect(notes).toEqual([none('valid')])
  })

  it('of which none is invalid are passed over, and that is told', async () => {
    const { notes } = await drawnFor({})
    expect(notes).toEqual([none('invalid')])
  })
})
