import { describe, expect, it, test } from 'vitest'
import { isObject } from '../../../contracts/openapi/reference.ts'
import { errorsOf } from '../../../mocks/engine/operation-errors.ts'
import type { OperationId } from '../../../mocks/known-names.ts'
import { atlas } from '../../../mocks/providers/atlas/index.ts'
import { rainbond } from '../../../mocks/providers/rainbond/index.ts'
import { createAtlas, demo } from '../../support/atlas.ts'
import { library } from '../../support/library.ts'
import { openConsole } from '../../support/rainbond.ts'

const statuses = [400, 401, 403, 404, 405, 406, 409, 410, 412, 415, 418, 429, 500, 502, 503, 504]

const both = [atlas, rainbond].flatMap((provider) =>
  (['documented', 'observed'] as const).map(
    (profile) => [provider.name, profile, provider] as const,
  ),
)

describe('a forced status', () => {
  test.each(both)(
    'has an error of its operation, or a generic one (%s, %s)',
    (_, profile, provider) => {
      const contract = provider.contracts[profile]()
      const foreign: string[] = []
      for (const operation of contract.operations.values()) {
        const codes = operation.extensions['x-error-codes']
        const own = isObject(codes) ? codes : {}
        for (const status of statuses) {
          const chosen = errorsOf(contract, operation).ofStatus(status)
          const listed = own[status]
          const isOwn = Array.isArray(listed) && listed.includes(chosen?.code)
          const isGeneric = listed === undefined && chosen?.entry.generic !== undefined
          if (!isOwn && !isGeneric) foreign.push(`${operation.id} ${status}: ${chosen?.code}`)
        }
      }
      expect(foreign).toEqual([])
    },
  )

  it.each<[OperationId, string, number, string]>([
    ['createOrgTeam', `POST /orgs/${demo.orgId}/teams`, 409, 'TEAM_NAME_NOT_AVAILABLE'],
    ['getOrg', `GET /orgs/${demo.orgId}`, 409, 'UNEXPECTED_ERROR'],
    ['getOrg', `GET /orgs/${demo.orgId}`, 404, 'ORG_NOT_FOUND'],
    ['getOrg', `GET /orgs/${demo.orgId}`, 503, 'SERVICE_UNAVAILABLE'],
    ['getOrgTeam', `GET /orgs/${demo.orgId}/teams/${demo.teamId}`, 404, 'TEAM_NOT_FOUND'],
    ['getOrgTeam', `GET /orgs/${demo.orgId}/teams/${demo.teamId}`, 418, 'UNEXPECTED_ERROR'],
  ])('of %s answers as the operation does: %s %i', async (operationId, request, status, code) => {
    const { mock, send } = createAtlas()
    mock.scenario.force(operationId, { status })
    const body = { name: 'a', usernames: ['ada@example.com'] }
    const answer = await send(request, request.startsWith('POST') ? { body } : {})

    expect(answer).toMatchObject({ status, body: { error: status, errorCode: code } })
  })

  it('of a console answers as its operation does', () => {
    const { scenario, send } = openConsole({ profile: 'documented' })
    scenario.force('getTeamList', { status: 409 }, { times: 1 })
    scenario.force('getUserList', { status: 401 })

    expect(send('GET /openapi/v1/teams')).toMatchObject({
      status: 409,
      body: { code: 409, msg: 'unexpected status' },
    })
    expect(send('GET /openapi/v1/users')).toMatchObject({
      status: 401,
      body: { detail: 'No token' },
    })
  })

  it('has no body where the contract has no error for it', () => {
    const { send, scenario } = library()
    scenario.force('getBook', { status: 409 })
    expect(send('GET', '/books/b1')).toEqual({ status: 409, headers: {}, body: undefined })
  })

  it('takes the parameters of the error that it stands for', () => {
    const { mock } = createAtlas()
    const force = (operationId: OperationId) =>
      mock.scenario.force(operationId, { status: 409, parameters: { name: 'core' } })

    expect(() => force('createOrgTeam')).not.toThrow()
    expect(() => force('getOrg')).toThrow('The effect\'s error has no parameter "name".')
  })
})
