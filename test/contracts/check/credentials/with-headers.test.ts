import { expect, it } from 'vitest'
import { withHeaders } from '../../../../contracts/check/credentials/with-headers.ts'

it('headers of an identity replace those of a request, and cookies join', () => {
  const headers = { cookie: 'region=eu', accept: 'a', 'x-a': '1' }
  const request = { method: 'GET', target: '/', headers }

  expect(withHeaders(request, { cookie: 'sid=1', accept: 'b' }).headers).toEqual({
    ...{ cookie: 'region=eu; sid=1', accept: 'b', 'x-a': '1' },
  })
  expect(withHeaders(request, { accept: 'b' }).headers.cookie).toBe('region=eu')
  expect(withHeaders({ ...request, headers: {} }, { cookie: 'sid=1' }).headers).toEqual({
    cookie: 'sid=1',
  })
})
