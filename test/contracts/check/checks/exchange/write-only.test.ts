import { describe, expect, it } from 'vitest'
import { writeOnlyStaysInside } from '../../../../../contracts/check/checks/exchange/write-only.ts'
import { exchangeOf } from '../../../../support/exchanges.ts'
import { judgedBy } from '../../../../support/judged.ts'
import { contractOf, json } from '../../../../support/small-contract.ts'

const text = { type: 'string' }
const user = {
  type: 'object',
  properties: {
    name: text,
    pin: { ...text, writeOnly: true },
    token_secret: text,
    key: { ...text, format: 'password' },
    maybe: { anyOf: [{ ...text, writeOnly: true }, { type: 'null' }] },
    free: { type: 'object' },
    keys: { type: 'array', items: { properties: { value: { ...text, writeOnly: true } } } },
    friend: { $ref: '#/components/schemas/User' },
    friends: { type: 'array', items: { $ref: '#/components/schemas/User' } },
    plain: { type: 'array' },
  },
}
const responses = {
  200: { description: 'ok', ...json({ $ref: '#/components/schemas/User' }) },
  201: { description: 'ok', content: { 'application/json': {} } },
}
const contract = contractOf(
  { '/a': { get: { responses }, post: { responses } } },
  { components: { schemas: { User: user } } },
)

const shown = (answer: unknown, line = 'GET /a 200') =>
  judgedBy(writeOnlyStaysInside, exchangeOf(contract, line, { answer }), contract)
const paths = (answer: unknown, line?: string) => shown(answer, line)?.map(({ message }) => message)

describe('a secret', () => {
  it('is not shown if it is writeOnly', () => {
    expect(shown({ name: 'a', pin: '1' })).toEqual([
      {
        message: 'GET /a showed the secret /pin.',
        expected: 'no /pin in an answer',
        received: '/pin in the answer',
        pointer: '/paths/~1a/get/responses/200/content/application~1json/schema',
        key: '/pin',
      },
    ])
  })

  it('in a list is found once for each, and folded', () => {
    const found = shown({ keys: [{ value: '1' }, {}, { value: '2' }] })

    expect(found?.map(({ message, key }) => [message, key])).toEqual([
      ['GET /a showed the secret /keys/0/value.', '/keys/*/value'],
      ['GET /a showed the secret /keys/2/value.', '/keys/*/value'],
    ])
  })

  it('in a long list is looked for in its beginning', () => {
    const keys = Array.from({ length: 30 }, () => ({ value: 'x' }))

    expect(shown({ keys })).toHaveLength(20)
    expect(shown({ keys })?.at(-1)?.key).toBe('/keys/*/value')
  })

  it.each([
    'password',
    'passwd',
    'apiSecret',
    'privateKey',
    'private_key',
    'password_hash',
    'salt',
  ])('that nobody documented is not shown: %s', (name) => {
    expect(paths({ [name]: 'x' })).toEqual([`GET /a showed the secret /${name}.`])
  })

  it.each(['token_secret', 'hashes', 'salty', 'name', 'other'])('is not %s', (name) => {
    expect(paths({ [name]: 'x' })).toEqual([])
  })

  it.each([
    { build_hash: 'f00' },
    { passwordExpired: false },
    { secretCount: 0 },
    { secretName: 'db' },
    { password: true },
    { password: null },
    { password: '' },
    { password: '********' },
    { secret: '[REDACTED]' },
    { pin: null },
    { pin: '••••' },
    { maybe: null },
    { maybe: '****' },
  ])('is not in %o', (answer) => {
    expect(paths(answer)).toEqual([])
  })

  it('may be marked by an alternative, or as a password', () => {
    expect(paths({ maybe: '1' })).toEqual(['GET /a showed the secret /maybe.'])
    expect(paths({ key: '1' })).toEqual(['GET /a showed the secret /key.'])
  })

  it('that the server made may be shown when it makes it', () => {
    expect(paths({ key: '1' }, 'POST /a 200')).toEqual([])
    expect(paths({ pin: '1' }, 'POST /a 200')).toHaveLength(1)
  })

  it('is not looked for where anything may stand', () => {
    expect(paths({ free: { password: 'x' }, plain: [{ password: 'x' }] })).toEqual([])
  })

  it('is looked for some levels deep', () => {
    const within = (depth: number): unknown =>
      depth === 0 ? { pin: '1' } : { friend: within(depth - 1) }

    expect(paths(within(1))).toEqual(['GET /a showed the secret /friend/pin.'])
    expect(paths(within(6))).toHaveLength(1)
    expect(paths(within(7))).toEqual([])
    expect(paths({ friends: [within(4)] })).toHaveLength(1)
    expect(paths({ friends: [within(5)] })).toEqual([])
  })

  it('is looked for where the contract says what the answer is', () => {
    expect(paths({ pin: '1' }, 'GET /a 201')).toBeUndefined()
    expect(paths({ pin: '1' }, 'GET /a 404')).toBeUndefined()
    expect(paths({ pin: '1' }, 'PUT /a 200')).toBeUndefined()
    expect(paths(null)).toEqual([])
    expect(paths({ friend: null })).toEqual([])
    expect(paths([{ pin: '1' }])).toEqual([])
  })
})
