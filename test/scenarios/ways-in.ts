import { setupServer } from 'msw/node'
import type { OpenStage } from './play.ts'

const base = 'https://cloud.mongodb.com'

export const throughFetch: OpenStage = async (mock) => ({
  send: mock.fetch,
  base,
  close: () => undefined,
})

/** Through the `fetch` of the environment, which msw intercepts. */
export const throughMsw: OpenStage = async (mock) => {
  const network = setupServer(...mock.handlers())
  // The two names of one option, of msw 2 and of msw 3.
  network.listen({ onUnhandledRequest: 'error', onUnhandledFrame: 'error' } as never)
  return { send: (url, init) => fetch(url, init), base, close: () => network.close() }
}
