import { describe, expect, it } from 'vitest'
import { sentenceOf } from '../../../../../contracts/check/checks/all-checks.ts'
import type { RunJournalEntry } from '../../../../../contracts/check/vocabulary/journal.ts'
import {
  type EstateFault,
  estateContract,
  estateServer,
  inhabited,
} from '../../../../support/estate.ts'
import { eventsOf, sessionWith, targetOf } from '../../../../support/in-process.ts'
import { contractOf, json } from '../../../../support/small-contract.ts'

const contract = estateContract()
const changeSettings = contract.require('changeSettings')
const params = { orgId: 'o1' }
const path = '/orgs/o1/settings'

function setUp(fault?: EstateFault, touch: readonly string[] = ['changeSettings']) {
  const estate = inhabited()
  const entries: RunJournalEntry[] = []
  const journal = { write: (entry: RunJournalEntry) => void entries.push(entry) }
  const all = sessionWith(contract, estateServer(estate, fault), { touch, journal })
  const change = (body: object) => all.session.call({ operation: changeSettings, params, body })
  return { estate, entries, change, ...all }
}
const old = inhabited().get(path)

describe('a setting that the user lets the run change', () => {
  it('is read before, put back after and compared', async () => {
    const { session, change, lines, estate, sent } = setUp()
    await change({ note: 'a' })
    await change({ note: 'b', name: 'c' })
    expect(estate.get(path)).toMatchObject({ note: 'b', name: 'c' })
    const result = await session.touched.putBack()

    expect(result).toEqual([])
    expect(estate.get(path)).toEqual(old)
    expect(lines()).toEqual([
      ...[`GET ${path}`, `PATCH ${path}`, `PATCH ${path}`],
      ...[`GET ${path}`, `PATCH ${path}`, `GET ${path}`],
    ])
    expect(JSON.parse(String(sent[4]?.body))).toEqual(old)
  })

  it('is not written again where it is as before', async () => {
    const { session, change, lines } = setUp()
    await change({})
    expect(await session.touched.putBack()).toEqual([])

    expect(lines().slice(2)).toEqual([`GET ${path}`])
  })

  it('is put back once, however often that is asked for', async () => {
    const { session, change, lines, estate } = setUp()
    await change({ note: 'a' })
    await session.touched.putBack()
    const { length } = lines()
    await session.touched.putBack()

    expect(lines()).toHaveLength(length)
    expect(estate.get(path)).toEqual(old)
  })

  it('is put back again where it is changed again', async () => {
    const { session, change, estate } = setUp()
    for (const note of ['a', 'b']) {
      await change({ note })
      await session.touched.putBack()
    }

    expect(estate.get(path)).toEqual(old)
  })

  it('is told where it cannot be put back, with the reads and the write', async () => {
    let isClosed = false
    const stuck: EstateFault = (asked, next) =>
      isClosed && asked.method === 'PATCH' ? { status: 409 } : next(asked)
    const { session, change, estate } = setUp(stuck)
    await change({ note: 'a' })
    isClosed = true
    const result = await session.touched.putBack()

    expect(estate.get(path)?.note).toBe('a')
    expect(result).toMatchObject([
      {
        ...{ path, lost: ['note'] },
        steps: [
          { request: { method: 'GET' } },
          { request: { method: 'PATCH' }, response: { status: 409 } },
          { request: { method: 'GET' } },
        ],
      },
    ])
    // what is lost stays so
    expect(await session.touched.putBack()).toEqual(result)
  })

  it('is told where a server takes it and does not keep it', async () => {
    let isDeaf = false
    const deaf: EstateFault = (asked, next) =>
      isDeaf && asked.method === 'PATCH' ? { status: 200, body: {} } : next(asked)
    const { session, change } = setUp(deaf)
    await change({ name: 'a' })
    isDeaf = true

    expect(await session.touched.putBack()).toMatchObject([{ path, lost: ['name'] }])
  })

  it('is told where it is gone, or no longer shown', async () => {
    const { session, change, estate } = setUp()
    await change({ note: 'a' })
    estate.delete(path)

    expect(await session.touched.putBack()).toMatchObject([{ path, lost: ['name', 'note'] }])
  })

  it('is not as before where a property came that was not there', async () => {
    const { session, change, estate } = setUp()
    estate.set(path, { name: 'plain' })
    await change({ note: 'new' })

    expect(await session.touched.putBack()).toMatchObject([{ path, lost: ['note'] }])
  })

  it('is as before where only what nobody can write differs', async () => {
    const { session, change, estate, sent } = setUp()
    estate.set(path, { ...old, seen: 1 })
    await change({ note: 'a' })
    estate.set(path, { ...estate.get(path), seen: 2 })

    expect(await session.touched.putBack()).toEqual([])
    expect(estate.get(path)).toEqual({ ...old, seen: 2 })
    expect(JSON.parse(String(sent.findLast(({ method }) => method === 'PATCH')?.body))).toEqual(old)
  })

  it('is written down as it was, so that a killed run can be undone', async () => {
    const { change, entries } = setUp()
    await change({ note: 'a' })
    await change({ note: 'b' })
    const touched = entries.filter(({ kind }) => kind === 'touched')

    expect(touched).toEqual([
      { kind: 'touched', target: path, body: JSON.stringify(old), isPutBack: true },
    ])
    expect(entries.findIndex(({ kind }) => kind === 'touched')).toBeLessThan(
      entries.findIndex(({ kind }) => kind === 'intent'),
    )
  })

  it('is written down without what nobody can write, which may be a secret', async () => {
    const { change, entries, estate } = setUp()
    estate.set(path, { ...old, seen: 1, apiKey: 'Ivy-2040' })
    await change({ note: 'a' })

    expect(entries.filter(({ kind }) => kind === 'touched')).toEqual([
      { kind: 'touched', target: path, body: JSON.stringify(old), isPutBack: true },
    ])
  })

  it('of an earlier run is as before where only what that run did not write down differs', async () => {
    const { session, estate, lines } = setUp(undefined, [])
    estate.set(path, { ...old, seen: 2, apiKey: 'Ivy-2040' })
    await session.touched.recall(path, old)

    expect(await session.touched.putBack()).toEqual([])
    expect(lines()).toEqual([`GET ${path}`])
  })

  it('of an earlier run has no property afterwards that it did not have', async () => {
    const { session, estate } = setUp(undefined, [])
    estate.set(path, { name: 'plain', note: 'came' })
    await session.touched.recall(path, { name: 'plain' })

    expect(await session.touched.putBack()).toMatchObject([{ path, lost: ['note'] }])
  })

  it('of an earlier run is put back as that run saw it', async () => {
    const { session, estate, lines } = setUp(undefined, [])
    estate.set(path, { ...old, note: 'left so' })
    await session.touched.recall(path, old)

    expect(await session.touched.putBack()).toEqual([])
    expect(estate.get(path)).toEqual(old)
    expect(lines()).toEqual([`GET ${path}`, `PATCH ${path}`, `GET ${path}`])
  })

  it.each<[string, unknown]>([
    ['/nowhere', { a: 1 }],
    [path, 'no object'],
    [path, undefined],
  ])('of an earlier run is let be where it is not known: %s %j', async (at, body) => {
    const { session, lines } = setUp(undefined, [])
    await session.touched.recall(at, body)

    expect(await session.touched.putBack()).toEqual([])
    expect(lines()).toEqual([])
  })

  it('may be written only while it is put back', async () => {
    const { session, lines } = setUp(undefined, [])
    await session.touched.recall(path, { ...old, note: 'other' })
    await session.touched.putBack()
    const { length } = lines()
    const call = { operation: changeSettings, params, body: { note: 'c' } }

    expect(await session.call(call)).toBeUndefined()
    expect(lines().slice(length)).toEqual(['GET /orgs/o1'])
  })

  it('is nothing that the run made', async () => {
    const { session, lines } = setUp(undefined, ['changeTeam'])
    const [resource] = session.resources.filter(({ name }) => name === 'teams')
    if (!resource) throw new Error('There are no teams.')
    const own = { orgId: 'o1', teamId: '1' }
    session.made.add({ resource, params: own, id: '1', created: undefined, as: undefined })
    const operation = contract.require('changeTeam')
    await session.call({ operation, params: own, body: { name: 'x' } })

    expect(lines()).toEqual(['PATCH /orgs/o1/teams/1'])
    expect(await session.touched.putBack()).toEqual([])
  })
})

describe('a thing that nothing puts back', () => {
  const user = '/users/u1'

  it('is written down as such', async () => {
    const { session, entries, estate } = setUp(undefined, ['removeUser'])
    const before = estate.get(user)
    await session.call({ operation: contract.require('removeUser'), params: { userId: 'u1' } })

    expect(entries.filter(({ kind }) => kind === 'touched')).toEqual([
      { kind: 'touched', target: user, body: JSON.stringify(before), isPutBack: false },
    ])
  })

  it.each([
    [{ id: 'u1', name: 'somebody' }, undefined],
    [{ id: 'u1', name: 'another' }, ['name']],
  ])('is compared by what its journal shows: %j', async (shown, lost) => {
    const { session, estate } = setUp(undefined, [])
    estate.set(user, { ...estate.get(user), apiKey: 'left out of the journal' })
    await session.touched.recall(user, shown)

    expect((await session.touched.putBack())[0]?.lost).toEqual(lost)
  })
})

describe('a whole run that may touch a setting', () => {
  const run = async (fault?: EstateFault) => {
    const estate = inhabited()
    const target = targetOf(estateServer(estate, fault))
    const events = await eventsOf(contract, target, {
      ...{ prefix: 'run-4711', params: { orgId: ['o1'] }, touch: ['changeSettings'] },
    })
    const last = events.at(-1)
    const findings = last?.kind === 'summary' ? last.findings : []
    const left = findings.filter(({ check }) => check === 'leaves-the-rest')
    const patches = target.sent.filter(
      ({ method, target: to }) => `${method} ${to}` === `PATCH ${path}`,
    )
    return { estate, left, patches: patches.length }
  }

  it('changes it and leaves it as it was', async () => {
    const { estate, left, patches } = await run()

    expect(patches).toBeGreaterThan(3)
    expect([...estate]).toEqual([...inhabited()])
    expect(left).toEqual([])
  })

  it('finds that it could not be put back', async () => {
    const once = new Set<string>()
    const oneWay: EstateFault = (asked, next) => {
      if (asked.method !== 'PATCH' || asked.path !== path) return next(asked)
      const note = Object(asked.body).note
      if (once.size > 0 && note === old?.note) return { status: 409 }
      if (note !== undefined) once.add(note)
      return next(asked)
    }
    const { left } = await run(oneWay)

    expect(left.map((finding) => sentenceOf(finding).message)).toContainEqual(
      expect.stringMatching(/^\/orgs\/o1\/settings .* note could not be put back\.$/),
    )
  })
})

describe('a list that the user lets the run change', () => {
  const list = { type: 'object', properties: { results: { type: 'array', items: {} } } }
  const ok = { 200: { description: 'ok', ...json(list) } }
  const add = { operationId: 'addBoxes', requestBody: json({ type: 'object' }), responses: ok }
  const id = { name: 'id', in: 'path', required: true, schema: { type: 'string' } }

  it.each([
    [
      'has items below its path',
      { '/boxes/{id}': { parameters: [id], get: { responses: ok } } },
      ok,
    ],
    ['answers an array', {}, { 200: { description: 'ok', ...json({ type: 'array', items: {} }) } }],
  ])(
    'is not put back where it %s: what the run added is removed',
    async (_about, more, responses) => {
      const boxes = { get: { operationId: 'listBoxes', responses }, patch: add }
      const contract = contractOf({ '/boxes': boxes, ...more })
      let count = 0
      const { session, lines } = sessionWith(
        contract,
        () => {
          count += 1
          return { status: 200, body: { results: [count] } }
        },
        { touch: ['addBoxes'] },
      )
      await session.call({ operation: contract.require('addBoxes'), params: {}, body: { a: 1 } })

      expect(await session.touched.putBack()).toEqual([])
      expect(lines()).toEqual(['PATCH /boxes'])
    },
  )
})
