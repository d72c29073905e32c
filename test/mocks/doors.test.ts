import { afterEach, describe, expect, it } from 'vitest'
import type { PlainRequest } from '../../contracts/check/vocabulary/target.ts'
import { type HttpRequest, maxBodyBytes } from '../../mocks/engine/http.ts'
import { type Answer, ask, doors, type OpenDoor } from '../support/doors.ts'
import { echo, mockOf } from '../support/echo.ts'

describe.each(Object.entries(doors))('the %s door', (_, open) => {
  let door: OpenDoor | undefined
  afterEach(() => door?.close())

  const send = async (
    path: string,
    sent: Partial<PlainRequest> = {},
    provider = echo(),
  ): Promise<Answer> => {
    door = await open(mockOf(provider))
    return ask(door, path, sent)
  }

  it('hands on method, raw target and body, and names every byte of the answer', async () => {
    const answer = await send('/echo/a%2Fb/%C3%BC:verb?x=1&x=%20', {
      method: 'PATCH',
      headers: { 'content-type': 'application/json', 'x-tag': 'one, two' },
      body: '{"名":1}',
    })

    expect(answer).toEqual({
      status: 200,
      headers: { 'content-type': 'application/json', 'content-length': '166' },
      body: JSON.stringify({
        method: 'PATCH',
        target: '/echo/a%2Fb/%C3%BC:verb?x=1&x=%20',
        accept: '*/*',
        tags: 'one, two',
        text: '{"名":1}',
        bodyTooLarge: false,
        origin: 'http://mock.test',
      }),
    })
  })

  it('hands on bytes that are not UTF-8 as they are', async () => {
    const seen: HttpRequest[] = []
    const handle = (request: HttpRequest) => {
      seen.push(request)
      return echo().handle(request)
    }
    const provider = { ...echo(), handle }
    await send('/echo/', { method: 'POST', body: Uint8Array.of(0xff, 0x00, 0xfe) }, provider)

    expect(seen.map(({ body }) => Buffer.from(body ?? '').toString('hex'))).toEqual(['ff00fe'])
  })

  it('hands on no body where none or an empty one was sent', async () => {
    const answer = await send('/echo/', { method: 'POST', body: '' })

    expect(JSON.parse(answer.body)).toMatchObject({ text: null, bodyTooLarge: false })
  })

  it('says of a body over the limit only that it is too large', async () => {
    const answer = await send('/echo/', { method: 'POST', body: new Uint8Array(maxBodyBytes + 1) })

    expect(JSON.parse(answer.body)).toMatchObject({ text: null, bodyTooLarge: true })
  })

  it('takes a body of just the limit', async () => {
    const answer = await send('/echo/', { method: 'POST', body: 'x'.repeat(maxBodyBytes) })

    expect(JSON.parse(answer.body)).toMatchObject({ bodyTooLarge: false })
  })

  it('answers HEAD with the headers of GET and no body', async () => {
    const answer = await send('/echo/', { method: 'HEAD' }, echo({ body: '{"a":"ü"}' }))

    expect(answer).toEqual({
      status: 200,
      headers: { 'content-type': 'application/json', 'content-length': '10' },
      body: '',
    })
  })

  it('writes 204 without body and length, whatever the provider says', async () => {
    const answer = await send('/echo/', { method: 'DELETE' }, echo({ status: 204, body: 'x' }))

    expect(answer).toEqual({
      status: 204,
      headers: { 'content-type': 'application/json' },
      body: '',
    })
  })

  it('keeps a header that comes more than once', async () => {
    const twice = [
      ['WWW-Authenticate', 'Digest a'],
      ['WWW-Authenticate', 'Bearer b'],
    ] as const
    const answer = await send('/echo/', {}, echo({ status: 401, headers: twice, body: '' }))

    expect(answer.headers).toEqual({
      'www-authenticate': 'Digest a, Bearer b',
      'content-length': '0',
    })
  })

  it('takes doubled slashes for one when it looks for the provider, and hands them on', async () => {
    const answer = await send('//echo//a')

    expect(JSON.parse(answer.body)).toMatchObject({ target: '//echo//a' })
  })

  it('waits as long as the scenario says', async () => {
    const started = performance.now()
    const answer = await send('/echo/', {}, echo({ delayMilliseconds: 50 }))

    expect(answer.status).toBe(200)
    expect(performance.now() - started).toBeGreaterThanOrEqual(45)
  })

  it('cuts the connection when the scenario says so', async () => {
    await expect(send('/echo/', {}, echo({ disconnect: true }))).rejects.toThrow()
  })
})

describe.each([
  ['fetch', doors.fetch],
  ['server', doors.server],
])('the %s door', (_, open) => {
  it('answers 404 where no provider is, and says which paths are served', async () => {
    const door = await open(mockOf(echo()))
    const answer = await ask(door, '/echoes?x=1')
    await door.close()

    expect(answer).toMatchObject({
      status: 404,
      body: '{"detail":"No provider answers \\"/echoes?x=1\\". Served here: echo (/echo/).","error":404,"reason":"Not Found"}',
    })
  })
})
