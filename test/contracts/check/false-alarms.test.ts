import { describe, expect, it } from 'vitest'
import { createCollector } from '../../../contracts/check/report/collect.ts'
import { foldEchoes } from '../../../contracts/check/report/echoes.ts'
import { groupFindings, headlineOf } from '../../../contracts/check/report/groups.ts'
import { similarId } from '../../../contracts/check/values/similar-id.ts'
import type { CheckEvent } from '../../../contracts/check/vocabulary/finding.ts'
import type { Contract } from '../../../contracts/openapi/contract.ts'
import { isObject, type JsonObject } from '../../../contracts/openapi/reference.ts'
import { reachOn } from '../../support/reached.ts'
import { contractOf } from '../../support/small-contract.ts'
import {
  collection,
  described,
  item,
  keepAt,
  type Part,
  pathParameter,
  serverOf,
  thing,
} from '../../support/things.ts'

const at = (one: unknown, key: string) => (isObject(one) ? one[key] : undefined)

/** The contract of things under `/things`, and of what is below one. */
const thingsOf = (bodies: object = {}, below: JsonObject = {}): Contract =>
  contractOf({
    '/things': collection('Thing', bodies),
    '/things/{id}': item('Thing', 'id', bodies),
    ...below,
  })

/** The groups of findings that a report shows, each in a sentence, without their echoes. */
function causesIn(contract: Contract, events: readonly CheckEvent[]): readonly string[] {
  const collector = createCollector({ contract, name: 'things', url: 'http://server', seed: 1 })
  for (const event of events) collector.take(event)
  return foldEchoes(groupFindings(collector.report().findings)).map(headlineOf)
}

describe('a Location on a server that wraps alike what it creates and reads', () => {
  const content = { ...thing, required: ['name'] }
  const wrapped = {
    type: 'object',
    required: ['data'],
    properties: { data: content, access: { type: 'object', additionalProperties: true } },
  }
  const wrap = (one: JsonObject) => ({
    data: { ...(isObject(one.data) ? one.data : {}), id: one.id },
    access: { write: ['me'] },
  })
  const serverWith = (contract: Contract) =>
    serverOf(
      contract,
      keepAt(contract, '/things', {
        shown: wrap,
        listed: (all) => ({ data: all.map((one) => at(one, 'data')) }),
        told: (one) => ({
          ...{ status: 201, body: wrap(one) },
          headers: { Location: `/things/${one.id}` },
        }),
      }),
    )
  const bodies = { sent: wrapped, shown: { type: 'object' }, listed: { type: 'object' } }
  const contract = thingsOf(bodies)

  it('leads to the thing, wherever its id stands', async () => {
    const { findings } = await reachOn(contract, serverWith(contract))
    expect(findings).toEqual([])
  })
})

describe('a DELETE of an id that never was one', () => {
  it('says nothing of what comes after', async () => {
    const contract = thingsOf()
    const kept = keepAt(contract, '/things')
    const server = serverOf(contract, (asked) => {
      const isItem = asked.path !== '/things'
      // paths take another name than the id that answers show, and unknown ones are passed over
      if (isItem && asked.method === 'GET') return { status: 404 }
      if (isItem && asked.method === 'DELETE') return { status: 204 }
      if (isItem) return { status: 200, body: asked.body }
      return kept(asked)
    })
    const isWanted = (check: string) => check.startsWith('delete')
    const { findings, events } = await reachOn(contract, server, { isWanted })
    expect(findings).toEqual([])
    const verdicts = events.flatMap((event) => (event.kind === 'verdicts' ? event.verdicts : []))
    const stays = verdicts.filter(({ check }) => check === 'deleted-stays-gone')
    expect(stays.map(({ outcome, reason }) => [outcome, reason])).toEqual([
      ['not tried', 'the thing could not be read'],
    ])
  })
})

describe('an envelope that the contract does not document', () => {
  it('is one cause on each way of reading, and loses no value', async () => {
    const contract = thingsOf()
    const server = serverOf(
      contract,
      keepAt(contract, '/things', {
        shown: (one) => ({ data: one }),
        listed: (all) => ({ data: all.map((one) => at(one, 'data')) }),
      }),
    )
    const { findings, events } = await reachOn(contract, server)
    expect(findings.filter((told) => !told.startsWith('body-matches-schema'))).toEqual([])
    expect(causesIn(contract, events)).toEqual([
      'GET /things answered 200: must be array',
      "POST /things answered 201: must have required property 'name'",
    ])
  })
})

describe('a server that somebody else writes to', () => {
  it('has no refused write that changes anything', async () => {
    const contract = thingsOf()
    const things = new Map<string, JsonObject>()
    const kept = keepAt(contract, '/things', { things })
    let count = 0
    const server = serverOf(contract, (asked) => {
      count += 1
      const before = `other${count - 1}`
      things.set(`other${count}`, { id: `other${count}`, name: `Other ${count}`, size: 1 })
      things.delete(`other${count - 3}`)
      if (things.has(before)) things.set(before, { id: before, name: 'Other', size: count % 90 })
      return kept(asked)
    })
    expect((await reachOn(contract, server)).findings).toEqual([])
  })
})

describe('a list below a thing that was deleted', () => {
  const parent = { parameters: [pathParameter('id')] }
  const events = { 200: described({ type: 'array', items: thing }) }
  const contract = thingsOf(
    {},
    { '/things/{id}/events': { ...parent, get: { operationId: 'listEvents', responses: events } } },
  )
  const below =
    (rows: (isThere: boolean) => readonly unknown[], kept: Part): Part =>
    (asked) => {
      if (!asked.path.endsWith('/events')) return kept(asked)
      const path = asked.path.replace(/\/events$/, '')
      return { status: 200, body: rows(kept({ ...asked, path })?.status === 200) }
    }
  const gone = { isWanted: (check: string) => check === 'deleted-is-gone' }

  it('may be empty where the contract documents no 404', async () => {
    const part = below(() => [], keepAt(contract, '/things'))
    expect((await reachOn(contract, serverOf(contract, part))).findings).toEqual([])
  })

  it('is found where it still shows something', async () => {
    const part = below(() => [{ name: 'made' }], keepAt(contract, '/things'))
    expect((await reachOn(contract, serverOf(contract, part), gone)).findings).toEqual([
      'deleted-is-gone: DELETE /things/{id} was accepted, and GET /things/{id}/events still answers 200.',
    ])
  })
})

describe('ids that look like an id', () => {
  it('are not called unknown where the run made them itself', async () => {
    const contract = thingsOf()
    const idOf = (number: number): string =>
      number % 4 < 3 ? `x${number}5a` : similarId(idOf(number - 2))
    const kept = keepAt(contract, '/things', { keyOf: (_, number) => idOf(number) })
    const server = serverOf(contract, (asked) =>
      asked.method === 'DELETE' ? { status: 400 } : kept(asked),
    )
    const isWanted = (check: string) => check === 'unknown-id-is-refused'
    expect((await reachOn(contract, server, { isWanted })).findings).toEqual([])
  })
})

describe('a server that reads numbers from texts and passes over null', () => {
  it('has one cause for each, of whatever operations and properties', async () => {
    const counts = ['a', 'b', 'c', 'd'].map((name) => [name, { type: 'integer', maximum: 99 }])
    const note = { type: 'string' }
    const properties = { ...thing.properties, ...Object.fromEntries(counts), note }
    const sent = { ...thing, properties }
    const contract = contractOf({
      '/things': collection('Thing', { sent }),
      '/things/{id}': item('Thing', 'id', { sent }),
      '/parts': collection('Part', { sent }),
      '/parts/{id}': item('Part', 'id', { sent }),
    })
    const lenient = (part: Part): Part => {
      const read = ([name, value]: readonly [string, unknown]) =>
        /^[a-d]$|^size$/.test(name) && typeof value === 'string' && /^\d+$/.test(value)
          ? [name, Number(value)]
          : [name, value]
      return (asked) => {
        const entries = isObject(asked.body) ? Object.entries(asked.body) : []
        const given = entries.filter(([, value]) => value !== null).map(read)
        return part(isObject(asked.body) ? { ...asked, body: Object.fromEntries(given) } : asked)
      }
    }
    const server = serverOf(
      contract,
      lenient(keepAt(contract, '/things')),
      lenient(keepAt(contract, '/parts')),
    )
    const { findings, events } = await reachOn(contract, server)
    expect(findings.length).toBeGreaterThanOrEqual(20)
    expect(causesIn(contract, events)).toEqual([
      'The server accepts values that break `type` for 5 properties of 4 operations.',
      'POST /things accepted a request that must be refused: /note: null, no string.',
    ])
  })
})
