import { describe, expect, it } from 'vitest'
import { createAtlas, demo } from '../../support/atlas.ts'
import { openConsole } from '../../support/rainbond.ts'

describe('a forced answer carries the headers that its contract documents', () => {
  it('Retry-After and an empty bucket with a 429, as its text says', async () => {
    const { mock, send } = createAtlas()
    mock.scenario.force('listOrgTeams', { status: 429 }, { times: 1 })
    const { headers, body } = await send(`GET /orgs/${demo.orgId}/teams`)

    expect(headers.get('retry-after')).toBe('6')
    expect(headers.get('ratelimit-remaining')).toBe('0')
    expect(body.detail).toContain('Please retry after 6 seconds.')
  })

  it('Retry-After as the effect says, in header and text', async () => {
    const { mock, send } = createAtlas()
    mock.scenario.force('listOrgTeams', { status: 429, parameters: { retry: 30 } })
    const { headers, body } = await send(`GET /orgs/${demo.orgId}/teams`)

    expect(headers.get('retry-after')).toBe('30')
    expect(body.detail).toContain('Please retry after 30 seconds.')
  })

  it('Retry-After with a body of its own', async () => {
    const { mock, send } = createAtlas()
    mock.scenario.force('listOrgTeams', { status: 429, body: { mine: true } })
    const { headers, body } = await send(`GET /orgs/${demo.orgId}/teams`)

    expect([headers.get('retry-after'), body]).toEqual(['60', { mine: true }])
  })

  it('WWW-Authenticate with a 401 of a console', () => {
    const { scenario, send } = openConsole({ profile: 'documented' })
    scenario.force('getTeamList', { status: 401, body: {} })

    expect(send('GET /openapi/v1/teams').headers).toMatchObject({ 'WWW-Authenticate': 'Token' })
  })
})

describe('a forced error names what the request named', () => {
  const body = { name: 'platform', usernames: ['ada@example.com'] }

  it('in its body and path', async () => {
    const { mock, send } = createAtlas()
    mock.scenario.force('createOrgTeam', { status: 409 })
    const answer = await send(`POST /orgs/${demo.orgId}/teams`, { body })

    expect(answer.body.detail).toBe(
      `Cannot create a team named platform in organization ${demo.orgId}.`,
    )
  })

  it('in its address and version', async () => {
    const { mock, send } = createAtlas()
    mock.scenario.force('listOrgTeams', { error: 'VERSION_GONE' })
    const answer = await send(`GET /orgs/${demo.orgId}/teams`)

    expect(answer.body.detail).toBe(
      `Version 2023-01-01 of api/atlas/v2/orgs/${demo.orgId}/teams is no longer available.`,
    )
  })

  it('under the spelling of a console', () => {
    const { scenario, send } = openConsole({ profile: 'observed' })
    scenario.force('delEnterpriseAdmin', { status: 404, error: 'administrator-user-unknown' })

    expect(send('DELETE /openapi/v1/administrators/4711')).toMatchObject({
      status: 404,
      body: { detail: "用户'4711'不存在" },
    })
  })

  it('unless the effect gives other values', async () => {
    const { mock, send } = createAtlas()
    mock.scenario.force('createOrgTeam', { status: 409, parameters: { name: 'core' } })
    const answer = await send(`POST /orgs/${demo.orgId}/teams`, { body })

    expect(answer.body.detail).toContain('named core in')
  })
})
