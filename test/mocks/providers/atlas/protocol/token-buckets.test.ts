import { expect, it } from 'vitest'
import {
  maxBuckets,
  TokenBuckets,
} from '../../../../../mocks/providers/atlas/protocol/token-buckets.ts'

const size = { capacity: 2, refill: 6, seconds: 60 }

it('counts down from the capacity and then takes nothing more', () => {
  const rateLimit = new TokenBuckets()

  expect(rateLimit.take('a', size, 0)).toEqual({ taken: true, remaining: 1, retryAfterSeconds: 0 })
  expect(rateLimit.take('a', size, 0)).toEqual({ taken: true, remaining: 0, retryAfterSeconds: 10 })
  expect(rateLimit.take('a', size, 0)).toEqual({
    taken: false,
    remaining: 0,
    retryAfterSeconds: 10,
  })
})

it('keeps a bucket for each key', () => {
  const rateLimit = new TokenBuckets()
  rateLimit.take('a', size, 0)

  expect(rateLimit.take('b', size, 0).remaining).toBe(1)
})

it('fills up with time, never beyond the capacity', () => {
  const rateLimit = new TokenBuckets()
  rateLimit.take('a', size, 0)
  rateLimit.take('a', size, 0)

  expect(rateLimit.take('a', size, 9_999).taken).toBe(false)
  expect(rateLimit.take('a', size, 10_000).taken).toBe(true)
  expect(rateLimit.take('a', size, 10_000_000).remaining).toBe(1)
})

it('tells the seconds until the next request fits, part of the way there', () => {
  const rateLimit = new TokenBuckets()
  rateLimit.take('a', size, 0)
  rateLimit.take('a', size, 0)

  expect(rateLimit.take('a', size, 6_000).retryAfterSeconds).toBe(4)
})

it('can be shrunk while it is in use', () => {
  const rateLimit = new TokenBuckets()
  rateLimit.take('a', { capacity: 1200, refill: 500, seconds: 60 }, 0)

  expect(rateLimit.take('a', size, 0).remaining).toBe(1)
})

it('fills every bucket when it is cleared', () => {
  const rateLimit = new TokenBuckets()
  rateLimit.take('a', size, 0)
  rateLimit.clear()

  expect(rateLimit.take('a', size, 0).remaining).toBe(1)
})

it('does not run dry when the clock is set back', () => {
  const rateLimit = new TokenBuckets()
  rateLimit.take('a', size, 60_000)

  expect(rateLimit.take('a', size, 0).taken).toBe(true)
})

it('remembers a bounded number of buckets, the least recently used are full again', () => {
  const rateLimit = new TokenBuckets()
  rateLimit.take('first', size, 0)
  rateLimit.take('second', size, 0)
  rateLimit.take('first', size, 0)
  for (let count = 1; count < maxBuckets; count += 1) rateLimit.take(`${count}`, size, 0)

  expect(rateLimit.take('first', size, 0).taken).toBe(false)
  expect(rateLimit.take('second', size, 0).remaining).toBe(1)
})
