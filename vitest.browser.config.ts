import { existsSync, readFileSync } from 'node:fs'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig, type Plugin } from 'vitest/config'

// A browser of the system's: playwright's own would have to be downloaded.
const places = [
  process.env.CHROMIUM ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]
const executablePath = places.find((place) => existsSync(place))
if (!executablePath) {
  console.log('Skipped: no Chromium here. Install one, or name its path in CHROMIUM.')
}

export default defineConfig({
  plugins: [serveWorkerScript()],
  test: {
    include: executablePath ? ['test/browser/**/*.test.ts'] : [],
    passWithNoTests: true,
    browser: {
      enabled: executablePath !== undefined,
      headless: true,
      screenshotFailures: false,
      provider: playwright({
        // Chromium refuses its sandbox to root, whom containers run as.
        launchOptions: { executablePath: executablePath ?? '', args: ['--no-sandbox'] },
      }),
      instances: [{ browser: 'chromium' }],
    },
  },
})

/** The script that `msw init` copies into a project's public folder. */
function serveWorkerScript(): Plugin {
  const script = readFileSync('node_modules/msw/lib/mockServiceWorker.js')
  return {
    name: 'msw-worker-script',
    configureServer({ middlewares }) {
      middlewares.use('/mockServiceWorker.js', (_request, response) => {
        response.setHeader('Content-Type', 'text/javascript')
        response.end(script)
      })
    },
  }
}
