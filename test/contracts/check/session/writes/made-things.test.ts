import { describe, expect, it } from 'vitest'
import { inferResources } from '../../../../../contracts/check/resources/resource.ts'
import { MadeThings } from '../../../../../contracts/check/session/writes/made-things.ts'
import type { Exchange } from '../../../../../contracts/check/vocabulary/exchange.ts'
import { estateContract } from '../../../../support/estate.ts'

const resources = inferResources(estateContract())
function resourceOf(name: string) {
  const resource = resources.find((one) => one.name === name)
  if (!resource) throw new Error(`There is no resource ${name}.`)
  return resource
}
const teams = resourceOf('teams')
const team = (teamId: string, orgId = 'o1') => ({
  ...{ resource: teams, params: { orgId, teamId }, id: teamId },
  ...{ created: undefined, as: undefined },
})
const exchangeOf = (status: number): Exchange => ({
  ...{ index: 1, operation: undefined, cause: 'odd', as: 'one', body: undefined },
  ...{ unreadable: undefined, request: { method: 'DELETE', target: '/', headers: {} } },
  response: { status, headers: [], body: new Uint8Array() },
})

describe('things that a run made', () => {
  it('own their path and all below it, and nothing else', () => {
    const made = new MadeThings()
    made.add(team('t 1'))

    expect(
      ['', '/members', '/members/m1', ':archive'].map((end) =>
        made.owns(`/orgs/o1/teams/t%201${end}`),
      ),
    ).toEqual([true, true, true, true])
    expect(
      [
        ...['/orgs/o1/teams', '/orgs/o1', '/orgs/o1/teams/t%2012', '/orgs/o1/teams/t 1'],
        ...['/orgs/o2/teams/t%201', '/orgs/o1/settings'],
      ].map((path) => made.owns(path)),
    ).toEqual(Array(6).fill(false))
  })

  it('stay the run’s own when they are gone', () => {
    const made = new MadeThings()
    made.add(team('t1'))
    made.gone('/orgs/o1/teams/t1')

    expect(made.owns('/orgs/o1/teams/t1')).toBe(true)
    expect([made.left, made.size, made.countOf(teams)]).toEqual([[], 1, 1])
  })

  it('are left until they are gone, the newest first', () => {
    const made = new MadeThings()
    for (const id of ['t1', 't2', 't3']) made.add(team(id))
    made.gone('/orgs/o1/teams/t2')

    expect(made.left.map(({ id }) => id)).toEqual(['t3', 't1'])
    expect(made.countOf(teams)).toBe(3)
    expect(made.countOf(resourceOf('users'))).toBe(0)
  })

  it('are known by their id only under the parameter that names them', () => {
    const made = new MadeThings()
    made.add(team('7'))

    expect(made.hasId('teamId', '7')).toBe(true)
    expect(made.hasId('orgId', '7')).toBe(false)
    expect(made.hasId('teamId', '8')).toBe(false)
    expect(made.at('/orgs/o1/teams/7')?.id).toBe('7')
    expect(made.at('/orgs/o2/teams/7')).toBeUndefined()
  })

  it('take with them what lies below', () => {
    const made = new MadeThings()
    made.add(team('t1'))
    expect(made.isBelowRemoved('/orgs/o1/teams/t1/members/m1')).toBe(false)
    made.gone('/orgs/o1/teams/t1')

    expect(made.isBelowRemoved('/orgs/o1/teams/t1/members/m1')).toBe(true)
    expect(made.isBelowRemoved('/orgs/o1/teams/t1')).toBe(false)
    expect(made.isBelowRemoved('/orgs/o1/teams/t10/members/m1')).toBe(false)
  })

  it('keep the last attempt to remove them', () => {
    const made = new MadeThings()
    made.tried('/a', exchangeOf(500))
    made.tried('/a', exchangeOf(404))

    expect(made.removalOf('/a')?.response.status).toBe(404)
    expect(made.removalOf('/b')).toBeUndefined()
  })
})
