import { describe, expect, it } from 'vitest'
import { type ConsoleOptions, openConsole, tokens } from '../../../../support/rainbond.ts'

const teams = '/openapi/v1/teams'
const profiles = [
  ['observed', 200],
  ['documented', 204],
] as const

/** A console with one team, open in the regions named. */
function withTeam(options: ConsoleOptions, ...regions: readonly string[]) {
  const console = openConsole(options)
  const { body } = console.send(`POST ${teams}`, { body: { tenant_name: 'a' } })
  const { tenant_id: id, tenant_name: name } = body as Record<'tenant_id' | 'tenant_name', string>
  const { world } = console
  // Straight into the world: some of these regions refuse to be opened.
  for (const regionName of regions) {
    const { enterpriseId = '' } = world.teams.find('tenantId', id) ?? {}
    const use = { apps: 0, components: 0, runningComponents: 0 }
    const row = { id: world.ids.next('teamRegion'), tenantId: id, regionName, enterpriseId }
    world.teamRegions.insert({ ...row, ...use })
  }
  return {
    ...console,
    id,
    name,
    remove: (named = id, token: string = tokens.admin) =>
      console.send(`DELETE ${teams}/${named}`, { token }),
    exists: () => console.send(`GET ${teams}/${id}`).status === 200,
  }
}

const refused = (msg: string, shown: string) => ({
  status: 400,
  body: { code: 400, msg, msg_show: shown, data: { bean: {}, list: [] } },
})

const unknown = { status: 404, body: { code: 404, msg: 'no found team' } }

describe('deleting a team', () => {
  it.each(profiles)('takes its regions and certificates along: %s', (profile, status) => {
    const { remove, send, world, id } = withTeam({ profile }, 'rainbond', 'second')
    const pem = { privateKey: 'k', certificate: 'c', certificateType: 't', rules: 0 }
    world.certificates.insert({ id: 1, tenantId: id, alias: 'a', ...pem })

    expect(remove()).toMatchObject({ status, text: undefined })
    expect(send(`GET ${teams}`).body).toMatchObject({ tenants: [], total: 0 })
    for (const path of ['', '/regions', '/certificates', '/regions/rainbond/overview']) {
      expect(send(`GET ${teams}/${id}${path}`)).toMatchObject(unknown)
    }
    const left = [world.teamRegions.size, world.certificates.size, world.members.size]
    expect(left).toEqual([0, 0, 0])
  })

  it('leaves its roles behind', () => {
    const { remove, world, id } = withTeam({})
    remove()

    expect(world.roles.list('byTeam', id)).toHaveLength(3)
  })

  it.each(profiles)('a second time is refused: %s', (profile) => {
    const { remove } = withTeam({ profile })
    remove()

    expect(remove()).toMatchObject(unknown)
  })

  it('works by name too', () => {
    const { remove, exists, name } = withTeam({})

    expect(remove(name).status).toBe(200)
    expect(exists()).toBe(false)
  })

  it('is for everybody of the enterprise and for nobody else', () => {
    const { remove, exists } = withTeam({})

    expect(remove(undefined, tokens.foreign)).toMatchObject(unknown)
    expect(exists()).toBe(true)
    expect(remove(undefined, tokens.visitor).status).toBe(200)
  })

  it('leaves other teams alone', () => {
    const { remove, send, world } = withTeam({}, 'rainbond')
    const { body } = send(`POST ${teams}`, { body: { tenant_name: 'b', region: 'rainbond' } })
    const { tenant_id: other } = body as { tenant_id: string }
    remove()

    expect(send(`GET ${teams}/${other}/regions`).body).toMatchObject({ total: 1 })
    expect(world.members.size).toBe(1)
  })
})

describe('a region', () => {
  it.each(profiles)('with running components keeps the team: %s', (profile) => {
    const { remove, exists, world, id } = withTeam({ profile }, 'rainbond', 'second')
    const { id: row = 0 } = world.teamRegions.find('region', id, 'second') ?? {}
    world.teamRegions.update(row, { components: 1, runningComponents: 1 })

    expect(remove()).toMatchObject(
      refused(
        'There are running components under the current application',
        '团队在集群second-alias下有运行态的组件,请关闭组件后再卸载当前集群',
      ),
    )
    expect(exists()).toBe(true)
    expect(world.teamRegions.list('byTeam', id)).toHaveLength(2)

    world.teamRegions.update(row, { runningComponents: 0 })
    expect(remove().status).toBeLessThan(300)
  })

  it.each(profiles)('that fails to delete the tenant keeps it: %s', (profile) => {
    const { remove, exists, send, id } = withTeam({ profile }, 'err500', 'rainbond')

    expect(remove()).toMatchObject(
      refused('delete tenant from cluster failure', '从集群删除租户失败'),
    )
    expect(exists()).toBe(true)
    expect(send(`GET ${teams}/${id}/regions`).body).toMatchObject({ total: 2 })
  })

  it.each(profiles)('that does not know the tenant lets it go: %s', (profile, status) => {
    expect(withTeam({ profile }, 'err404').remove().status).toBe(status)
  })

  it.each(profiles)('that cannot be reached is skipped: %s', (profile, status) => {
    const { remove, world } = withTeam({ profile }, 'down')

    expect(remove().status).toBe(status)
    expect(world.teamRegions.size).toBe(0)
  })

  it.each(profiles)('that the platform no longer has keeps the team: %s', (profile) => {
    const { remove, exists } = withTeam({ profile }, 'gone')

    expect(remove()).toMatchObject(
      refused('delete tenant failure', 'gone集群自动卸载失败，请手动卸载后重新删除团队'),
    )
    expect(exists()).toBe(true)
  })
})
