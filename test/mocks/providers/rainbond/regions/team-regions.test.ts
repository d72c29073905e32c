import { describe, expect, it } from 'vitest'
import { type Console, type ConsoleOptions, openConsole } from '../../../../support/rainbond.ts'

const teams = '/openapi/v1/teams'

/** A team that opened the regions named, in this order. */
function withRegions(options: ConsoleOptions, ...regions: readonly string[]) {
  const console = openConsole(options)
  const { body } = console.send(`POST ${teams}`, { body: { tenant_name: 'a' } })
  const { tenant_id: id, tenant_name: name } = body as Record<'tenant_id' | 'tenant_name', string>
  for (const region of regions) console.send(`POST ${teams}/${id}/regions`, { body: { region } })
  return { ...console, id, name, list: listOf(console, id) }
}

const listOf =
  ({ send }: Console, id: string) =>
  (query = '') =>
    send(`GET ${teams}/${id}/regions${query}`)

const names = ({ body }: { readonly body: unknown }) =>
  (body as { regions: { region_name: string }[] }).regions.map((region) => region.region_name)

const documented = { profile: 'documented' } as const
const three = ['second', 'rainbond', 'offline'] as const

describe('the regions of a team', () => {
  it('are shown as stored, with the name of the team', () => {
    const { list, name, world } = withRegions({}, 'rainbond')

    expect(list().body).toEqual({
      total: 1,
      regions: [
        {
          region_id: world.regions.find('regionName', 'rainbond')?.regionId,
          region_name: 'rainbond',
          region_alias: 'rainbond-alias',
          tenant_name: name,
          url: 'http://127.0.0.1:38443',
          wsurl: 'ws://127.0.0.1:6060',
          httpdomain: 'http.example.com',
          tcpdomain: '127.0.0.1',
          token: '',
          status: '1',
          desc: 'd',
          scope: 'private',
        },
      ],
    })
  })

  it('are sorted by name, whatever came first', () => {
    expect(names(withRegions({}, ...three).list())).toEqual(['offline', 'rainbond', 'second'])
  })

  it.each([
    ['?page=1&page_size=2', ['offline', 'rainbond']],
    ['?page=2&page_size=2', ['second']],
    ['?page=3&page_size=2', []],
    ['?page=0&page_size=1', ['offline']],
    ['?page=-1&page_size=1', ['offline']],
    ['?page=x&page_size=y', ['offline', 'rainbond', 'second']],
    ['?page_size=0', []],
    ['?page_size=-1', ['offline', 'rainbond', 'second']],
  ])('are paged, and counted as a whole: %s', (query, expected) => {
    for (const profile of ['observed', 'documented'] as const) {
      const answer = withRegions({ profile }, ...three).list(query)

      expect(names(answer)).toEqual(expected)
      expect(answer.body).toMatchObject({ total: 3 })
    }
  })

  it('are found by the name of the team too', () => {
    const console = withRegions({}, 'rainbond')

    expect(listOf(console, console.name)().body).toEqual(console.list().body)
  })

  it('lose one that the platform removes', () => {
    const { list, world } = withRegions({}, 'rainbond', 'second')
    world.regions.remove(world.regions.find('regionName', 'second')?.id ?? 0)

    expect(names(list())).toEqual(['rainbond'])
    expect(list().body).toMatchObject({ total: 1 })
  })
})

describe('a search', () => {
  it.each([
    ['SECOND', ['second']],
    ['o', ['offline', 'rainbond', 'second']],
    ['r_inb', ['rainbond']],
    ['zzz', []],
    ['', ['offline', 'rainbond', 'second']],
  ])('is documented to filter by name: %s', (query, expected) => {
    const answer = withRegions(documented, ...three).list(`?query=${query}`)

    expect(names(answer)).toEqual(expected)
    expect(answer.body).toMatchObject({ total: expected.length })
  })

  it('fails the server, except for nothing', () => {
    const { list } = withRegions({}, 'rainbond')

    expect(list('?query=rain')).toMatchObject({
      status: 500,
      body: { error_type: 'OperationalError', msg: expect.stringContaining('syntax error') },
    })
    expect(list('?query=').status).toBe(200)
  })
})

describe('rows that break the limits of the console', () => {
  const quirks = ['emptycert', 'longalias', 'longtoken', 'nowsurl'] as const
  const blank = '该字段不能为空。'
  const over = (limit: number) => `请确保这个字段不能超过 ${limit} 个字符。`

  it('break the whole list, each in its place', () => {
    const { list } = withRegions({ seed: 'quirks' }, ...quirks)

    expect(list()).toMatchObject({
      status: 400,
      body: {
        code: 20400,
        err: {
          regions: [{}, { region_alias: [over(32)] }, { token: [over(127)] }, { wsurl: [blank] }],
        },
      },
    })
  })

  it('break only the page that they are on', () => {
    const { list } = withRegions({ seed: 'quirks' }, ...quirks)

    expect(list('?page_size=1').status).toBe(200)
    expect(list('?page_size=1&page=2').body).toMatchObject({
      err: { regions: [{ region_alias: [over(32)] }] },
    })
  })

  it('are documented to be shown', () => {
    const { list } = withRegions({ seed: 'quirks', ...documented }, ...quirks)

    expect(names(list())).toEqual(quirks)
  })
})
