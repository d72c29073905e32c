import { describe, expect, it } from 'vitest'
import type { JsonObject } from '../../../contracts/openapi/reference.ts'
import { reachOn } from '../../support/reached.ts'
import { contractOf } from '../../support/small-contract.ts'
import {
  collection,
  described,
  item,
  keepAt,
  pathParameter,
  serverOf,
} from '../../support/things.ts'

const text = { type: 'string' }
const objectOf = (properties: Readonly<Record<string, object>>) => ({
  ...{ type: 'object', required: Object.keys(properties), additionalProperties: false },
  properties: { id: { type: 'string', readOnly: true }, ...properties },
})

describe('creates that refer to other things', () => {
  const transfer = objectOf({ fromAccountId: text, to_account: text, amount: { type: 'integer' } })
  const contract = contractOf({
    '/transfers': collection('Transfer', { sent: transfer }),
    '/transfers/{transferId}': item('Transfer', 'transferId', { sent: transfer }),
    '/accounts': collection('Account'),
    '/accounts/{accountId}': item('Account', 'accountId'),
  })

  it('name things that the run makes for them, each another one, and removes last', async () => {
    const accounts = new Map<string, JsonObject>([['a0', { id: 'a0', name: 'of somebody' }]])
    const named = new Set<unknown>()
    const server = serverOf(
      contract,
      keepAt(contract, '/accounts', { things: accounts, ids: 'a' }),
      keepAt(contract, '/transfers', {
        refuses({ fromAccountId: from, to_account: to }) {
          const isWrong = !accounts.has(String(from)) || !accounts.has(String(to)) || from === to
          if (!isWrong) for (const id of [from, to]) named.add(id)
          return isWrong
        },
      }),
    )

    const { unreached, findings, exchanges } = await reachOn(contract, server)

    expect(unreached).toEqual([])
    expect(findings).toEqual([])
    expect(named.has('a0')).toBe(false)
    expect([...accounts.keys()]).toEqual(['a0'])
    const removals = exchanges.flatMap(({ request: { method, target } }) =>
      method === 'DELETE' ? [target.split('/')[1]] : [],
    )
    expect(removals.at(-1)).toBe('accounts')
  })

  it('are not made where neither thing can be', async () => {
    const refuses = () => true
    const server = serverOf(
      contract,
      keepAt(contract, '/accounts', { refuses }),
      keepAt(contract, '/transfers', { refuses }),
    )
    const { requests, unreached } = await reachOn(contract, server, {
      isWanted: (id) => id === 'read-is-safe',
    })

    expect(unreached).toContain('createTransfer')
    expect(requests).toBeLessThan(30)
  })
})

describe('creates that need what only the server knows', () => {
  const thing = objectOf({ name: text, ownerId: text, region: text, tier: text })
  const listed = (of: object) => described({ type: 'array', items: { type: 'object', ...of } })
  const contract = contractOf({
    '/users': { get: { operationId: 'listUsers', responses: { 200: listed({}) } } },
    '/users/{userId}': {
      parameters: [pathParameter('userId')],
      get: {
        operationId: 'getUser',
        responses: { 200: described({ type: 'object' }), 404: described() },
      },
    },
    '/regions': { get: { operationId: 'listRegions', responses: { 200: listed({}) } } },
    '/things': collection('Thing', { sent: thing }),
    '/things/{id}': item('Thing', 'id', { sent: thing }),
  })

  it('take it from lists, which are only read', async () => {
    const old = { id: 'old', name: 'old', ownerId: 'u7', region: 'eu-1', tier: 'gold' }
    const things = new Map<string, JsonObject>([['old', old]])
    const server = serverOf(
      contract,
      ({ path }) => {
        if (path === '/users') return { status: 200, body: [{ id: 'u7', email: 'a@b.c' }] }
        if (path === '/users/u7') return { status: 200, body: { id: 'u7' } }
        return path === '/regions' ? { status: 200, body: [{ code: 'eu-1' }] } : undefined
      },
      keepAt(contract, '/things', {
        things,
        refuses: ({ ownerId, region, tier }) =>
          ownerId !== 'u7' || region !== 'eu-1' || tier !== 'gold',
      }),
    )

    const { unreached, findings } = await reachOn(contract, server)

    expect(unreached).toEqual([])
    expect(findings).toEqual([])
    expect([...things.values()]).toEqual([old])
  })
})
