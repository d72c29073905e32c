import { describe, expect, it } from 'vitest'
import { serverPathOf } from '../../../contracts/openapi/server-path.ts'
import { contractOf } from '../../support/small-contract.ts'

const variables = { scheme: { default: 'https' }, base: { default: 'v2' }, empty: {} }
const servers = [
  { url: '{scheme}://api.example.com/{base}/', variables },
  { url: '/v1', description: 'Old' },
  { url: 'https://api.example.com' },
]

describe('the path of a server', () => {
  it('is that of the first, with the defaults of its variables', () => {
    expect(serverPathOf(servers)).toBe('/v2')
    expect(serverPathOf([{ url: '/{empty}/{other}', variables }])).toBe('/%7Bempty%7D/%7Bother%7D')
    expect(serverPathOf([])).toBeUndefined()
    expect(serverPathOf(undefined)).toBeUndefined()
    expect(serverPathOf([{ url: 'http://[' }])).toBe('')
  })

  it.each([
    ['2', '/v1'],
    ['/v1', '/v1'],
    ['Old', '/v1'],
    ['https://api.example.com', ''],
    ['https://api.example.com/v2/', '/v2'],
    ['{scheme}://api.example.com/{base}/', '/v2'],
  ])('is that of %s, where it is chosen', (chosen, path) => {
    expect(serverPathOf(servers, chosen)).toBe(path)
  })

  it('is refused where there is no such server', () => {
    expect(() => serverPathOf(servers, 'New')).toThrow(
      'The document has no server "New". It has: 1 ({scheme}://api.example.com/{base}/), 2 (/v1), 3 (https://api.example.com).',
    )
    expect(() => serverPathOf([], '1')).toThrow('It has: none.')
  })

  it('of an operation or its path comes before that of the document', () => {
    const responses = { 200: { description: 'ok' } }
    const contract = contractOf(
      {
        '/a': {
          servers: [{ url: '/path' }],
          get: { responses },
          put: { servers: [{ url: '/own' }], responses },
        },
        '/b': { get: { responses } },
      },
      { servers: [{ url: '/all' }] },
    )

    expect([...contract.operations.values()].map(({ serverPath }) => serverPath)).toEqual([
      ...['/path', '/own', undefined],
    ])
  })
})
