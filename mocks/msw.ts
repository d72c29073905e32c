import { HttpHandler, type RequestHandler } from 'msw'
import { answerServed } from './door/fetch.ts'
import { ownsUrl, type Served, type ServedMock } from './door/served.ts'

/**
 * Mounts a mock on msw 2 or 3: one handler for each provider.
 * For `setupServer(...)`, `setupWorker(...)` and `server.use(...)`; what no provider owns passes by.
 */
export function toHandlers(mock: ServedMock): RequestHandler[] {
  return mock.served.map((served) => new ProviderHandler(served))
}

type RunArgs = Parameters<HttpHandler['run']>[0]
type RunResult = Awaited<ReturnType<HttpHandler['run']>>

/**
 * Replaces msw's matching by ours. msw would compile and try every path of a contract in turn on
 * every request, and cannot express `{id}:verb` at all; `docs/decisions/msw-handlers.md` has the numbers.
 */
class ProviderHandler extends HttpHandler {
  readonly #served: Served

  constructor(served: Served) {
    const answer = async ({ request }: { request: Request }) =>
      (await answerServed(served, request)) ?? Response.error()
    super(/.+/, ({ request }) => ownsUrl(served, request.url), answer)
    this.#served = served
    this.info.header = `${served.name} (${served.paths.map((path) => `${path}*`).join(', ')})`
  }

  override async run({ request, requestId }: RunArgs): Promise<RunResult> {
    if (!ownsUrl(this.#served, request.url)) return null
    // msw hands this copy to loggers and life-cycle listeners, which may read its body again.
    const copy = request.clone()
    const response = (await answerServed(this.#served, request)) ?? Response.error()
    this.isUsed = true
    return { handler: this, request: copy, requestId, response }
  }
}
