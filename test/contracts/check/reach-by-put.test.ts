import { describe, expect, it } from 'vitest'
import { planWrites } from '../../../contracts/check/plan.ts'
import { isObject, type JsonObject } from '../../../contracts/openapi/reference.ts'
import { reachOn } from '../../support/reached.ts'
import { contractOf } from '../../support/small-contract.ts'
import { collection, described, item, keepAt, serverOf, thing } from '../../support/things.ts'

const { get } = collection('Thing')
const setting = {
  ...thing,
  required: ['size'],
  properties: { ...thing.properties, key: { type: 'string' } },
}

describe('things that PUT makes under a name of the caller’s own', () => {
  it.each<[string, object, object]>([
    ['documents 201', thing, { 201: described(thing) }],
    ['documents 200 only', setting, {}],
  ])('are made where it %s, and removed', async (_, schema, more) => {
    const one = item('Thing', 'key', { sent: schema })
    const put = { ...one.put, responses: { ...one.put.responses, ...more } }
    const { get: list } = collection('Thing', { sent: schema })
    const contract = contractOf({ '/things': { get: list }, '/things/{key}': { ...one, put } })
    const things = new Map<string, JsonObject>([['old', { id: 'old', name: 'old', size: 1 }]])
    const kept = keepAt(contract, '/things', { things })
    const server = serverOf(contract, (asked) => {
      const key = asked.path.slice('/things/'.length)
      const media = contract.operations.get('replaceThing')?.requestBody?.content[0]
      if (asked.method !== 'PUT' || things.has(key) || !media || !isObject(asked.body)) {
        return kept(asked)
      }
      if (contract.checkBody(media, asked.body).length > 0) return { status: 400 }
      const made = { ...asked.body, id: key }
      things.set(key, made)
      return { status: '201' in more ? 201 : 200, body: made }
    })

    const { unreached, findings } = await reachOn(contract, server)

    expect(unreached).toEqual([])
    expect(findings).toEqual([])
    expect([...things]).toEqual([['old', { id: 'old', name: 'old', size: 1 }]])
  })

  it('are tried three times, each at a path where a read shows nothing', async () => {
    const contract = contractOf({ '/things': { get }, '/things/{key}': item('Thing', 'key') })
    const server = serverOf(contract, keepAt(contract, '/things'))

    const { exchanges } = await reachOn(contract, server, {
      isWanted: (id) => id === 'update-echoes',
    })

    const lines = exchanges.map(({ request: { method, target } }) => `${method} ${target}`)
    const puts = lines.filter((line) => line.startsWith('PUT'))
    expect(puts.length).toBe(3)
    for (const put of puts) {
      expect(lines.slice(0, lines.indexOf(put))).toContain(put.replace('PUT', 'GET'))
    }
  })

  it('are in the plan as things that are created and removed', () => {
    const contract = contractOf({ '/things': { get }, '/things/{key}': item('Thing', 'key') })

    expect(planWrites(contract, { prefix: 'own' })).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          operation: 'replaceThing',
          does: 'Creates things named "own…"; removeThing removes each of them.',
        }),
        expect.objectContaining({ operation: 'removeThing', kind: 'own' }),
      ]),
    )
  })
})
