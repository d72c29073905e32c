import { createMock, type Mock } from '../../mocks/index.ts'
import type { MockOptions } from '../../mocks/options.ts'
import { demoAccess } from '../../mocks/providers/atlas/data/demo-access.ts'
import { digestClients, type Key, type OpenSession } from './digest-clients.ts'
import { type Answer, ask, doors } from './doors.ts'

export const api = '/api/atlas/v2'

export interface AtlasRequest {
  /** Date of the version asked for. Default `2023-01-01`. */
  readonly version?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: unknown
}

export interface AtlasAnswer extends Answer {
  /** The body, parsed; undefined where there is none. */
  readonly json: unknown
}

export interface AtlasClient {
  readonly mock: Mock
  /** Sends e.g. `GET /orgs/…`, path as it stands, and answers the challenge as the Go clients do. */
  call(line: string, request?: AtlasRequest): Promise<AtlasAnswer>
  close(): Promise<void>
}

const owner: Key = { user: demoAccess.ownerKey.publicKey, password: demoAccess.ownerKey.privateKey }
const openSession = digestClients['mongodb-forks/digest 1.1.0'] as OpenSession // an entry of that table

/** A client of a server of its own, over a socket, with the headers of the Go SDK. */
export async function connect(
  options: MockOptions = { profile: 'observed' },
): Promise<AtlasClient> {
  const mock = createMock({ unmocked: 'provider', ...options })
  const door = await doors.server(mock)
  const session = openSession(({ target, ...sent }) => ask(door, target, sent), owner)
  return {
    mock,
    close: door.close,
    async call(line, { version = '2023-01-01', headers = {}, body } = {}) {
      const [method = '', target = ''] = line.split(' ')
      const type = `application/vnd.atlas.${version}+json`
      const sent = body === undefined ? {} : { body: JSON.stringify(body) }
      const typed = body === undefined ? {} : { 'content-type': type }
      const answers = await session({
        method,
        target,
        headers: { accept: type, 'accept-encoding': 'gzip', ...typed, ...headers },
        ...sent,
      })
      return withJson(answers.at(-1))
    },
  }
}

function withJson(answer: Answer | undefined): AtlasAnswer {
  if (!answer) throw new Error('The session ended without an answer.')
  const json: unknown = answer.body === '' ? undefined : JSON.parse(answer.body)
  return { ...answer, json }
}
