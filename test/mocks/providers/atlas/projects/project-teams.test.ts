import { describe, expect, it } from 'vitest'
import { createAtlas, demo, origin, snapshot } from '../../../../support/atlas.ts'

const path = `/groups/${demo.projectId}/teams`
const teams = `/orgs/${demo.orgId}/teams`

/** A demo world with one more team, which no project uses. */
async function withSpareTeam(options: Parameters<typeof createAtlas>[0] = {}) {
  const atlas = createAtlas(options)
  const body = { name: 'spare', usernames: ['lin@example.com'] }
  const { body: team } = await atlas.send(`POST ${teams}`, { body })
  return { ...atlas, spare: String(team.id) }
}

const assignment = (teamId: string, roleNames: readonly string[] = ['GROUP_READ_ONLY']) => ({
  links: [{ href: `${origin}/api/atlas/v2${path}/${teamId}`, rel: 'self' }],
  roleNames,
  teamId,
})

describe('teams of a project', () => {
  it('are assigned with their roles, and listed in order of assignment', async () => {
    const { send, rows, spare } = await withSpareTeam()
    const body = [{ roleNames: ['GROUP_OWNER'], teamId: spare }]
    const answer = await send(`POST ${path}`, { body })

    expect(answer.body).toEqual({
      links: [{ href: `${origin}/api/atlas/v2${path}?pageNum=1&itemsPerPage=100`, rel: 'self' }],
      results: [assignment(demo.teamId), assignment(spare, ['GROUP_OWNER'])],
      totalCount: 2,
    })
    expect((await send(`GET ${path}`)).body.results).toEqual(answer.body.results)
    expect(rows('projectTeams')).toContainEqual(
      expect.objectContaining({ projectId: demo.projectId, teamId: spare, roles: ['GROUP_OWNER'] }),
    )
  })

  it.each([
    ['a team that is assigned', [demo.teamId], ['GROUP_OWNER'], 400, 'TEAM_EXISTS_IN_GROUP'],
    ['a foreign team', [demo.foreignTeamId], ['GROUP_OWNER'], 404, 'TEAM_NOT_FOUND'],
    [
      'one unknown team of two',
      ['spare', '0123456789abcdef01234567'],
      ['GROUP_OWNER'],
      404,
      'TEAM_NOT_FOUND',
    ],
    ['the same team twice', ['spare', 'spare'], ['GROUP_OWNER'], 400, 'TEAM_EXISTS_IN_GROUP'],
    ['no roles', ['spare'], [], 403, 'NO_ROLES_IN_ASSIGNMENT'],
    ['a role of organizations', ['spare'], ['ORG_OWNER'], 400, 'INVALID_ROLE_FOR_GROUP'],
  ])('refuse %s and change nothing', async (_, ids, roleNames, status, errorCode) => {
    const atlas = await withSpareTeam()
    const before = snapshot(atlas)
    const body = ids.map((id) => ({ teamId: id === 'spare' ? atlas.spare : id, roleNames }))

    expect((await atlas.send(`POST ${path}`, { body })).body).toMatchObject({
      error: status,
      errorCode,
    })
    expect(snapshot(atlas)).toEqual(before)
  })

  it('are 100 at most', async () => {
    const { send } = createAtlas({ seed: 'full' })
    const last = (await send(`GET ${teams}?pageNum=3&itemsPerPage=100`)).body.results.at(-1)
    const body = [{ roleNames: ['GROUP_OWNER'], teamId: last.id }]

    expect((await send(`GET ${path}`)).body.totalCount).toBe(100)
    expect((await send(`POST ${path}`, { body })).body.detail).toBe(
      `Maximum number of teams per group (100) in ${demo.projectId} exceeded while trying to add teams.`,
    )
  })

  it('have their roles replaced, not merged', async () => {
    const { send, rows } = createAtlas()
    const one = `${path}/${demo.teamId}`
    const body = { roleNames: ['GROUP_OWNER', 'GROUP_CLUSTER_MANAGER'], teamId: demo.teamId }
    const answer = await send(`PATCH ${one}`, { body })

    expect(answer.body).toEqual({
      links: [{ href: `${origin}/api/atlas/v2${one}?pageNum=1&itemsPerPage=100`, rel: 'self' }],
      results: [assignment(demo.teamId, body.roleNames)],
      totalCount: 1,
    })
    expect((await send(`GET ${one}`)).body).toEqual(assignment(demo.teamId, body.roleNames))
    expect(rows('projectTeams')).toMatchObject([{ roles: body.roleNames }])
  })

  it('keep one role at least', async () => {
    const { send, rows } = createAtlas()
    const body = { roleNames: [], teamId: demo.teamId }
    const { status } = await send(`PATCH ${path}/${demo.teamId}`, { body })

    expect(status).toBe(403)
    expect(rows('projectTeams')).toMatchObject([{ roles: ['GROUP_READ_ONLY'] }])
  })

  it('are changed by the path alone where servers take an empty teamId', async () => {
    const request = `PATCH ${path}/${demo.teamId}`
    const body = { roleNames: ['GROUP_OWNER'], teamId: '' }

    expect((await createAtlas().send(request, { body })).body.errorCode).toBe(
      'INVALID_JSON_ATTRIBUTE',
    )
    expect((await createAtlas({ profile: 'observed' }).send(request, { body })).status).toBe(200)
  })

  it('are taken off without a trace', async () => {
    const { send, rows } = createAtlas()
    const removed = await send(`DELETE ${path}/${demo.teamId}`)

    expect([removed.status, removed.text]).toEqual([204, ''])
    expect(rows('projectTeams')).toEqual([])
    expect((await send(`GET ${path}`)).body).toMatchObject({ results: [], totalCount: 0 })
    expect((await send(`DELETE ${path}/${demo.teamId}`)).body.errorCode).toBe('TEAM_NOT_IN_GROUP')
  })

  it.each([['GET'], ['DELETE']])(
    'answer %s alike for spare, foreign and unknown teams',
    async (method) => {
      const { send, spare } = await withSpareTeam()
      const ids = [spare, demo.foreignTeamId, '0123456789abcdef01234567']
      const answers = await Promise.all(ids.map((id) => send(`${method} ${path}/${id}`)))

      expect(new Set(answers.map(({ text }) => text)).size).toBe(1)
      expect(answers[0]?.body.errorCode).toBe('TEAM_NOT_IN_GROUP')
    },
  )

  it('of another organization’s project are as hidden as the project', async () => {
    const { send } = createAtlas()
    const foreign = await send(`GET /groups/${demo.foreignProjectId}/teams`)

    expect([foreign.status, foreign.body.errorCode]).toEqual([404, 'GROUP_NOT_FOUND'])
  })
})
