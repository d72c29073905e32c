import { describe, expect, it } from 'vitest'
import { parentsAreWalls } from '../../../../../contracts/check/checks/laws/parents.ts'
import type { Answer } from '../../../../support/in-process.ts'
import { findingsOf, targetOf } from '../../../../support/in-process.ts'
import { verdictsOf } from '../../../../support/law-verdicts.ts'
import { heldTo } from '../../../../support/subject.ts'
import { secondIdentity, teamsContract, teamsServer } from '../../../../support/tenants.ts'

const examples = (...ids: readonly string[]) => ({
  orgId: { examples: Object.fromEntries(ids.map((value, at) => [`org${at}`, { value }])) },
})
const twoOrgs = teamsContract(examples('o1', 'o2'))
const both = { target: { other: secondIdentity } }

const reached = [
  'isolation-parent: GET /orgs/{orgId}/teams/{teamId} shows a resource under another orgId than its own.',
  'isolation-parent: PATCH /orgs/{orgId}/teams/{teamId} accepted a write under another orgId than the resource has.',
  'isolation-parent: DELETE /orgs/{orgId}/teams/{teamId} accepted a write under another orgId than the resource has.',
]

describe('a second parent', () => {
  it('is the second example of a path parameter', async () => {
    const found = await heldTo(parentsAreWalls, twoOrgs, teamsServer({ ignoresOrg: true }))

    expect(found).toEqual(reached)
    expect(
      await heldTo(parentsAreWalls, teamsContract(), teamsServer({ ignoresOrg: true })),
    ).toEqual([])
  })

  it('is found in a whole run, by an example as by --param', async () => {
    const checksOf = async (
      contract: typeof twoOrgs,
      params?: Record<string, readonly string[]>,
    ) => {
      const target = targetOf(teamsServer({ ignoresOrg: true }))
      const options = { checks: ['isolation-parent'], ...(params && { params }) }
      const found = await findingsOf(contract, target, options)
      return found.map(({ operation }) => operation)
    }
    const operations = ['getTeam', 'updateTeam', 'deleteTeam']

    expect(await checksOf(twoOrgs)).toEqual(operations)
    expect(await checksOf(teamsContract(), { orgId: ['o1', 'o2'] })).toEqual(operations)
    expect(await checksOf(teamsContract(examples('o1')))).toEqual([])
  })

  it('is none where the example stands for nothing', async () => {
    expect(
      await verdictsOf(parentsAreWalls, teamsContract(examples('o1', 'x')), teamsServer()),
    ).toMatchObject({ 'isolation-count': ['not tried listTeams: no second parent is known'] })
  })

  it('of the second identity may be an example too', async () => {
    const contract = teamsContract(examples('o1', 'p1'))

    expect(await verdictsOf(parentsAreWalls, contract, teamsServer(), both)).toEqual({
      'isolation-parent': ['held getTeam', 'held updateTeam', 'held deleteTeam'],
      'isolation-list': ['held listTeams'],
      'isolation-count': ['held listTeams'],
      'isolation-conflict': ['held createTeam'],
    })
  })
})

describe('parents', () => {
  it('of a correct server are held, but for what a second identity must show', async () => {
    expect(await verdictsOf(parentsAreWalls, twoOrgs, teamsServer())).toEqual({
      'isolation-parent': ['held getTeam', 'held updateTeam', 'held deleteTeam'],
      'isolation-list': ['held listTeams'],
      'isolation-count': ['held listTeams'],
      'isolation-conflict': ['not tried createTeam: no second identity was given'],
    })
  })

  it('are not tried where no second one is known', async () => {
    const reason = ': no second parent is known'

    expect(await verdictsOf(parentsAreWalls, teamsContract(), teamsServer())).toEqual({
      'isolation-parent': ['getTeam', 'updateTeam', 'deleteTeam'].map(
        (operation) => `not tried ${operation}${reason}`,
      ),
      'isolation-list': [`not tried listTeams${reason}`],
      'isolation-count': [`not tried listTeams${reason}`],
      'isolation-conflict': ['not tried createTeam: no second identity was given'],
    })
  })

  it('are not held where nothing can be created, or nothing is told', async () => {
    const server = teamsServer()
    const refusing: Answer = (asked) => (asked.method === 'POST' ? { status: 400 } : server(asked))
    const other = teamsServer()
    const busy: Answer = (asked) =>
      asked.path.startsWith('/orgs/o2/teams/') ? { status: 429 } : other(asked)

    expect(await verdictsOf(parentsAreWalls, twoOrgs, refusing)).toMatchObject({
      'isolation-list': ['not tried listTeams: the run could create none: createTeam answered 400'],
    })
    expect(await verdictsOf(parentsAreWalls, twoOrgs, busy)).toMatchObject({
      'isolation-parent': [
        'not tried getTeam: the request was answered with 429, which decides nothing',
        'not tried updateTeam: the request was not sent or got no answer',
        'not tried deleteTeam: the request was not sent or got no answer',
      ],
    })
  })
})
