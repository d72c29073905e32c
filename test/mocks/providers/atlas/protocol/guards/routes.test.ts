import { describe, expect, it } from 'vitest'
import { createAtlas, demo, origin } from '../../../../../support/atlas.ts'

const teams = `/orgs/${demo.orgId}/teams`

describe('a path', () => {
  it('that leads nowhere is a resource that is not found', async () => {
    const { status, body } = await createAtlas({ profile: 'observed' }).send('GET /nothing/here')

    expect(status).toBe(404)
    expect(body).toEqual({
      detail: 'Cannot find resource /api/atlas/v2/nothing/here.',
      error: 404,
      errorCode: 'RESOURCE_NOT_FOUND',
      parameters: ['/api/atlas/v2/nothing/here'],
      reason: 'Not Found',
    })
  })

  it('needs a version even where it leads nowhere', async () => {
    const { status } = await createAtlas().send('GET /nothing', { headers: { accept: '*/*' } })

    expect(status).toBe(406)
  })

  it.each([
    ['PUT', teams, 'POST,GET,OPTIONS'],
    ['POST', `${teams}/${demo.teamId}`, 'DELETE,GET,OPTIONS,PATCH'],
    ['GET', `${teams}/${demo.teamId}:addUser`, 'POST,OPTIONS'],
  ])('without the method %s answers 405 and nothing else: %s', async (method, path, allow) => {
    const { status, headers, text } = await createAtlas().send(`${method} ${path}`)

    expect([status, headers.get('allow'), text]).toEqual([405, allow, ''])
    expect(headers.get('content-type')).toBeNull()
  })

  it('answers HEAD as GET, without the body', async () => {
    const { send } = createAtlas()
    const head = await send(`HEAD ${teams}`)

    expect([head.status, head.text]).toEqual([200, ''])
  })

  it('may begin with a slash too many, which its links leave out', async () => {
    const { mock } = createAtlas()
    const response = await mock.fetch(`${origin}//api/atlas/v2${teams}`, {
      headers: {
        authorization: mock.authorization('atlas', 'tenantry'),
        accept: 'application/vnd.atlas.2023-01-01+json',
      },
    })

    expect((await response.json()).links).toEqual([
      { href: `${origin}/api/atlas/v2${teams}?pageNum=1&itemsPerPage=100`, rel: 'self' },
    ])
  })

  it.each([
    ['/orgs/xyz/teams'],
    [`/orgs/${demo.orgId}A/teams`],
    [`${teams}/${demo.teamId}0`],
    [`/orgs/${demo.orgId}/serviceAccounts/mdb_sa_id_1`],
    [`${teams}/byName/%zz`],
  ])('with an id that is none is malformed: %s', async (path) => {
    const { status, body } = await createAtlas({ profile: 'observed' }).send(`GET ${path}`)

    expect(status).toBe(400)
    expect(body).toEqual({
      detail: `One or more path parameter in the request URI /api/atlas/v2${path} is malformed.`,
      error: 400,
      errorCode: 'PATH_PARAM_PARSE_ERROR',
      parameters: [`/api/atlas/v2${path}`],
      reason: 'Bad Request',
    })
  })

  it('is read before roles: a malformed id is malformed for everybody', async () => {
    const { status } = await createAtlas().send('POST /orgs/xyz/teams', { as: 'readonly' })

    expect(status).toBe(400)
  })

  it.each([['core/é'], ['a+b@c'], ['50%'], ['byName']])(
    'carries any team name as one segment: %s',
    async (name) => {
      const { send } = createAtlas()
      await send(`POST ${teams}`, { body: { name, usernames: ['ada@example.com'] } })
      const { status, body } = await send(`GET ${teams}/byName/${encodeURIComponent(name)}`)

      expect([status, body.name]).toEqual([200, name])
    },
  )
})

describe('the first API, /api/atlas/v1.0', () => {
  const ask = async (path: string, v1?: 'alias') => {
    const { mock } = createAtlas(v1 ? { rules: { v1 } } : {})
    const authorization = mock.authorization('atlas', 'tenantry')
    const answer = await mock.fetch(`${origin}/api/atlas/v1.0${path}`, {
      headers: { authorization, accept: 'application/json' },
    })
    return {
      status: answer.status,
      type: answer.headers.get('content-type'),
      body: await answer.json(),
    }
  }

  it('leads nowhere', async () => {
    expect(await ask('/groups')).toMatchObject({ status: 406, type: 'application/json' })
  })

  it('answers with the oldest version and names none, by the rule', async () => {
    const { status, type, body } = await ask(`/orgs/${demo.orgId}/users`, 'alias')

    expect([status, type]).toEqual([200, 'application/json'])
    expect(body.results[0]).toHaveProperty('emailAddress', 'ada@example.com')
  })

  it('refuses as ever what is nowhere, by the rule', async () => {
    const { status, body } = await ask('/nothing', 'alias')

    expect([status, body.errorCode]).toEqual([404, 'RESOURCE_NOT_FOUND'])
  })
})
