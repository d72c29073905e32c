import { describe, expect, it } from 'vitest'
import { createAtlas, demo } from '../../../../../support/atlas.ts'

const teams = `GET /orgs/${demo.orgId}/teams`

describe('a query', () => {
  it.each([
    ['itemsPerPage=0', 'itemsPerPage'],
    ['itemsPerPage=501', 'itemsPerPage'],
    ['pageNum=0', 'pageNum'],
    ['pageNum=first', 'pageNum'],
    ['includeCount=perhaps', 'includeCount'],
    ['itemsPerPage=', 'itemsPerPage'],
    ['envelope=2', 'envelope'],
  ])('is refused where the contract forbids it: %s', async (query, parameter) => {
    const { status, body } = await createAtlas().send(`${teams}?${query}`)

    expect(status).toBe(400)
    expect(body).toEqual({
      detail: `Invalid query parameter ${parameter} specified.`,
      error: 400,
      errorCode: 'INVALID_QUERY_PARAMETER',
      reason: 'Bad Request',
    })
  })

  it('names a value that is none of an enumeration', async () => {
    const path = `GET /orgs/${demo.orgId}/users?orgMembershipStatuses=GONE`
    const { body } = await createAtlas().send(path)

    expect(body.errorCode).toBe('INVALID_ENUM_VALUE')
  })

  it('may hold empty values in observed, as real clients send them', async () => {
    const { send } = createAtlas({ profile: 'observed' })

    expect((await send(`${teams}?itemsPerPage=&pageNum=`)).status).toBe(200)
    expect((await send('GET /orgs?name=')).status).toBe(200)
  })

  it('may hold empty values where the contract allows them', async () => {
    expect((await createAtlas().send('GET /orgs?name=')).status).toBe(200)
  })

  it('is brought into range where the rule says so', async () => {
    const { send } = createAtlas({ rules: { pageOutOfRange: 'clamp' } })
    const { body } = await send(`${teams}?itemsPerPage=1000&pageNum=0`)

    expect(body.links[0].href).toMatch(/\?pageNum=1&itemsPerPage=500$/)
  })

  it('may hold what the operation does not know, unless the rule forbids it', async () => {
    const strict = createAtlas({ rules: { unknownQueryParameter: 'refuse' } })
    const refused = await strict.send(`${teams}?color=red`)

    expect((await createAtlas().send(`${teams}?color=red`)).status).toBe(200)
    expect([refused.status, refused.body.errorCode]).toEqual([400, 'INVALID_QUERY_PARAMETER'])
  })

  it('counts by its first value where a key is repeated', async () => {
    const { body } = await createAtlas().send(`${teams}?itemsPerPage=1&itemsPerPage=2`)

    expect(body.links[0].href).toMatch(/\?pageNum=1&itemsPerPage=1$/)
  })
})

describe('envelope and pretty', () => {
  it('shape successes and errors alike', async () => {
    const { send } = createAtlas()
    const single = await send(`GET /orgs/${demo.orgId}?envelope=true`)
    const list = await send(`${teams}?envelope=true`)
    const error = await send('GET /orgs/xyz?envelope=true&pretty=true')

    expect(single.body).toMatchObject({ status: 200, content: { id: demo.orgId } })
    expect(Object.keys(list.body)).toEqual(['links', 'results', 'totalCount', 'status'])
    expect(error.text).toMatch(/^\{\n {2}"status" : 400,\n {2}"content" : \{\n {4}"detail" : /)
  })

  it('leave the answer as it is with false', async () => {
    const { send } = createAtlas()
    const { text } = await send(`GET /orgs/${demo.orgId}?envelope=false&pretty=false`)

    expect(text).toBe(JSON.stringify(JSON.parse(text)))
  })
})
