import { describe, expect, it } from 'vitest'
import type { Contract } from '../../../../../contracts/check/index.ts'
import { eventsOf, findingsOf, targetOf } from '../../../../support/in-process.ts'
import { contractOf, json } from '../../../../support/small-contract.ts'

const input = {
  ...{ type: 'object', required: ['name', 'size'] },
  properties: { name: { type: 'string' }, size: { type: 'integer', minimum: 1, maximum: 9 } },
}
const thing = { ...input, properties: { ...input.properties, id: { type: 'string' } } }
const ok = (schema: object) => ({ description: 'ok', ...json({ ...schema }) })
const id = { name: 'id', in: 'path', required: true, schema: { type: 'string' } }
const none = { description: 'none' }

/** An API of things whose answers lie in a property of some name. */
function contractWith(wrapper: string, shown: object = thing): Contract {
  const wrapped = { type: 'object', properties: { code: { type: 'integer' }, [wrapper]: shown } }
  const post = { requestBody: { required: true, ...json(input) }, responses: { 201: ok(wrapped) } }
  return contractOf({
    '/things': { post: { operationId: 'createThing', ...post } },
    '/things/{id}': {
      parameters: [id],
      get: { operationId: 'getThing', responses: { 200: ok(wrapped), 404: none } },
      delete: { operationId: 'removeThing', responses: { 204: none, 404: none } },
    },
  })
}

/** Keeps things; one that is broken forgets their size. */
function serve(wrapper: string, { isBroken = false } = {}) {
  const kept = new Map<string, object>()
  return targetOf(({ method, path, body }) => {
    const key = path.split('/')[2] ?? ''
    if (method === 'POST' && typeof body === 'object' && body !== null) {
      const own = { ...body, id: `t${kept.size + 1}` }
      kept.set(own.id, isBroken ? { ...own, size: undefined } : own)
      return { status: 201, body: { code: 0, [wrapper]: own } }
    }
    const found = kept.get(key)
    if (!found || (method !== 'GET' && method !== 'DELETE')) return { status: 404 }
    if (method === 'GET') return { status: 200, body: { code: 0, [wrapper]: found } }
    kept.delete(key)
    return { status: 204 }
  })
}

const checks = ['create-reads-back']
const words = ['data', 'result', 'bean', 'resource', 'response', 'Data', 'thing']

describe('a lost value', () => {
  it.each(words)('is found inside `%s`', async (word) => {
    const target = serve(word, { isBroken: true })
    const findings = await findingsOf(contractWith(word), target, { checks })

    expect(findings.map(({ check, key }) => [check, key])).toEqual([['create-reads-back', '/size']])
    expect(await findingsOf(contractWith(word), serve(word), { checks })).toEqual([])
  })

  it('cannot be seen where no answer documents it, and a note says so', async () => {
    const contract = contractWith('data', {
      type: 'object',
      properties: { id: { type: 'string' } },
    })
    const events = await eventsOf(contract, serve('data', { isBroken: true }))
    const notes = events.flatMap((event) => (event.kind === 'note' ? [event.text] : []))
    const verdicts = events.flatMap((event) => (event.kind === 'verdicts' ? event.verdicts : []))

    expect(
      notes.filter((note) => note.includes('createThing makes cannot be compared')),
    ).toHaveLength(1)
    expect(verdicts.find(({ check }) => check === 'create-reads-back')?.outcome).toBe(
      'not applicable',
    )
  })
})
