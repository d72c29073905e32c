import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { pageAnswer } from '../../../mocks/control/page-answer.ts'

const headers = new Map(pageAnswer.headers)
const policy = new Map(
  headers
    .get('Content-Security-Policy')
    ?.split('; ')
    .map((directive) => [directive.split(' ', 1)[0], directive] as const),
)

it('cannot be framed, stored or taken for anything else', () => {
  expect(headers.get('X-Frame-Options')).toBe('DENY')
  expect(policy.get('frame-ancestors')).toBe("frame-ancestors 'none'")
  expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
  expect(headers.get('Cache-Control')).toBe('no-store')
})

it('takes nothing from elsewhere', () => {
  expect(policy.get('default-src')).toBe("default-src 'none'")
  expect(policy.get('connect-src')).toBe("connect-src 'self'")
  expect(pageAnswer.body).not.toMatch(/ (src|href|style|on\w+)=/)
})

it.each(['script', 'style'])('runs its own %s, by its digest', (element) => {
  const [, text = ''] =
    new RegExp(`<${element}[^>]*>([^]*?)</${element}>`).exec(pageAnswer.body ?? '') ?? []
  const digest = createHash('sha256').update(text).digest('base64')

  expect(text).not.toBe('')
  expect(policy.get(`${element}-src`)).toBe(`${element}-src 'sha256-${digest}'`)
})
