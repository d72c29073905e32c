import { describe, expect, it } from 'vitest'
import { isBlock, isInBlock } from '../../../../../mocks/providers/atlas/access/address.ts'

describe('isInBlock', () => {
  it.each([
    ['127.0.0.1', '127.0.0.1'],
    ['127.0.0.1', '127.0.0.1/32'],
    ['::ffff:192.0.2.7', '192.0.2.0/24'],
    ['192.0.2.255', '192.0.2.128/25'],
    ['203.0.113.9', '0.0.0.0/0'],
    ['::1', '::1'],
    ['::1', '0:0:0:0:0:0:0:1/128'],
    ['2001:DB8:0:1::5', '2001:db8::/32'],
  ])('finds %s in %s', (address, block) => {
    expect(isInBlock(address, block)).toBe(true)
  })

  it.each([
    ['127.0.0.2', '127.0.0.1'],
    ['192.0.3.0', '192.0.2.0/24'],
    ['192.0.2.127', '192.0.2.128/25'],
    ['::1', '0.0.0.0/0'],
    ['2001:db9::1', '2001:db8::/32'],
    ['127.0.0.1', '127.0.0.1/33'],
    ['127.0.0.1', '127.0.0.1/'],
    ['127.0.0.1', '127.0.0.1/8/8'],
    ['127.0.0', '127.0.0'],
    ['127.0.0.256', '127.0.0.0/8'],
    ['1:2:3', '1:2:3'],
    ['1::2::3', '1::2::3'],
    ['1:2:3:4:5:6:7:8::', '::/0'],
    ['::g', '::/0'],
    ['', ''],
  ])('does not find %s in %s', (address, block) => {
    expect(isInBlock(address, block)).toBe(false)
  })
})

it.each([
  ['192.0.2.0/24', true],
  ['192.0.2.7', true],
  ['2001:db8::/32', true],
  ['192.0.2.0/40', false],
  ['everywhere', false],
])('says of "%s" that being an address or block is %s', (text, expected) => {
  expect(isBlock(text)).toBe(expected)
})
