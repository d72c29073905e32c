import { describe, expect, it } from 'vitest'
import { isLoopback } from '../../../mocks/door/loopback.ts'

describe('isLoopback', () => {
  it.each(['localhost', 'LocalHost:4010', '127.0.0.1', '127.255.0.9:1', '[::1]', '[::1]:4010'])(
    'takes %s',
    (authority) => {
      expect(isLoopback(authority)).toBe(true)
    },
  )

  it.each([
    '',
    'localhost.',
    'localhost.:4010',
    'a.localhost',
    'localhost.example.com',
    'localhost:',
    'localhost:4010:1',
    'user@localhost',
    'localhost, localhost',
    ' localhost',
    '127.1',
    '127.0.0.256',
    '127.0.0.1.',
    '127.0.0.1.example.com',
    '0.0.0.0',
    '0x7f.0.0.1',
    '::1',
    '[::1',
    '[::]',
    '[0:0:0:0:0:0:0:1]',
    '[::ffff:127.0.0.1]',
    '[::1%lo]',
    'a$b.example',
  ])('takes not %j', (authority) => {
    expect(isLoopback(authority)).toBe(false)
  })
})
