import { test as base } from 'playwright/test'
import type { SeedFile, SeedName } from '../index.ts'
import type { PlaywrightTest } from './create-test.ts'

/** A server of tenantry that tests share. */
export interface SharedServer {
  /** Its address, e.g. `http://127.0.0.1:4010`. */
  readonly url: string
  /** Its `--control-token`, where it has one. */
  readonly token?: string
  /** The start of each world: a named seed or rows. Default: the server's own seed. */
  readonly seed?: SeedName | SeedFile
}

/** A world of one test on a shared server. */
export interface TestWorld {
  readonly name: string
  /** The address of the world, for clients that are no pages: `http://127.0.0.1:4010/@name`. */
  readonly url: string
  /**
   * Sends a request of the control API to this world, e.g. `control('GET', 'journal')`.
   * @returns the JSON of its answer; undefined where it has none
   * @throws Error with the server's own words on a refusal
   */
  control(method: string, path: string, body?: unknown): Promise<unknown>
}

/** The fixtures of a Playwright test with a world of its own on a shared server. */
export interface WorldFixtures {
  readonly world: TestWorld
}

/**
 * Playwright's `test` with a world for each test on a server of tenantry: requests of the test's pages
 * to the server reach its world, and no other worker's. The world is deleted when the test ends.
 */
export function createWorldTest(server: SharedServer): PlaywrightTest<WorldFixtures> {
  return base.extend<WorldFixtures>({
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern, which names fixtures
    world: async ({}, use, { testId, retry, repeatEachIndex }) => {
      const name = `test-${testId}-${retry}-${repeatEachIndex}`.toLowerCase()
      const { seed } = server
      await send(server, 'PUT', `/__mock/worlds/${name}`, seed === undefined ? {} : { seed })
      await use({
        name,
        url: `${server.url}/@${name}`,
        control: (method, path, body) =>
          send(server, method, `/@${name}/__mock/${path.replace(/^\//, '')}`, body),
      })
      await send(server, 'DELETE', `/__mock/worlds/${name}`)
    },
    context: async ({ context, world }, use) => {
      const { origin } = new URL(server.url)
      // Not as a header of the context, which would reach other servers and make preflights.
      await context.route(
        (url) => url.origin === origin && !url.pathname.startsWith('/@'),
        async (route) => {
          const headers = { ...(await route.request().allHeaders()), 'x-mock-world': world.name }
          await route.continue({ headers })
        },
      )
      await use(context)
    },
  })
}

async function send(
  { url, token }: SharedServer,
  method: string,
  path: string,
  body?: unknown,
): Promise<unknown> {
  const response = await fetch(url + path, {
    method,
    headers: {
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  if (!response.ok)
    throw new Error(`${method} ${url}${path} was answered ${response.status}: ${text}`)
  return text === '' ? undefined : JSON.parse(text)
}
