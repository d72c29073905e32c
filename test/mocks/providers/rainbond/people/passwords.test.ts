import { describe, expect, it } from 'vitest'
import { type ConsoleOptions, openConsole, tokens } from '../../../../support/rainbond.ts'

const profiles = ['observed', 'documented'] as const
const pair = { password: 'password2', password1: 'password2' }
const unknown = { status: 404, body: { code: 404, msg: 'no found user', msg_show: '用户不存在' } }

const opened = (options: ConsoleOptions) => {
  const console = openConsole(options)
  return {
    ...console,
    own: (body: unknown) => console.send('PUT /openapi/v1/changepwd', { body }),
    of: (user: string, body: unknown, token: string = tokens.admin) =>
      console.send(`PUT /openapi/v1/users/${user}/changepwd`, { body, token }),
    password: (user: number) => console.world.users.get(user)?.password,
  }
}

describe.each(profiles)('a password (%s)', (profile) => {
  const answered = profile === 'observed' ? undefined : pair

  it('is set for oneself', () => {
    const { own, password } = opened({ profile })

    expect(own(pair)).toMatchObject({ status: 200, body: answered })
    expect([password(1), password(2)]).toEqual(['password2', 'goodrain1'])
  })

  it('is set for another of the enterprise', () => {
    const { of, password } = opened({ profile })
    const body = { user_id: 2, ...pair }

    expect(of('2', body).status).toBe(200)
    expect(of('2', body).body).toEqual(answered && body)
    expect([password(1), password(2)]).toEqual(['goodrain1', 'password2'])
  })

  it('is not set for anybody else', () => {
    const { of, password } = opened({ profile })

    expect(of('3', { user_id: 3, ...pair })).toMatchObject(unknown)
    expect(of('999', { user_id: 999, ...pair })).toMatchObject(unknown)
    expect(password(3)).toBe('goodrain1')
    expect(of('3', { user_id: 3, ...pair }, tokens.foreign).status).toBe(200)
  })

  it.each([
    [{ password1: 'password3' }, undefined],
    [{ password: 'short' }, { err: { password: ['请确保这个字段至少包含 8 个字符。'] } }],
    [{ password1: undefined }, { err: { password1: ['该字段是必填项。'] } }],
  ])('stays where %j is wrong', (part, body) => {
    const { own, of, password } = opened({ profile })
    const wrong = { ...pair, ...part }

    for (const answer of [own(wrong), of('2', { user_id: 2, ...wrong })]) {
      expect(answer.status).toBe(400)
      if (body) expect(answer.body).toMatchObject(body)
      else expect(answer.text).toBeUndefined()
    }
    expect([password(1), password(2)]).toEqual(['goodrain1', 'goodrain1'])
  })

  it('is set by number', () => {
    const answer = opened({ profile }).of('2', { user_id: 'x', ...pair })

    expect(answer).toMatchObject({
      status: 400,
      body: { err: { user_id: ['请填写合法的整数值。'] } },
    })
  })
})

describe('the user whose password is set', () => {
  it('is the one in the body for a server, the one in the path for the pages', () => {
    const observed = opened({})
    const documented = opened({ profile: 'documented' })
    observed.of('2', { user_id: 1, ...pair })
    documented.of('2', { user_id: 1, ...pair })

    expect([observed.password(1), observed.password(2)]).toEqual(['password2', 'goodrain1'])
    expect([documented.password(1), documented.password(2)]).toEqual(['goodrain1', 'password2'])
  })

  it('is nobody where the console itself asks', () => {
    const headers = { 'x-internal-token': 'internal-secret' }
    const ask = (options: ConsoleOptions) =>
      opened(options).send('PUT /openapi/v1/changepwd', { body: pair, headers, token: null })

    expect(ask({})).toMatchObject({
      status: 500,
      body: {
        msg: '用户0不存在',
        error_type: 'UserNotExistError',
        error_details: { module: 'console.exception.exceptions' },
      },
    })
    expect(ask({ profile: 'documented' })).toMatchObject(unknown)
  })
})
