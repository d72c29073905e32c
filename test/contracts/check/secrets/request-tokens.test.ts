import { describe, expect, it } from 'vitest'
import { textOf, tokensOf } from '../../../../contracts/check/secrets/request-tokens.ts'
import type { PlainRequest } from '../../../../contracts/check/vocabulary/target.ts'

const said = (target: string, body?: PlainRequest['body']) => [
  ...tokensOf({ method: 'POST', target, headers: {}, body }),
]

describe('what a request says by itself', () => {
  it('is what its path and its query name, decoded', () => {
    expect(said('/orgs/a%20b/teams?name=c%2Fd&page=2')).toEqual([
      ...['orgs', 'a b', 'teams'],
      ...['name', 'c/d', 'page', '2'],
    ])
  })

  it('stays as it is where it cannot be decoded', () => {
    expect(said('/orgs/%E0%A4')).toEqual(['orgs', '%E0%A4'])
  })

  it('is each text and number of its body, but no name of a property', () => {
    expect(said('', '{"title" : "a \\"b\\"", "pages": 12, "of": [345]}')).toEqual([
      ...['"title" :', 'a "b"', '"pages":', '"of":'],
      ...['12', '345'],
    ])
  })

  it('is not seen in bytes that are no text', () => {
    expect(said('/a', new TextEncoder().encode('"b"'))).toEqual(['a', 'b'])
    expect(said('/a', new Uint8Array([0x22, 0xff, 0x22]))).toEqual(['a'])
    expect(textOf(new Uint8Array([0xff]))).toBeUndefined()
    expect(textOf(undefined)).toBeUndefined()
  })
})
