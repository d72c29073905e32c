import { existsSync, mkdirSync } from 'node:fs'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright'
import { type ServedWorlds, type ServedWorldsOptions, serveWorlds } from './served-worlds.ts'

const places = [process.env.CHROMIUM ?? '', '/usr/bin/chromium', '/usr/bin/chromium-browser']
const executablePath = places.find((place) => existsSync(place))

/** Suites that need a browser of the system's are skipped without one. */
export const hasChromium = executablePath !== undefined

/** The control page of a served world, open in a browser. */
export interface OpenPage extends ServedWorlds {
  readonly page: Page
  /** Errors of the console and of the page, and requests to other origins. */
  readonly complaints: readonly string[]
  /** Sends a request of a provider, signed. */
  readonly get: (target: string, accept?: string) => Promise<Response>
  readonly shoot: (name: string) => Promise<void>
}

let browser: Browser | undefined
const closing: (() => Promise<unknown>)[] = []

/** Opens the page. @param path of the page, such as `/@a/__mock/` */
export async function openPage(
  path = '/__mock/',
  options: BrowserContextOptions = {},
  serve: ServedWorldsOptions = {},
  prepare: (served: ServedWorlds) => Promise<unknown> = async () => undefined,
): Promise<OpenPage> {
  const served = await serveWorlds({ mock: { credentials: 'any' }, ...serve })
  closing.push(served.close)
  await prepare(served)
  browser ??= await chromium.launch({
    executablePath: executablePath ?? '',
    args: ['--no-sandbox'],
  })
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })
  closing.push(() => context.close())
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('request', (request) => {
    if (!request.url().startsWith(served.url)) complaints.push(`asked ${request.url()}`)
  })
  await page.goto(served.url + path)
  const under = /^\/@[^/]+/.exec(path)?.[0] ?? ''
  const accept = 'application/vnd.atlas.2023-01-01+json'
  return {
    ...served,
    page,
    complaints,
    get: (target, wanted = accept) =>
      fetch(`${served.url}${under}${target}`, { headers: { accept: wanted } }),
    async shoot(name) {
      mkdirSync('reports/page', { recursive: true })
      await page.screenshot({ path: `reports/page/${name}.png` })
    },
  }
}

/** Closes the pages and the servers of a test. */
export async function closePages(): Promise<void> {
  for (const close of closing.splice(0).reverse()) await close()
}

/** Closes the browser. */
export const closeBrowser = async (): Promise<unknown> => browser?.close()
