import { describe, expect, it } from 'vitest'
import {
  childrenOf,
  inferResources,
  type Resource,
} from '../../../../contracts/check/resources/resource.ts'
import { contractOf, json } from '../../../support/small-contract.ts'

const responses = { 200: { description: 'ok' } }
const bare = { responses }
const taking = { responses, requestBody: json({ type: 'object' }) }

const inferred = (paths: Readonly<Record<string, object>>) => inferResources(contractOf(paths))

/** `get post | get put`: what the collection does, and what its item does. */
const doing = ({ list, create, read, replace, update, remove }: Resource) =>
  Object.entries({ list, create, read, replace, update, remove }).flatMap(([role, operation]) =>
    operation ? [`${role} ${operation.id}`] : [],
  )

describe('the resources of a contract', () => {
  it('are found by their paths, with all that can be done to them', () => {
    const [teams] = inferred({
      '/orgs/{orgId}/teams': { get: bare, post: taking },
      '/orgs/{orgId}/teams/{teamId}': { get: bare, put: taking, patch: taking, delete: bare },
    })

    expect(teams).toMatchObject({
      name: 'teams',
      collection: '/orgs/{orgId}/teams',
      item: '/orgs/{orgId}/teams/{teamId}',
      parameter: 'teamId',
      parents: ['orgId'],
    })
    expect(teams && doing(teams)).toEqual([
      'list GET /orgs/{orgId}/teams',
      'create POST /orgs/{orgId}/teams',
      'read GET /orgs/{orgId}/teams/{teamId}',
      'replace PUT /orgs/{orgId}/teams/{teamId}',
      'update PATCH /orgs/{orgId}/teams/{teamId}',
      'remove DELETE /orgs/{orgId}/teams/{teamId}',
    ])
  })

  it.each<[object, readonly string[]]>([
    [{ post: taking }, ['update POST /a/{id}']],
    [{ post: taking, patch: taking }, ['update PATCH /a/{id}']],
    [{ post: taking, put: taking }, ['replace PUT /a/{id}']],
  ])('are changed by PATCH, else by POST where there is no PUT: %o', (item, expected) => {
    const [resource] = inferred({ '/a': { get: bare }, '/a/{id}': item })

    expect(resource && doing(resource)).toEqual(['list GET /a', ...expected])
  })

  it('are created by a body, and only where one of them has a path', () => {
    const action = inferred({ '/a': { get: bare, post: bare }, '/a/{id}': { get: bare } })
    const alone = inferred({ '/a': { get: bare, post: taking } })

    expect(action[0]?.create).toBeUndefined()
    expect(alone[0]).toMatchObject({ create: undefined, item: undefined, parameter: undefined })
  })

  it('are those that can be listed, created or read', () => {
    expect(inferred({ '/a/{id}': { delete: bare } })).toEqual([])
    expect(inferred({ '/a': { delete: bare } })).toEqual([])
    expect(inferred({ '/a': { post: bare } })).toEqual([])
    expect(inferred({ '/a/{id}': { get: bare } })).toHaveLength(1)
    expect(inferred({ '/a/{id}/b/{x}-{y}': { get: bare } })).toEqual([])
  })

  it('come outermost first', () => {
    const names = inferred({
      '/a/{a}/b/{b}/c': { get: bare },
      '/a/{a}/b': { get: bare },
      '/a': { get: bare },
    }).map(({ name }) => name)

    expect(names).toEqual(['a', 'b', 'c'])
  })

  it('have the item path that does most', () => {
    const [resource] = inferred({
      '/a': { get: bare },
      '/a/{name}': { get: bare },
      '/a/{id}': { put: taking, delete: bare },
    })

    expect(resource).toMatchObject({ item: '/a/{id}', parameter: 'id' })
  })

  it('may have their item under the same word elsewhere, where its parents are known', () => {
    const [, resource] = inferred({
      '/orgs/{orgId}/teams': { get: bare },
      '/teams/{id}': { get: bare },
    })
    const [unreachable] = inferred({
      '/teams': { get: bare },
      '/orgs/{orgId}/teams/{id}': { get: bare },
    })

    expect(resource).toMatchObject({ name: 'teams', item: '/teams/{id}', parameter: 'id' })
    expect(unreachable).toMatchObject({ collection: '/teams', item: undefined })
  })
})

describe('what belongs to what', () => {
  const children = (of: string) => {
    const all = inferred({
      '/orgs': { get: bare },
      '/orgs/{orgId}': { get: bare },
      '/orgs/{orgId}/teams': { get: bare },
      '/orgs/{orgId}/teams/{teamId}': { get: bare },
      '/orgs/{orgId}/teams/{teamId}/users': { get: bare },
      '/orgs/{orgId}s/x': { get: bare },
      '/lonely': { get: bare },
    })
    const parent = all.find(({ name }) => name === of)
    return parent && childrenOf(parent, all).map(({ name }) => name)
  }

  it('is told by paths', () => {
    expect(children('orgs')).toEqual(['teams', 'users'])
    expect(children('teams')).toEqual(['users'])
    expect(children('lonely')).toEqual([])
  })
})
