import { describe, expect, it } from 'vitest'
import { openConsole, tokens } from '../../../support/rainbond.ts'
import { countReads } from '../../../support/row-reads.ts'

/** A console with that many users, enterprises, regions and teams of the administrator's more. */
function consoleOf(count: number) {
  const console = openConsole({ profile: 'documented' })
  const { world } = console
  const [admin] = world.users.page('byCreateTime', [], { skip: 0, take: 1 })
  const [region] = world.regions.list('all')
  if (!admin || !region) throw new Error('The lab has an administrator and a region.')
  const { enterpriseId } = admin
  for (let at = 0; at < count; at += 1) {
    const name = `N${(at * 7919) % 1009}`
    const [userId, teamId] = [world.ids.next('user'), world.ids.next('team')]
    const person = { ...admin, userId, nickName: name, email: `${name}@example.com` }
    world.users.insert({ ...person, createTime: admin.createTime + at })
    const enterprise = { id: 1000 + at, enterpriseId: name, name, alias: name }
    world.enterprises.insert({ ...enterprise, createTime: 0, isActive: true })
    const place = { regionId: name, regionName: name, regionAlias: name, enterpriseId: name }
    world.regions.insert({ ...region, ...place, id: world.ids.next('region') })
    world.teams.insert({
      id: teamId,
      tenantId: name,
      tenantName: name,
      tenantAlias: name,
      namespace: name,
      enterpriseId,
      isActive: true,
      creater: admin.userId,
      limitMemory: 0,
      logo: null,
      createTime: 0,
      updateTime: 0,
    })
    const member = { id: world.ids.next('member'), teamId, userId: admin.userId }
    world.members.insert({ ...member, enterpriseId })
  }
  return console
}

const lists = [
  ['/openapi/v1/users?page_size=5', 'admin'],
  ['/openapi/v1/teams?page_size=5', 'admin'],
  ['/openapi/v2/manage/enterprises?pageSize=5', 'operator'],
  ['/openapi/v2/manage/regions?pageSize=5', 'operator'],
] as const

describe.each(lists)('%s', (path, name) => {
  const reads = (count: number, query: string) => {
    const { send } = consoleOf(count)
    return countReads(() => {
      const { status, body } = send(`GET ${path}&${query}`, { token: tokens[name] })
      expect([status, body]).toMatchObject([200, { total: expect.any(Number) }])
    })
  }

  it('reads as many rows for a page as a short list does', async () => {
    expect(await reads(300, '')).toBeLessThan((await reads(30, '')) + 10)
  })

  it('looks once at each row to search, and at no more of them for a page', async () => {
    const more = (await reads(300, 'query=n')) - (await reads(30, 'query=n'))
    // A team is found through the caller's place in it.
    expect(more).toBeLessThanOrEqual(2 * 270)
  })
})
