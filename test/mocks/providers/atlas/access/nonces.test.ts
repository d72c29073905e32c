import { expect, it } from 'vitest'
import {
  maxNonces,
  Nonces,
  nonceLifetimeMilliseconds,
} from '../../../../../mocks/providers/atlas/access/nonces.ts'

it('honours a nonce for its lifetime, however often it is used', () => {
  const nonces = new Nonces()
  nonces.remember('a', 1000)

  expect(nonces.isCurrent('a', 1000)).toBe(true)
  expect(nonces.isCurrent('a', 1000 + nonceLifetimeMilliseconds - 1)).toBe(true)
  expect(nonces.isCurrent('a', 1000 + nonceLifetimeMilliseconds)).toBe(false)
})

it('does not know a nonce that it did not hand out', () => {
  expect(new Nonces().isCurrent('a', 0)).toBe(false)
})

it('forgets expired nonces when a new one is handed out', () => {
  const nonces = new Nonces()
  nonces.remember('a', 0)
  nonces.remember('b', 1)
  nonces.remember('c', nonceLifetimeMilliseconds)

  expect(nonces.size).toBe(2)
  expect(nonces.isCurrent('b', nonceLifetimeMilliseconds)).toBe(true)
})

it('never remembers more than its bound and forgets the oldest first', () => {
  const nonces = new Nonces()
  for (let count = 0; count <= maxNonces; count += 1) nonces.remember(`${count}`, 0)

  expect(nonces.size).toBe(maxNonces)
  expect(nonces.isCurrent('0', 0)).toBe(false)
  expect(nonces.isCurrent('1', 0)).toBe(true)
  expect(nonces.isCurrent(`${maxNonces}`, 0)).toBe(true)
})
