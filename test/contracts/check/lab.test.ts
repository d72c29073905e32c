import { describe, expect, it } from 'vitest'
import { createIdentity } from '../../../contracts/check/credentials/identity.ts'
import { type GivenParams, Lab } from '../../../contracts/check/lab.ts'
import { type Answer, sessionWith } from '../../support/in-process.ts'
import { contractOf, json } from '../../support/small-contract.ts'

const described = { description: 'ok' }
const bare = { responses: { 200: described } }
const list = { responses: { 200: { ...described, ...json({ type: 'array', items: {} }) } } }
const create = { requestBody: json({ type: 'object' }), responses: { 201: described } }
const named = (name: string, example?: unknown) => ({
  ...{ name, in: 'path', required: true, schema: { type: 'string' } },
  ...(example !== undefined && { example }),
})

const document = {
  '/orgs': { get: list },
  '/orgs/{orgId}': { get: bare },
  '/orgs/{orgId}/teams': { get: list, post: create },
  '/orgs/{orgId}/teams/{teamId}': { get: bare, delete: bare },
  '/orgs/{orgId}/teams/{teamId}/users': { get: list, post: create },
  '/orgs/{orgId}/teams/{teamId}/users/{userId}': { get: bare, delete: bare },
  '/shelves/{shelf}': { get: { ...bare, parameters: [named('shelf', 7)] } },
}

/** Lists two things of each kind, makes what it is asked to. */
const answering: Answer = ({ method, path, headers }) => {
  const kind = path.split('/').at(-1) ?? ''
  if (method === 'POST') return { status: 201, body: { id: `made-${kind}` } }
  const own = headers.authorization === 'key-two' ? 'their' : 'own'
  return { status: 200, body: [{ id: `${own}-${kind}-1` }, { id: `${own}-${kind}-2` }] }
}

function working(
  given: GivenParams = {},
  examples: GivenParams = {},
  answer = answering,
  paths: object = document,
) {
  const contract = contractOf({ ...paths })
  const { session, lines } = sessionWith(contract, answer)
  const lab = new Lab(session, given, examples)
  const resourceOf = (name: string) => {
    const resource = lab.resources.find((one) => one.name === name)
    if (!resource) throw new Error(`There are no ${name}.`)
    return resource
  }
  return { lab, session, lines, contract, resourceOf }
}

describe('a place', () => {
  it('is made of what is given first', async () => {
    const { lab, resourceOf, lines, session } = working({ orgId: ['mine', 'other'] })
    const subject = await lab.subjectOf(resourceOf('teams'))

    expect(subject?.place).toEqual({ orgId: 'mine' })
    expect(session.knownIds.get('orgId')).toBe('mine')
    expect(lines()).toEqual([])
  })

  it('is made of what can be listed', async () => {
    const { lab, resourceOf, session } = working()
    const subject = await lab.subjectOf(resourceOf('teams'))

    expect(subject?.place).toEqual({ orgId: 'own-orgs-1' })
    expect(session.knownIds.get('orgId')).toBe('own-orgs-1')
  })

  it('is made of things of the run where it can make some', async () => {
    const { lab, resourceOf, lines } = working({ orgId: ['o'] })
    const subject = await lab.subjectOf(resourceOf('users'))

    expect(subject?.place).toEqual({ orgId: 'o', teamId: 'made-teams' })
    expect(lines()).toContain('POST /orgs/o/teams')
    expect(await lab.subjectOf(resourceOf('users'))).toBe(subject)
  })

  it('is made of nothing that could not be removed', async () => {
    const paths = { ...document, '/orgs/{orgId}/teams/{teamId}': { get: bare } }
    const { lab, resourceOf } = working({ orgId: ['o'] }, {}, answering, paths)

    expect((await lab.subjectOf(resourceOf('users')))?.place.teamId).toBe('own-teams-1')
  })

  it('is made of examples last', async () => {
    const empty: Answer = ({ method }) => ({ status: method === 'GET' ? 200 : 403, body: [] })
    const { lab, resourceOf, contract } = working({}, { orgId: ['example'] }, empty)
    const { lab: without, resourceOf: other } = working({}, {}, empty)

    expect((await lab.subjectOf(resourceOf('teams')))?.place).toEqual({ orgId: 'example' })
    expect(await without.subjectOf(other('teams'))).toBeUndefined()
    expect(await lab.paramsFor(contract.require('GET /shelves/{shelf}'))).toEqual({ shelf: '7' })
    expect(await lab.paramsFor(contract.require('GET /orgs'))).toEqual({})
  })

  it('is known from the start as far as it is given', () => {
    const { session } = working(
      { orgId: ['mine', 'other'], none: [] },
      { orgId: ['x'], teamId: ['t'] },
    )

    expect([...session.knownIds]).toEqual([
      ['orgId', 'mine'],
      ['teamId', 't'],
    ])
  })

  it('is one in which something can be created, too', async () => {
    const { lab, resourceOf } = working({}, {}, answering, {
      '/a/{key}/b': { post: { ...create, parameters: [named('other', 'no'), named('key', 'k')] } },
      '/a/{key}/b/{id}': { get: bare },
    })

    expect((await lab.subjectOf(resourceOf('b')))?.place).toEqual({ key: 'k' })
  })

  it('knows what lies below it, and how it is read', async () => {
    const { lab, resourceOf } = working({ orgId: ['o'] })
    const teams = await lab.subjectOf(resourceOf('teams'))
    const shelves = lab.subjectIn(resourceOf('shelves'), {})

    expect(teams?.children.map(({ name }) => name)).toEqual(['users'])
    expect(teams?.reader?.list.id).toBe('GET /orgs/{orgId}/teams')
    expect(shelves.reader).toBeUndefined()
  })
})

describe('ids', () => {
  it('are those that an identity can list, asked once', async () => {
    const { lab, lines } = working({ orgId: ['o'] })
    const as = createIdentity('two', { token: 'key-two' })
    const path = '/orgs/{orgId}/teams/{teamId}'

    expect(await lab.idsFor('teamId', path)).toEqual(['own-teams-1', 'own-teams-2'])
    expect(await lab.idsFor('teamId', path)).toEqual(['own-teams-1', 'own-teams-2'])
    expect(await lab.idsFor('teamId', path, as)).toEqual(['their-teams-1', 'their-teams-2'])
    expect(lines()).toEqual(['GET /orgs/o/teams', 'GET /orgs/o/teams'])
  })

  it('are none where there is no list, or it is refused', async () => {
    const refusing = working({ orgId: ['o'] }, {}, () => ({ status: 403 }))

    expect(await working().lab.idsFor('shelf', '/shelves/{shelf}')).toEqual([])
    expect(await working().lab.idsFor('nothing', '/')).toEqual([])
    expect(await refusing.lab.idsFor('teamId', '/x')).toEqual([])
  })

  it('are those of the item that is nearest to the path', async () => {
    const { lab, lines } = working({}, {}, answering, {
      '/a': { get: list },
      '/a/{id}': { get: bare },
      '/a/x/b': { get: list },
      '/a/x/b/{id}': { get: bare },
    })

    expect(await lab.idsFor('id', '/a/x/b/{id}/c')).toEqual(['own-b-1', 'own-b-2'])
    expect(lines()).toEqual(['GET /a/x/b'])
  })

  it('are those of the nearest resource, else of one that can be made', async () => {
    const paths = {
      '/a': { get: list },
      '/a/{id}': { get: bare },
      '/a/{id}/b': { get: list, post: create },
      '/a/{id}/b/{id}': { get: bare, delete: bare },
    }
    const { lab } = working({}, {}, answering, {
      ...paths,
      '/c': { get: list, post: create },
      '/c/{id}': { get: bare, delete: bare },
    })

    expect(await lab.idsFor('id', '/a/{id}/x')).toEqual(['own-a-1', 'own-a-2'])
    expect(await lab.idsFor('id', '/c/{id}/x')).toEqual(['own-c-1', 'own-c-2'])
    expect(await lab.idsFor('id', '/elsewhere')).toEqual(['own-c-1', 'own-c-2'])
  })
})

describe('the end of a run', () => {
  it('passes over what was never reached', async () => {
    const { lab, resourceOf } = working({}, {}, () => ({ status: 403 }))
    await lab.subjectOf(resourceOf('teams'))

    await expect(lab.removeAll()).resolves.toBeUndefined()
  })

  it('removes what was made, the deepest first', async () => {
    const { lab, resourceOf, lines } = working({ orgId: ['o'] })
    const teams = await lab.subjectOf(resourceOf('teams'))
    const users = await lab.subjectOf(resourceOf('users'))
    await users?.maker.make()
    await lab.removeAll()

    expect(teams?.maker.belongings.size).toBe(0)
    expect(lines().filter((line) => line.startsWith('DELETE'))).toEqual([
      'DELETE /orgs/o/teams/made-teams/users/made-users',
      'DELETE /orgs/o/teams/made-teams',
    ])
  })
})
