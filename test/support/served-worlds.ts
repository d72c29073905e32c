import http from 'node:http'
import type { AccessOptions } from '../../mocks/control/access.ts'
import { createControl } from '../../mocks/control/control.ts'
import type { Worlds, WorldsOptions } from '../../mocks/control/worlds.ts'
import type { MockOptions } from '../../mocks/index.ts'
import { type ServerOptions, serveMock } from '../../mocks/server/serve-mock.ts'
import { openWorlds } from './control.ts'
import { type OpenDoor, sendOverSocket } from './doors.ts'

/** What a control request was answered. */
export interface Steered {
  readonly status: number
  readonly headers: Headers
  /** The parsed JSON, else the text; undefined without a body. */
  readonly body: unknown
}

export interface ServedWorlds {
  readonly url: string
  readonly worlds: Worlds
  /** Moves the server's time on, by milliseconds. */
  readonly pass: (milliseconds: number) => void
  /** Sends e.g. `PUT /__mock/worlds/a`, with a body of JSON. */
  readonly steer: (
    line: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<Steered>
  /** For requests of the providers, as they stand. */
  readonly door: OpenDoor
  readonly close: () => Promise<void>
}

export interface ServedWorldsOptions {
  readonly mock?: MockOptions
  readonly worlds?: Partial<WorldsOptions>
  readonly access?: AccessOptions
  readonly server?: ServerOptions
}

/** Serves worlds from this process, as `npm start` does. */
export async function serveWorlds(options: ServedWorldsOptions = {}): Promise<ServedWorlds> {
  let time = Date.UTC(2030, 0, 1)
  const worlds = openWorlds(options.mock, { now: () => time, ...options.worlds })
  const control = createControl(worlds, options.access)
  const server = serveMock(worlds.first.live, options.server, { control, worlds })
  const url = await server.listen()
  const { hostname, port } = new URL(url)
  const agent = new http.Agent({ keepAlive: true })
  const close = () => {
    agent.destroy()
    return server.close()
  }
  return {
    url,
    worlds,
    pass(milliseconds) {
      time += milliseconds
    },
    async steer(line, body, headers = {}) {
      const [method = '', target = ''] = line.split(' ')
      const sent = body === undefined ? {} : { body: JSON.stringify(body) }
      const answer = await fetch(url + target, { method, headers, ...sent })
      return { status: answer.status, headers: answer.headers, body: read(await answer.text()) }
    },
    door: { send: (request) => sendOverSocket({ hostname, port, agent }, request), close },
    close,
  }
}

function read(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text)
  } catch {
    return text
  }
}
