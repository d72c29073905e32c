import { describe, expect, it } from 'vitest'
import type { JsonObject } from '../../../contracts/openapi/reference.ts'
import { reachOn } from '../../support/reached.ts'
import { contractOf } from '../../support/small-contract.ts'
import { collection, item, keepAt, pathParameter, serverOf } from '../../support/things.ts'

describe('paths with a slash at their end', () => {
  it('are a collection and its items', async () => {
    const contract = contractOf({
      '/things/': collection('Thing'),
      '/things/{id}/': item('Thing', 'id'),
    })
    const things = new Map<string, JsonObject>([['old', { id: 'old', name: 'old' }]])
    const server = serverOf(contract, keepAt(contract, '/things', { things }))

    const { unreached, findings } = await reachOn(contract, server)

    expect(unreached).toEqual([])
    expect(findings).toEqual([])
    expect([...things.values()]).toEqual([{ id: 'old', name: 'old' }])
  })

  it('hold what lies below an item', async () => {
    const parts = collection('Part')
    const contract = contractOf({
      '/things/': collection('Thing'),
      '/things/{id}/': item('Thing', 'id'),
      '/things/{id}/parts/': { parameters: [pathParameter('id')], ...parts },
      '/things/{id}/parts/{pk}/': {
        ...item('Part', 'pk'),
        parameters: [pathParameter('id'), pathParameter('pk')],
      },
    })
    const things = new Map<string, JsonObject>()
    const below = new Map<string, ReturnType<typeof keepAt>>()
    const server = serverOf(
      contract,
      (asked) => {
        const [, path = '', id = ''] = /^(\/things\/([^/]+)\/parts)\//.exec(asked.path) ?? []
        if (path === '') return undefined
        if (!things.has(id)) return { status: 404 }
        const kept = below.get(path) ?? keepAt(contract, path)
        below.set(path, kept)
        return kept(asked)
      },
      keepAt(contract, '/things', { things }),
    )

    const { unreached, findings } = await reachOn(contract, server)

    expect(unreached).toEqual([])
    expect(findings).toEqual([])
    expect(things.size).toBe(0)
  })
})

it('an envelope of which the contract says nothing is read by what came', async () => {
  const open = { type: 'object' }
  const contract = contractOf({
    '/things': collection('Thing', { shown: open, listed: open }),
    '/things/{id}': item('Thing', 'id', { shown: open }),
  })
  const things = new Map<string, JsonObject>()
  const kept = keepAt(contract, '/things', {
    things,
    shown: (one) => ({ thing: one, meta: {} }),
    listed: (all) => ({ things: all, next: null }),
  })
  const server = serverOf(contract, kept)

  const { unreached, findings, events } = await reachOn(contract, server)

  expect(unreached).toEqual([])
  expect(findings).toEqual([])
  const last = events.find((event) => event.kind === 'verdicts')
  const listed = last?.verdicts.find(({ check }) => check === 'created-is-listed')
  expect(listed).toMatchObject({ outcome: 'held' })
})

it('an Allow below a base path is held to the methods of the contract', async () => {
  const contract = contractOf({
    '/things': collection('Thing'),
    '/things/{id}': item('Thing', 'id'),
  })
  const inner = serverOf(contract, keepAt(contract, '/things'))

  const { findings } = await reachOn(
    contract,
    (asked) => {
      const told = inner({ ...asked, path: asked.path.slice('/api/v1'.length) })
      const allow = told.headers?.Allow?.replace(', DELETE', '')
      return allow === undefined ? told : { ...told, headers: { Allow: allow } }
    },
    { target: { basePath: '/api/v1' } },
  )

  expect(findings).toContainEqual(
    expect.stringMatching(/^allow-with-405: TRACE .*things.* Allow leaves out DELETE, which/),
  )
  expect(findings.filter((line) => !line.startsWith('allow-with-405'))).toEqual([])
})
