import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const chromium = [process.env.CHROMIUM ?? '', '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
  (place) => existsSync(place),
)
if (!chromium) console.log('Skipped: no Chromium here. Install one, or name its path in CHROMIUM.')

it.skipIf(!chromium)(
  'gives each test of several workers a world of its own',
  async () => {
    const token = 'a-token-of-this-test'
    const folder = mkdtempSync(join(tmpdir(), 'tenantry-'))
    const argv = [
      '--import',
      'tsx',
      'scripts/serve.ts',
      '--port',
      '0',
      '--quiet',
      '--any-credentials',
      '--control-token',
      token,
    ]
    const server = spawn(process.execPath, argv, { stdio: ['ignore', 'pipe', 'inherit'] })
    try {
      const [printed] = await once(server.stdout, 'data')
      const config = 'test/fixtures/playwright/playwright.config.ts'
      const { stdout } = spawnSync(
        process.execPath,
        ['node_modules/playwright/cli.js', 'test', '--config', config, '--workers', '2'],
        {
          encoding: 'utf8',
          env: {
            ...process.env,
            CHROMIUM: chromium ?? '',
            TENANTRY_TOKEN: token,
            TENANTRY_URL: String(printed).trim(),
            PLAYWRIGHT_JSON: join(folder, 'report.json'),
            PLAYWRIGHT_OUTPUT: join(folder, 'output'),
          },
        },
      )
      const { stats } = JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8'))
      expect(stats, stdout).toMatchObject({ expected: 11, unexpected: 0, flaky: 0, skipped: 0 })
    } finally {
      server.kill()
      rmSync(folder, { recursive: true })
    }
  },
  240_000,
)
