import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { knownContracts } from '../../contracts/known-contracts.ts'
import { portableDocument } from '../../contracts/openapi/portable-document.ts'
import { demoTokens } from '../../mocks/providers/rainbond/protocol/authorize.ts'
import { bearerToken } from './support/bearer-token.ts'
import { cache } from './support/cache.ts'
import { describeClient } from './support/obtain.ts'
import { obtainPython } from './support/python.ts'
import { run } from './support/run.ts'
import { type RunningServer, startServer } from './support/server.ts'

const schemathesis = await obtainPython('schemathesis', 'schemathesis==4.32.5')

/**
 * Checks of values that no schema can describe; `docs/other-checkers.md` says which values each
 * provider refuses or takes beyond its schemas.
 */
const beyondSchemas = ['positive_data_acceptance', 'negative_data_rejection']

interface Setting {
  readonly provider: keyof typeof knownContracts
  readonly headers: (url: string) => Promise<readonly string[]>
  /** Operations that would take the credential of the run away. */
  readonly without: readonly string[]
}

const settings: readonly Setting[] = [
  {
    provider: 'atlas',
    headers: async (url) => [
      `Authorization: Bearer ${await bearerToken(url)}`,
      'Accept: application/vnd.atlas.2025-03-12+json',
    ],
    without: ['deleteOrg'],
  },
  {
    provider: 'rainbond',
    headers: async () => [`Authorization: ${demoTokens[0].token}`],
    without: ['deleteUser'],
  },
]

/** The last line of each kind of failure: `ST108 Response violates schema: 3`. */
const failuresIn = (output: string): readonly string[] =>
  output.split('\n').filter((line) => /^\s*❌ ST\d+/.test(line))

describeClient('Schemathesis', schemathesis, ({ bin }) => {
  let server: RunningServer
  beforeEach(async () => {
    server = await startServer()
  })
  afterEach(() => server.stop())

  it.each(settings)(
    'finds nothing on $provider that the page about other checkers does not explain',
    async ({ provider, headers, without }) => {
      const folder = join(cache, 'schemathesis')
      mkdirSync(folder, { recursive: true })
      const file = join(folder, `${provider}.openapi.json`)
      const document = portableDocument(knownContracts[provider].contract('documented'))
      writeFileSync(file, JSON.stringify(document))
      const { code, stdout, stderr } = await run(
        join(bin, 'schemathesis'),
        [
          ...['run', file, '--url', server.url, '--seed', '1', '--max-examples', '1', '--no-color'],
          ...['--phases', 'examples,coverage', '--continue-on-failure'],
          ...['--exclude-checks', beyondSchemas.join(',')],
          ...(await headers(server.url)).flatMap((header) => ['--header', header]),
          ...without.flatMap((id) => ['--exclude-operation-id', id]),
        ],
        { cwd: folder, timeoutSeconds: 900 },
      )

      expect(failuresIn(stdout), stdout).toEqual([])
      expect(code, stderr).toBe(0)
    },
    1_000_000,
  )
})
