import { http, passthrough, type RequestHandler } from 'msw'
import { setupServer } from 'msw/node'
import { tellConsole } from '../door/tell-console.ts'

/** The part of msw's `setupServer(...)` that gives each test handlers of its own. */
export interface BoundaryServer {
  use(...handlers: RequestHandler[]): void
  boundary<Args extends unknown[], Result>(
    work: (...args: Args) => Result,
  ): (...args: Args) => Result
}

/** Treatment of requests that no handler has. */
export type Unhandled = 'error' | 'warn' | 'bypass'

const own = setupServer()
/** msw 3 has another name for it. */
const strict = { onUnhandledRequest: 'error', onUnhandledFrame: 'error' } as const
let users = 0

/**
 * The server of all tests without one of their own: it listens while somebody uses it. There is one
 * only, since each server that listens judges every request.
 */
export async function whileListening(
  use: (server: BoundaryServer) => Promise<void>,
): Promise<void> {
  if (users === 0) own.listen(strict)
  users += 1
  try {
    await use(own)
  } finally {
    users -= 1
    if (users === 0) own.close()
  }
}

/** Handlers for the end of a test's list. */
export function lastHandlers(unhandled: Unhandled): RequestHandler[] {
  if (unhandled === 'error') return []
  const pass = ({ request }: { readonly request: Request }) => {
    if (unhandled === 'warn') tellUnhandled(request)
    return passthrough()
  }
  return [http.all('*', pass)]
}

const tellUnhandled = ({ method, url }: Request): void =>
  tellConsole(`${method} ${url} was sent to the network: no handler of the test has it.`)
