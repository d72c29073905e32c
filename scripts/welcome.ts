import type { LiveMock } from '../mocks/control/live-mock.ts'
import { servedOf } from '../mocks/door/served.ts'
import type { AnyProvider } from '../mocks/engine/provider.ts'
import type { Database } from '../mocks/model/database.ts'
import type { Declarations } from '../mocks/model/schema.ts'
import { providers } from '../mocks/providers/index.ts'

export interface WelcomeOptions {
  /** Where the server listens, e.g. `http://127.0.0.1:4010`. */
  readonly url: string
  /** False keeps everything about credentials out of the text. */
  readonly credentials: boolean
}

/** Writes the welcome of a started server: its address and the credentials of each provider. */
export function welcome(live: LiveMock, { url, credentials }: WelcomeOptions): string {
  const { mock, seed } = live
  const names = servedOf(live).map(({ name }) => name)
  const served = Object.values(providers).filter(({ name }) => names.includes(name))
  const parts = [
    `tenantry serves ${names.join(' and ')} on ${url} (profile ${mock.profile}, seed ${seed})`,
    ...(credentials ? served.map((provider) => introduce(provider, live, url)) : []),
    `Watch and steer it: ${url}/__mock/. Ctrl-C stops it.`,
  ]
  return `${parts.join('\n\n')}\n`
}

function introduce({ name, demo }: AnyProvider, { mock, seed }: LiveMock, url: string): string {
  const databases: Readonly<Record<string, unknown>> = mock.db
  const db = databases[name] as Database<Declarations> // of the same provider
  const credentials = demo.credentials.filter((credential) => credential.isIn(db))
  if (credentials.length === 0) {
    return (
      `${name}: the seed "${seed}" has no credentials of the demo world. Call with those of your own ` +
      'rows, or start with --any-credentials to need none.'
    )
  }
  const width = Math.max(...credentials.map((credential) => credential.name.length))
  const sample = credentials[0] === demo.credentials[0] ? ['Try it:', `  ${demo.curl}`] : []
  return [
    `${name}, credentials of the demo world:`,
    ...credentials.map((one) => `  ${one.name.padEnd(width)}  ${one.about}: ${one.curl}`),
    ...sample.map((line) => line.replaceAll('{url}', url)),
  ].join('\n')
}
