import type { BrowserContext, Request as PageRequest, Route } from 'playwright/test'
import { ownerOf } from '../door/served.ts'
import type { Mock } from '../index.ts'

/** Answers the requests of a browser context that belong to a provider of the mock. */
export async function routeToMock(context: BrowserContext, mock: Mock): Promise<void> {
  await context.route(
    (url) => ownerOf(mock, url.href) !== undefined,
    (route) => answer(route, mock),
  )
}

async function answer(route: Route, mock: Mock): Promise<void> {
  const response = await mock.fetch(await toStandard(route.request())).catch(() => undefined)
  // A page that was left, or the end of the test, has its route ended already.
  const ending = response
    ? route.fulfill({
        status: response.status,
        headers: Object.fromEntries(response.headers),
        body: Buffer.from(await response.arrayBuffer()),
      })
    : route.abort('connectionreset')
  await ending.catch(() => undefined)
}

async function toStandard(request: PageRequest): Promise<Request> {
  const body = request.postDataBuffer()
  const headers = Object.entries(await request.allHeaders()).filter(([name]) => !/^:/.test(name))
  return new Request(request.url(), {
    ...{ method: request.method(), headers },
    ...(body && { body: new Uint8Array(body) }),
  })
}
