import { handle } from '../../mocks/engine/handle.ts'
import type { HttpRequest } from '../../mocks/engine/http.ts'
import { Journal } from '../../mocks/engine/journal.ts'
import { createRuntime } from '../../mocks/engine/runtime.ts'
import { Scenario } from '../../mocks/engine/scenario.ts'
import { createClock } from '../../mocks/model/clock.ts'
import { libraryProvider } from './library-provider.ts'

/** The invented provider at work in a world of one book. */
export function library(rules?: Record<string, string>) {
  const provider = libraryProvider()
  const contract = provider.contracts.documented()
  const scenario = new Scenario(new Set(contract.operations.keys()))
  const journal = new Journal()
  const runtime = createRuntime(provider, {
    profile: 'documented',
    rules,
    seed: { name: 'one', write: provider.seeds.one ?? (() => undefined) },
    credentials: 'verify',
    clock: createClock('2026-01-01T00:00:00.000Z'),
    scenario,
    journal,
  })
  const send = (method: string, target: string, body?: unknown) => {
    const {
      status,
      headers,
      body: text,
      ...effects
    } = handle(runtime, {
      method,
      target,
      headers: {},
      body: body === undefined ? undefined : JSON.stringify(body),
      origin: 'http://localhost',
      remoteAddress: '127.0.0.1',
    } satisfies HttpRequest)
    return {
      status,
      headers: Object.fromEntries(headers),
      body: text && JSON.parse(text),
      ...effects,
    }
  }
  return { send, scenario, journal, runtime }
}
