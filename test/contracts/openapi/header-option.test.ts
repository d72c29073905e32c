import { expect, it } from 'vitest'
import { headerOption } from '../../../contracts/openapi/header-option.ts'

it.each([
  ['Retry-After', 'retryAfter'],
  ['WWW-Authenticate', 'wwwAuthenticate'],
  ['RateLimit-Remaining', 'ratelimitRemaining'],
  ['X-Request-ID', 'xRequestId'],
])('%s is the option %s', (name, option) => {
  expect(headerOption(name)).toBe(option)
})
