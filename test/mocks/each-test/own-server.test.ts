import { HttpResponse, http } from 'msw'
import { setupServer } from 'msw/node'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { createTest } from '../../../mocks/test.ts'

describe('a server of the user', () => {
  const server = setupServer(
    http.get('https://own.example.com/', () => HttpResponse.text('own handler')),
  )
  beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
  afterAll(() => server.close())
  const own = createTest({ providers: ['atlas'] }, { server })

  own('keeps its handlers, and has those of the mock', async ({ mock }) => {
    expect(await (await fetch('https://own.example.com/')).text()).toBe('own handler')
    expect((await fetch('https://cloud.mongodb.com/api/atlas/v2/orgs')).status).toBe(401)
    expect(mock.journal.entries()).toHaveLength(1)
  })
})
