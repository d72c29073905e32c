import { HttpHandler, type RequestHandler } from 'msw'
import { answerServed, cutConnection, type NoResponse } from './door/fetch.ts'
import { ownsUrl, type Served, type ServedMock, servedOf } from './door/served.ts'
import { tellConsole } from './door/tell-console.ts'

/**
 * Mounts a mock on msw 2 or 3: one handler for each provider.
 * For `setupServer(...)`, `setupWorker(...)` and `server.use(...)`; what no provider owns passes by.
 */
export function toHandlers(mock: ServedMock): RequestHandler[] {
  return servedOf(mock).map((served) => new ProviderHandler(served))
}

type RunArgs = Parameters<HttpHandler['run']>[0]
type RunResult = Awaited<ReturnType<HttpHandler['run']>>

/**
 * One handler for all paths of a provider: the predicate looks at the path's prefix, the engine
 * routes. `docs/decisions/msw-handlers.md` has the numbers.
 */
class ProviderHandler extends HttpHandler {
  readonly #served: Served

  constructor(served: Served) {
    const answer = async ({ request }: { request: Request }) =>
      responseOf(await answerServed(served, request))
    super(/.+/, ({ request }) => ownsUrl(served, request.url), answer)
    this.#served = served
    this.info.header = `${served.name} (${served.paths.map((path) => `${path}*`).join(', ')})`
  }

  /**
   * Only saves time: msw's own `run()` parses the URL and cookies of each request before it asks the
   * predicate, and wraps the resolver, about 30 µs of CPU more per request (msw 2.15). It does
   * without msw's `once` and `finalize`, which these handlers do not use.
   */
  override async run({ request, requestId }: RunArgs): Promise<RunResult> {
    if (!ownsUrl(this.#served, request.url)) return null
    // msw hands this copy to loggers and life-cycle listeners, which may read its body again.
    const copy = request.clone()
    const response = responseOf(await answerOrAbort(this.#served, request))
    // Not mocked: what msw does with requests that nobody handles, it does with this one.
    if (!response) return null
    this.isUsed = true
    return { handler: this, request: copy, requestId, response }
  }
}

/** The answer, unless the request was aborted: then its client has an error already, and msw needs none. */
const answerOrAbort = (served: Served, request: Request): Promise<Response | NoResponse> =>
  answerServed(served, request).catch((error: unknown) => {
    if (request.signal.aborted) return { failure: cutConnection }
    throw error
  })

/** A failure is one of the network, and told why: msw says nothing of it. */
function responseOf(answer: Response | NoResponse): Response | undefined {
  if (answer instanceof Response) return answer
  if ('passes' in answer) return undefined
  if (answer.failure !== cutConnection) tellConsole(answer.failure)
  return Response.error()
}
