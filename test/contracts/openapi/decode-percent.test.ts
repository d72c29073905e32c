import { expect, it } from 'vitest'
import { decodePercent } from '../../../contracts/openapi/decode-percent.ts'

it.each([
  ['plain+text', 'plain+text'],
  ['a%2Fb%20c', 'a/b c'],
  ['%C3%A9', 'é'],
  ['', ''],
])('decodes %j to %j', (text, decoded) => {
  expect(decodePercent(text)).toBe(decoded)
})

it.each(['%', '%2', '%zz', '%C3', 'a%E0%A4%A'])('finds %j broken', (text) => {
  expect(decodePercent(text)).toBeUndefined()
})
