import { bypass, HttpResponse, http } from 'msw'
import { setupServer } from 'msw/node'
import { afterEach, describe, expect, it } from 'vitest'
import type { Served } from '../../mocks/door/served.ts'
import { toHandlers } from '../../mocks/msw.ts'
import { createServer } from '../../mocks/server.ts'
import { echo, mockOf } from '../support/echo.ts'

let stop: (() => void) | undefined
afterEach(() => stop?.())

function intercept(...served: Served[]) {
  const network = setupServer(...toHandlers(mockOf(...served)))
  network.listen({ onUnhandledRequest: 'bypass', onUnhandledFrame: 'bypass' } as never)
  stop = () => network.close()
  return network
}

const targetOf = async (address: string) => (await (await fetch(address)).json()).target

describe('the handlers of a mock', () => {
  it('are one for each provider, named by its paths', () => {
    const network = intercept(echo(), { ...echo(), name: 'other', paths: ['/a/', '/b/'] })

    expect(
      network.listHandlers().map((handler) => 'info' in handler && handler.info.header),
    ).toEqual(['echo (/echo/*)', 'other (/a/*, /b/*)'])
  })

  it('answer on any origin', async () => {
    intercept(echo())

    expect(await targetOf('https://cloud.example.com/echo/a?b=1')).toBe('/echo/a?b=1')
    expect(await targetOf('http://localhost:5173/echo/')).toBe('/echo/')
  })

  it('let everything else pass by', async () => {
    const real = createServer(mockOf({ ...echo({ body: '{"target":"real"}' }), paths: ['/'] }))
    const base = await real.listen()
    intercept(echo())

    expect(await targetOf(`${base}/echoes`)).toBe('real')
    expect(await targetOf(`${base}/`)).toBe('real')
    await real.close()
  })

  it('answer under their base address only, where one is given', async () => {
    const real = createServer(mockOf(echo({ body: '{"target":"real"}' })))
    const base = await real.listen()
    intercept({ ...echo(), baseUrl: 'https://cloud.example.com/proxy' })

    expect(await targetOf('https://cloud.example.com/proxy/echo/a')).toBe('/echo/a')
    expect(await targetOf(`${base}/echo/a`)).toBe('real')
    await real.close()
  })

  it('give way to handlers that a test puts before them, and come back', async () => {
    const network = intercept(echo())
    const address = 'http://mock.test/echo/'
    network.use(http.get('*/echo/', () => HttpResponse.json({ target: 'mine' }), { once: true }))

    expect(await targetOf(address)).toBe('mine')
    expect(await targetOf(address)).toBe('/echo/')

    network.use(http.get('*/echo/', () => HttpResponse.json({ target: 'mine' })))
    network.resetHandlers()
    expect(await targetOf(address)).toBe('/echo/')
  })

  it('let life-cycle listeners read the body that the provider read', async () => {
    const network = intercept(echo())
    const bodies: Promise<string>[] = []
    network.events.on('request:start', ({ request }) => bodies.push(request.clone().text()))
    network.events.on('response:mocked', ({ response }) => bodies.push(response.clone().text()))
    await fetch('http://mock.test/echo/', { method: 'POST', body: 'sent' })

    expect(await Promise.all(bodies)).toEqual(['sent', expect.stringContaining('"text":"sent"')])
  })

  it('stay out of requests that a test bypasses', async () => {
    const real = createServer(mockOf(echo({ body: '{"target":"real"}' })))
    const base = await real.listen()
    intercept(echo())

    expect(await (await fetch(bypass(`${base}/echo/`))).json()).toEqual({ target: 'real' })
    await real.close()
  })
})
