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
  taking,
  thing,
} from '../../support/things.ts'

describe('an example of a path parameter', () => {
  const org = pathParameter('orgId', { example: 'org-1' })
  const contract = contractOf({
    '/orgs/{orgId}': {
      parameters: [org],
      get: {
        operationId: 'getOrg',
        responses: { 200: described({ type: 'object' }), 404: described() },
      },
    },
    '/orgs/{orgId}/things': { parameters: [org], ...collection('Thing') },
    '/orgs/{orgId}/things/{id}': {
      ...item('Thing', 'id'),
      parameters: [org, pathParameter('id')],
    },
  })
  const on = (id: string) =>
    serverOf(
      contract,
      ({ path }) => (path === `/orgs/${id}` ? { status: 200, body: {} } : undefined),
      keepAt(contract, `/orgs/${id}/things`),
    )

  it('is believed where a read shows it', async () => {
    expect((await reachOn(contract, on('org-1'))).unreached).toEqual([])
  })

  it('is not believed where nothing has it, and the report says so', async () => {
    const { events, exchanges, requests } = await reachOn(contract, on('other'))

    const notes = events.flatMap((event) => (event.kind === 'note' ? [event.text] : []))
    expect(notes).toContain(
      'The contract gives orgId=org-1 as an example, and getOrg answered 404 to it. Give ids that are there with --param.',
    )
    expect(exchanges.some(({ operation }) => operation?.id === 'createThing')).toBe(false)
    expect(requests).toBeLessThan(30)
  })
})

describe('actions on one thing', () => {
  const one = { parameters: [pathParameter('id')] }
  const done = { 200: described(thing), 400: described(), 404: described() }
  const note = {
    type: 'object',
    additionalProperties: false,
    properties: { size: { type: 'integer' } },
  }
  const contract = contractOf({
    '/things': collection('Thing'),
    '/things/{id}': item('Thing', 'id'),
    '/things/{id}/archive': { ...one, post: { operationId: 'archive', responses: done } },
    '/things/{id}:publish': {
      ...one,
      post: { operationId: 'publish', ...taking(note), responses: done },
    },
  })

  it('are done to things of the run alone', async () => {
    const things = new Map<string, JsonObject>([['old', { id: 'old', name: 'old' }]])
    const acted: string[] = []
    const server = serverOf(
      contract,
      ({ method, path, body }) => {
        const [, id, action] = /^\/things\/([^/:]+)[/:](archive|publish)$/.exec(path) ?? []
        if (method !== 'POST' || id === undefined) return undefined
        const media = contract.operations.get('publish')?.requestBody?.content[0]
        if (action === 'publish' && media && contract.checkBody(media, body).length > 0)
          return { status: 400 }
        const own = things.get(id)
        if (own) acted.push(id)
        return own ? { status: 200, body: own } : { status: 404 }
      },
      keepAt(contract, '/things', { things }),
    )

    const { unreached, findings } = await reachOn(contract, server)

    expect(unreached).toEqual([])
    expect(findings).toEqual([])
    expect(acted).not.toContain('old')
  })
})
