import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createMock } from '../../mocks/index.ts'
import { demo } from '../../mocks/providers/rainbond/seeds/demo.ts'
import { type Answer, ask, doors, type OpenDoor } from '../support/doors.ts'

const teams = '/openapi/v1/teams'
const token = 'a'.repeat(40)

/** What the generated Go client puts on every request, also where there is no body. */
const generated = {
  accept: 'application/json',
  'content-type': 'application/json',
  'accept-encoding': 'gzip',
  'user-agent': 'OpenAPI-Generator/5.3.0/go',
  authorization: token,
}

let door: OpenDoor
beforeEach(async () => {
  door = await doors.server(createMock({ profile: 'observed' }))
})
afterEach(() => door.close())

function send(line: string, body?: object, headers: Readonly<Record<string, string>> = generated) {
  const [method = '', target = ''] = line.split(' ')
  const sent = body === undefined ? {} : { body: JSON.stringify(body) }
  return ask(door, target, { method, headers, ...sent })
}

const read = ({ body }: Answer) => JSON.parse(body)

describe('the credential', () => {
  it('is the bare token, as the generated client and the documented curl send it', async () => {
    const documented = await send(`GET ${teams}`, undefined, { authorization: token })

    expect(documented.status).toBe(200)
    expect(documented.body).toBe((await send(`GET ${teams}`)).body)
  })

  it.each(['Bearer', 'Token', 'GRJWT'])('is unknown behind the prefix %s', async (prefix) => {
    const authorization = `${prefix} ${token}`
    const answer = await send(`GET ${teams}`, undefined, { ...generated, authorization })

    expect(answer.status).toBe(401)
    expect(answer.headers['www-authenticate']).toBe('Token')
    expect(read(answer)).toMatchObject({ code: 401, error_type: 'AuthenticationFailed' })
  })

  it('is needed', async () => {
    const { authorization: _, ...bare } = generated
    const answer = await send(`GET ${teams}`, undefined, bare)

    expect([answer.status, read(answer).detail]).toEqual([401, 'No token'])
  })
})

describe('what the generated client decodes', () => {
  it('is JSON by its Content-Type', async () => {
    const answer = await send(`GET ${teams}/${demo.teamId}`)

    expect(answer.headers['content-type']).toMatch(/^application\/json/)
  })

  it('has creater as a number in the base of a team, as a string elsewhere', async () => {
    const made = read(await send(`POST ${teams}`, { tenant_name: 'typed' }))
    const got = read(await send(`GET ${teams}/${made.tenant_id}`))

    expect(made).toMatchObject({ creater: 1, is_active: true, region: '' })
    expect(got).toMatchObject({ creater: '1', is_active: true })
  })

  it('has whole numbers for totals and may have a null or empty token for a region', async () => {
    const { total, regions } = read(await send(`GET ${teams}/${demo.teamId}/regions`))

    expect(total).toBe(regions.length)
    expect(regions[0]).toMatchObject({ region_name: 'rainbond', token: '' })
  })
})

describe('what clients rely on without a word in the pages', () => {
  it('opening a region twice is no error', async () => {
    const open = () => send(`POST ${teams}/${demo.teamId}/regions`, { region: 'second' })
    const first = await open()
    const second = await open()

    expect([first.status, second.status]).toEqual([201, 201])
    expect(second.body).toBe(first.body)
  })

  it('takes DELETE with a query, and answers it and PUT without a byte', async () => {
    const { tenant_id: id } = read(await send(`POST ${teams}`, { tenant_name: 'short' }))
    const updated = await send(`PUT ${teams}/${id}`, { tenant_alias: 'other' })
    const deleted = await send(`DELETE ${teams}/${id}?force=true`)

    expect([updated.status, updated.body]).toEqual([200, ''])
    expect([deleted.status, deleted.body]).toEqual([200, ''])
  })

  it('falls back to the first page where page and page_size are no numbers', async () => {
    const odd = await send(`GET ${teams}/${demo.teamId}/regions?page=x&page_size=y`)

    expect(odd.status).toBe(200)
    expect(odd.body).toBe((await send(`GET ${teams}/${demo.teamId}/regions`)).body)
  })

  it('has no address that ends with a slash', async () => {
    const answer = await send(`GET ${teams}/`)

    expect(answer.status).toBe(404)
    expect(answer.headers['content-type']).toMatch(/^text\/html/)
  })
})
