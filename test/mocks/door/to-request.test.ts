import { afterEach, describe, expect, it, vi } from 'vitest'
import { createMock } from '../../../mocks/index.ts'

const path = '/openapi/v1/teams'

describe('mock.fetch of a relative address', () => {
  afterEach(() => vi.unstubAllGlobals())

  it('counts from the page', async () => {
    vi.stubGlobal('location', { href: 'http://localhost:5173/teams' })
    const response = await createMock({ credentials: 'any' }).fetch(path)

    expect(response.status).toBe(200)
  })

  it.each([undefined, { href: 'about:blank' }, { href: 'http://localhost:5173/' }])(
    'counts from the base address: page %j',
    async (location) => {
      vi.stubGlobal('location', location)
      const mock = createMock({ credentials: 'any', baseUrl: 'https://console.test/proxy' })

      expect((await mock.fetch(path)).status).toBe(200)
      expect((await mock.fetch(path.slice(1))).status).toBe(200)
    },
  )

  it('rejects where there is neither, as it does for what is no request', async () => {
    const mock = createMock()

    await expect(mock.fetch(path)).rejects.toThrow(
      'Fetching "/openapi/v1/teams" failed: there is no',
    )
    await expect(mock.fetch('https://a.test', { method: 'a b' })).rejects.toThrow(TypeError)
  })
})
