import { setupWorker } from 'msw/browser'
import { playScenarios } from '../scenarios/play.ts'

playScenarios('a service worker', async (mock) => {
  const worker = setupWorker(...mock.handlers())
  await worker.start({ quiet: true, onUnhandledRequest: 'bypass' })
  const send = (url: string, init?: RequestInit) => fetch(url, init)
  return { send, base: 'https://cloud.mongodb.com', close: () => worker.stop() }
})
