import { describe, expect, it } from 'vitest'
import { createIdentity } from '../../../../contracts/check/credentials/identity.ts'
import { planWrites } from '../../../../contracts/check/plan.ts'
import { type Answer, eventsOf, targetOf } from '../../../support/in-process.ts'
import { contractOf } from '../../../support/small-contract.ts'

const ok = { description: 'ok' }
const json = (schema: object) => ({ ...ok, content: { 'application/json': { schema } } })
const note = {
  type: 'object',
  required: ['title'],
  properties: { id: { type: 'string', readOnly: true }, title: { type: 'string', minLength: 1 } },
}
const id = { name: 'noteId', in: 'path', required: true, schema: { type: 'string' } }
const body = { required: true, content: { 'application/json': { schema: note } } }

/** Notes, which a GET clears. */
const contract = contractOf({
  '/notes': {
    get: { responses: { 200: json({ type: 'array', items: note }) } },
    post: { requestBody: body, responses: { 201: json(note), 400: ok } },
  },
  '/notes/{noteId}': {
    parameters: [id],
    get: { responses: { 200: json(note), 404: ok } },
    delete: { responses: { 204: ok, 404: ok } },
  },
  '/notes/{noteId}/clear': {
    parameters: [id],
    get: { operationId: 'clearNote', 'x-writes': true, responses: { 204: ok, 404: ok } },
  },
  '/clear': { get: { operationId: 'clearAll', 'x-writes': true, responses: { 204: ok } } },
})

/** A server that has one note before the run. */
function server(): Answer {
  const notes = new Map([['old', { id: 'old', title: 'old' }]])
  let count = 0
  return ({ method, path, body: sent }) => {
    const [, , named = ''] = path.split('/')
    if (path === '/notes' && method === 'GET') return { status: 200, body: [...notes.values()] }
    if (path === '/notes' && method === 'POST') {
      const { title } = Object(sent)
      if (typeof title !== 'string' || title === '') return { status: 400 }
      count += 1
      const made = { id: `n${count}`, title }
      notes.set(made.id, made)
      return { status: 201, body: made }
    }
    const one = notes.get(named)
    if (!one) return { status: 404 }
    if (path.endsWith('/clear')) return { status: 204 }
    if (method === 'DELETE') notes.delete(named)
    return method === 'DELETE' ? { status: 204 } : { status: 200, body: one }
  }
}

const target = () => targetOf(server(), { identity: createIdentity('one', { token: 'Bearer a' }) })

/** The requests that clear, as a server of Django takes them: GET and HEAD. */
async function clearsOf(options: object): Promise<readonly string[]> {
  const run = target()
  await eventsOf(contract, run, options)
  const lines = run.sent.map((sent) => `${sent.method} ${sent.target.split('?')[0]}`)
  expect(lines).toContain('GET /notes')
  return lines.filter((line) => /^(GET|HEAD) .*\/clear$/.test(line))
}

describe('a read that says that it writes', () => {
  it('is never sent by a run that only reads, by no method', async () => {
    expect(await clearsOf({ readOnly: true })).toEqual([])
  })

  it('is sent to what the run created, and to nothing that was there', async () => {
    const sent = await clearsOf({})

    expect(sent.some((line) => /^GET \/notes\/n\d+\/clear$/.test(line))).toBe(true)
    expect(sent.filter((line) => line.includes('old') || line.endsWith(' /clear'))).toEqual([])
  })

  it('is named in the plan', () => {
    const plan = planWrites(contract, { prefix: 'p' })

    expect(plan.map(({ operation, kind }) => [operation, kind])).toEqual([
      ['POST /notes', 'creates'],
      ['DELETE /notes/{noteId}', 'own'],
      ['clearNote', 'own'],
      ['clearAll', 'not sent'],
      ['undocumented-methods', 'own'],
    ])
  })
})
