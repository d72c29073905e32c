import { describe, expect, it } from 'vitest'
import type { JsonObject } from '../../../contracts/openapi/reference.ts'
import type { Told } from '../../support/in-process.ts'
import { reachOn } from '../../support/reached.ts'
import { contractOf } from '../../support/small-contract.ts'
import {
  collection,
  described,
  item,
  type Keeping,
  keepAt,
  type Part,
  pathParameter,
  serverOf,
  thing,
} from '../../support/things.ts'

const named = {
  ...thing,
  properties: { ...thing.properties, name: { type: 'string', pattern: '^[a-z0-9-]{1,60}$' } },
}
const byName: Keeping = {
  keyOf: ({ name }) => String(name),
  shown: (one) => ({ ...one, id: `00000000-0000-4000-8000-${String(one.name).padStart(12, '0')}` }),
}

describe('the id of a new thing', () => {
  it('is the name where paths take the name, whatever else is called id', async () => {
    const contract = contractOf({
      '/things': collection('Thing', { sent: named }),
      '/things/{thing}': item('Thing', 'thing', { sent: named }),
    })
    const server = serverOf(contract, keepAt(contract, '/things', byName))

    const { unreached, findings, events } = await reachOn(contract, server)

    expect(unreached).toEqual([])
    expect(findings).toEqual([])
    expect(leftIn(events)).toEqual([])
  })

  it('stands in a Location that begins with a base path of its own', async () => {
    const bare = { type: 'object', properties: {} }
    const contract = contractOf({
      '/things': collection('Thing', { created: bare }),
      '/things/{id}/': item('Thing', 'id'),
    })
    const told = ({ id }: JsonObject): Told => ({
      ...{ status: 201, body: {} },
      headers: { Location: `/api/v2/things/${id}?from=create` },
    })
    const server = serverOf(contract, keepAt(contract, '/things', { told }))

    const { unreached } = await reachOn(contract, server)

    expect(unreached).toEqual([])
  })

  it('is no guess that shows what somebody else made', async () => {
    const keyed = {
      ...thing,
      properties: { ...thing.properties, key: { type: 'string' } },
      required: ['key'],
    }
    const contract = contractOf({
      '/things': { post: collection('Thing', { sent: keyed }).post },
      '/things/{thing}': item('Thing', 'thing', { sent: keyed }),
    })
    const things = new Map<string, JsonObject>([['7', { id: '7', key: '8' }]])
    const told = (): Told => ({ status: 201, body: { key: '7' } })
    const server = serverOf(contract, keepAt(contract, '/things', { things, told }))

    await reachOn(contract, server)

    expect(things.get('7')).toEqual({ id: '7', key: '8' })
  })
})

describe('a create that is answered with 202', () => {
  const body = { type: 'object', properties: { job: { type: 'string' } } }
  const contract = contractOf({
    '/things': collection('Thing', { created: body, createdStatus: 202 }),
    '/things/{id}': item('Thing', 'id'),
    '/jobs/{job}': {
      parameters: [pathParameter('job')],
      get: {
        operationId: 'getJob',
        responses: { 200: described({ type: 'object' }), 404: described() },
      },
    },
  })

  /** Makes things when their job has been looked at often enough. */
  function later(looks: number, end: (id: string) => JsonObject) {
    const things = new Map<string, JsonObject>()
    const jobs = new Map<string, { id: string; thing: JsonObject; left: number }>()
    const told = (one: JsonObject): Told => {
      const id = String(one.id)
      const job = `j${id}`
      jobs.set(job, { id, thing: one, left: looks })
      things.delete(id)
      return { status: 202, body: { job }, headers: { Location: `/jobs/${job}` } }
    }
    const status: Part = ({ path }) => {
      const job = path.startsWith('/jobs/') ? jobs.get(path.slice('/jobs/'.length)) : undefined
      if (!job) return undefined
      job.left -= 1
      if (job.left > 0) return { status: 200, body: { status: 'running' } }
      if (job.left === 0) things.set(job.id, job.thing)
      return { status: 200, body: { status: 'done', ...end(job.id) } }
    }
    return serverOf(contract, status, keepAt(contract, '/things', { things, told }))
  }

  it.each<[string, (id: string) => JsonObject]>([
    ['its address', (id) => ({ result: { href: `/things/${id}` } })],
    ['its id', (id) => ({ thingId: id })],
  ])('is followed to its status resource, which names %s', async (_, end) => {
    const waits: number[] = []
    const wait = async (milliseconds: number) => void waits.push(milliseconds)

    const { unreached, findings, events } = await reachOn(contract, later(3, end), { wait })

    expect(unreached).toEqual([])
    expect(findings).toEqual([])
    expect(leftIn(events)).toEqual([])
    expect(waits.slice(0, 2)).toEqual([50, 100])
  })

  it('is given up after six looks', async () => {
    const wait = async () => undefined
    const { exchanges } = await reachOn(
      contract,
      later(999, () => ({})),
      { wait },
    )
    const looks = exchanges.filter(({ request }) => request.target.startsWith('/jobs/ji'))
    expect(looks.length).toBe(6)
  })
})

/** Paths of things that a run could not remove. */
function leftIn(events: Awaited<ReturnType<typeof reachOn>>['events']): readonly string[] {
  return events.flatMap((event) =>
    event.kind === 'aftermath' ? event.aftermath.changes.map(({ path }) => path) : [],
  )
}
