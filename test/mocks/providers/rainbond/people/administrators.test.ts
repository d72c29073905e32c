import { describe, expect, it } from 'vitest'
import { type ConsoleOptions, openConsole, tokens } from '../../../../support/rainbond.ts'

const path = '/openapi/v1/administrators'
const first = 'f246bce23170eeaac90d6f7b150793f0'
const second = '00000000000000000000000000000002'
const profiles = ['observed', 'documented'] as const
const documented = { profile: 'documented' } as const

const opened = (options: ConsoleOptions = {}) => {
  const console = openConsole(options)
  return {
    ...console,
    add: (user_id: unknown, eid: unknown = first) =>
      console.send(`POST ${path}`, { body: { user_id, eid } }),
    remove: (user: string, token: string = tokens.admin) =>
      console.send(`DELETE ${path}/${user}`, { token }),
    list: (query = '') => {
      const { body } = console.send(`GET ${path}${query}`)
      const { users, total } = body as { users: { user_id: number }[]; total: number }
      return [users.map((user) => user.user_id), total] as const
    },
  }
}

const noNumber = {
  status: 500,
  body: { msg: "Field 'user_id' expected a number but got 'ghost'." },
}

describe.each(profiles)('administrators (%s)', (profile) => {
  it('are listed as users are', () => {
    const { send } = opened({ profile })

    expect(send(`GET ${path}`).body).toEqual({
      users: [send('GET /openapi/v1/users/1').body],
      total: 1,
    })
  })

  it('are made of users, of any enterprise', () => {
    const { add, list } = opened({ profile })

    expect(add('2')).toMatchObject({
      status: 201,
      body: profile === 'observed' ? undefined : { user_id: '2', eid: first },
    })
    expect(add(3, second).status).toBe(201)
    expect(list()).toEqual([[1, 2, 3], 3])
    expect(list(`?eid=${first}`)).toEqual([[1, 2], 2])
    expect(list('?page=2&page_size=1')).toEqual([[2], 3])
    expect(list('?page=9')).toEqual([[], 3])
  })

  it('are made once', () => {
    const { add, list } = opened({ profile })

    expect([add('1').status, add('1').status]).toEqual([201, 201])
    expect(list()).toEqual([[1], 1])
  })

  it('are not made of nobody, nor of no enterprise', () => {
    const { add, list } = opened({ profile })

    expect(add('999')).toMatchObject({
      status: 404,
      body: { detail: "用户'999'不存在", error_type: 'NotFound' },
    })
    expect(add('2', 'zz')).toMatchObject({ status: 400, body: { err: ["企业'zz'不存在"] } })
    expect(add(undefined)).toMatchObject({
      status: 400,
      body: { err: { user_id: ['该字段是必填项。'] } },
    })
    expect(list()).toEqual([[1], 1])
  })

  it('lose every enterprise when removed', () => {
    const { add, remove, list } = opened({ profile })
    add('2')
    add('2', second)

    expect(remove('2')).toMatchObject({
      status: profile === 'observed' ? 200 : 204,
      text: undefined,
    })
    expect(list()).toEqual([[1], 1])
  })

  it('do not remove themselves', () => {
    const { remove, list } = opened({ profile })

    expect(remove('1')).toMatchObject({
      status: 400,
      body: profile === 'observed' ? { err: { msg: '不能删除自己' } } : { msg: '不能删除自己' },
    })
    expect(list()).toEqual([[1], 1])
  })

  it.each(['2', '999'])('are what they are: %s is none', (user) => {
    const msg = `用户'${user}'不是企业管理员`
    const detail = { detail: msg, code: 404, msg, error_type: 'NotFound' }

    expect(opened({ profile }).remove(user)).toMatchObject({
      status: 404,
      body: profile === 'observed' ? detail : { msg },
    })
  })

  it('stay where they are the last', () => {
    const { remove, list } = opened({ profile })

    expect(remove('1', tokens.foreign)).toMatchObject(
      profile === 'observed'
        ? {
            status: 500,
            body: { msg: "'ErrCannotDelLastAdminUser' object has no attribute 'message'" },
          }
        : { status: 400, body: { msg: '当前用户为最后一个企业管理员，无法删除' } },
    )
    expect(list()).toEqual([[1], 1])
  })
})

describe('an administrator who is named otherwise than by number', () => {
  it('fails the server, and is nobody to the pages', () => {
    expect(opened().add('ghost')).toMatchObject(noNumber)
    expect(opened().remove('ghost')).toMatchObject(noNumber)
    expect(opened(documented).add('ghost').status).toBe(404)
    expect(opened(documented).remove('ghost').status).toBe(404)
  })
})
