import { describe, expect, it } from 'vitest'
import { type ConsoleOptions, openConsole, tokens } from '../../../../support/rainbond.ts'

const list = '/openapi/v2/manage/enterprises'
const first = 'f246bce23170eeaac90d6f7b150793f0'
const both = [{ profile: 'documented' }, { rules: { openapiV2: 'served' } }] as const

const ask = (options: ConsoleOptions, line: string) =>
  openConsole(options).send(line, { token: tokens.operator })

describe('the enterprises of the platform', () => {
  it('are listed with what they have', () => {
    for (const options of both) {
      expect(ask(options, `GET ${list}`).body).toEqual({
        total: 2,
        data: [
          {
            enterprise_id: first,
            enterprise_name: '企业一',
            enterprise_alias: '企业一',
            create_time: '2026-01-01T07:59:47',
            region_num: 16,
            user_num: 2,
            team_num: 0,
            is_active: true,
          },
          expect.objectContaining({ enterprise_alias: '企业二', region_num: 1, user_num: 1 }),
        ],
      })
    }
  })

  it.each([
    ['?query=一', 1, 1],
    ['?query=zzz', 0, 0],
    ['?current=2&pageSize=1', 1, 2],
    ['?current=3&pageSize=1', 0, 2],
  ])('are searched and paged: %s', (query, shown, total) => {
    const { body } = ask(both[0], `GET ${list}${encodeURI(query)}`)

    expect(body).toMatchObject({ total })
    expect((body as { data: unknown[] }).data).toHaveLength(shown)
  })

  it('are for the operator alone', () => {
    for (const options of both) {
      expect(openConsole(options).send(`GET ${list}`).status).toBe(401)
    }
    expect(ask({}, `GET ${list}`).status).toBe(404)
  })
})

describe('what an enterprise uses', () => {
  it('is the sum over the regions that answer', () => {
    for (const options of both) {
      expect(ask(options, `GET ${list}/${first}/resource`).body).toEqual({
        enterprise_id: first,
        used_cpu: 15 * 1.5,
        used_memory: 15 * 512,
        used_disk: 15 * 1_073_741_824,
      })
    }
  })

  it('leaves out regions for development', () => {
    const { world, send } = openConsole(both[0])
    const { id = 0 } = world.regions.find('regionName', 'second') ?? {}
    world.regions.update(id, { regionType: ['development'] })

    expect(send(`GET ${list}/${first}/resource`, { token: tokens.operator }).body).toMatchObject({
      used_memory: 14 * 512,
    })
  })

  it('is refused of an enterprise that there is not', () => {
    expect(ask(both[0], `GET ${list}/nope/resource`)).toMatchObject({
      status: 404,
      body: { msg: '企业不存在' },
    })
  })

  it('fails where a region cannot be called', () => {
    const line = `GET ${list}/${first}/resource`

    expect(ask({ ...both[1], seed: 'quirks' }, line)).toMatchObject({
      status: 500,
      body: { error_type: 'TypeError' },
    })
    expect(ask({ ...both[0], seed: 'quirks' }, line).status).toBe(200)
  })
})

describe('the settings of an enterprise', () => {
  it('are told where the page has them, and nowhere on a server', () => {
    const page = '/openapi/v1/configs'
    const answer = openConsole({ profile: 'documented' }).send(`GET ${page}`)

    expect(answer.body).toMatchObject({ auto_ssl: { enable: false, value: null } })
    expect(openConsole().send(`GET ${page}`).status).toBe(404)
  })
})
