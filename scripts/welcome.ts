import type { LiveMock } from '../mocks/control/live-mock.ts'
import type { AnyProvider } from '../mocks/engine/provider.ts'
import { providers } from '../mocks/providers/index.ts'

export interface WelcomeOptions {
  /** Where the server listens, e.g. `http://127.0.0.1:4010`. */
  readonly url: string
  /** False keeps everything about credentials out of the text. */
  readonly credentials: boolean
}

/** What a started server prints: its address and, for each provider, who may call it and how. */
export function welcome(live: LiveMock, { url, credentials }: WelcomeOptions): string {
  const { mock, seed } = live
  const names = live.served.map(({ name }) => name)
  const served = Object.values(providers).filter(({ name }) => names.includes(name))
  const parts = [
    `tenantry serves ${names.join(' and ')} on ${url} (profile ${mock.profile}, seed ${seed})`,
    ...(credentials ? served.map((provider) => introduce(provider, url)) : []),
    `Watch and steer it: ${url}/__mock/. Ctrl-C stops it.`,
  ]
  return `${parts.join('\n\n')}\n`
}

function introduce({ name, demo }: AnyProvider, url: string): string {
  const { credentials, curl } = demo
  const width = Math.max(...credentials.map((credential) => credential.name.length))
  return [
    `${name}, credentials of the demo world:`,
    ...credentials.map((one) => `  ${one.name.padEnd(width)}  ${one.about}: ${one.curl}`),
    'Try it:',
    `  ${curl.replaceAll('{url}', url)}`,
  ].join('\n')
}
