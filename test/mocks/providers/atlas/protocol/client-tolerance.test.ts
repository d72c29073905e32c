import { describe, expect, it } from 'vitest'
import { createAtlas, demo } from '../../../../support/atlas.ts'

const teams = `/orgs/${demo.orgId}/teams`
const assignment = `/groups/${demo.projectId}/teams/${demo.teamId}`
const accept = { rules: { clientTolerance: 'accept' } } as const
const person = {
  username: 'new@example.com',
  firstName: 'New',
  lastName: 'Comer',
  country: 'US',
  password: 'correct-horse-1',
  roles: [{ orgId: demo.orgId, roleName: 'ORG_MEMBER' }],
}

const sent: readonly [string, string, unknown][] = [
  ['usernames null', `POST ${teams}`, { name: 'core', usernames: null }],
  ['no usernames', `POST ${teams}`, { name: 'core' }],
  ['an empty teamId', `PATCH ${assignment}`, { roleNames: ['GROUP_OWNER'], teamId: '' }],
  ['no teamId', `PATCH ${assignment}`, { roleNames: ['GROUP_OWNER'] }],
  ['an empty mobileNumber', 'POST /users', { ...person, mobileNumber: '' }],
]

describe('what official clients send against the document', () => {
  it.each(sent)('is refused as documented: %s', async (_, line, body) => {
    expect((await createAtlas().send(line, { body })).status).toBe(400)
  })

  it.each(sent)('is taken by the rule: %s', async (_, line, body) => {
    expect((await createAtlas(accept).send(line, { body })).status).toBe(200)
  })

  it('is all that the rule takes', async () => {
    const { send } = createAtlas(accept)
    const number = await send('POST /users', { body: { ...person, mobileNumber: '555' } })
    const none = await send('POST /users', { body: person })
    const team = await send(`POST ${teams}`, { body: { usernames: null } })
    const empty = await send(`POST ${teams}`, { body: { name: 'core', usernames: [] } })

    expect([number, none, team, empty].map(({ body }) => body.errorCode)).toEqual([
      'INVALID_ATTRIBUTE',
      'MISSING_ATTRIBUTE',
      'MISSING_ATTRIBUTE',
      'CANNOT_CREATE_EMPTY_TEAM',
    ])
  })
})

describe('a person asked for by an e-mail address in place of an id', () => {
  it('is a malformed path', async () => {
    const { status, body } = await createAtlas().send('GET /users/ada@example.com')

    expect([status, body.errorCode]).toEqual([400, 'PATH_PARAM_PARSE_ERROR'])
  })

  it('is found by the rule, where the caller may see it', async () => {
    const { send } = createAtlas({ rules: { userByEmail: 'find' } })
    const own = await send('GET /users/ada@example.com')
    const foreign = await send('GET /users/eve@example.org')
    const nobody = await send('GET /users/nobody')

    expect([own.status, own.body.id]).toEqual([200, demo.adaId])
    expect([foreign.status, nobody.status]).toEqual([404, 400])
  })
})
