import { ask, worldName } from './ask.ts'
import { readCredentials } from './credentials.ts'
import { element } from './element.ts'
import { JournalFeed } from './journal-feed.ts'
import { journalPanel } from './journal-panel.ts'
import { attempt, noticeLine } from './notice.ts'
import { outcomesPanel } from './outcomes-panel.ts'
import { language, type TextName, text } from './texts.ts'
import { worldPanel } from './world-panel.ts'
import { worldsPanel } from './worlds-panel.ts'

/** `/__mock/health`. */
interface ServerHealth {
  readonly version: string
  readonly profile: string
  readonly seed: string
  readonly providers: readonly string[]
}

const feed = new JournalFeed()
const panels = {
  journal: journalPanel(feed),
  outcomes: outcomesPanel(feed),
  world: worldPanel(),
  worlds: worldsPanel(),
}
const names = Object.keys(panels) as (keyof typeof panels & TextName)[] // of the table above

function showPanel(): void {
  const wanted = location.hash.slice(1).split('/')[0]
  const shown = names.find((name) => name === wanted) ?? 'journal'
  for (const name of names) panels[name].hidden = name !== shown
  panels[shown].dispatchEvent(new Event('show'))
  for (const link of nav.querySelectorAll('a')) {
    if (link.hash === `#${shown}`) link.setAttribute('aria-current', 'page')
    else link.removeAttribute('aria-current')
  }
}

const nav = element(
  'nav',
  { 'aria-label': text('panels') },
  ...names.map((name) => element('a', { href: `#${name}` }, text(name))),
)
const state = element('span', { id: 'state', role: 'status' })
const about = element('span', { id: 'health' })
const operations = element('datalist', { id: 'operations' })

async function readHealth(): Promise<void> {
  const { version, profile, seed, providers } = await ask<ServerHealth>('GET', 'health')
  about.textContent = [`${worldName}`, seed, profile, providers.join(' + '), version].join(' · ')
}

async function start(): Promise<void> {
  await readHealth()
  const scenario = await ask<{ operations: readonly string[] }>('GET', 'scenario')
  operations.append(...scenario.operations.map((value) => element('option', { value })))
  await readCredentials()
}

document.documentElement.lang = language
document.title = `tenantry · ${worldName}`
document.body.replaceChildren(
  element('header', {}, element('h1', {}, 'tenantry'), about, state, nav),
  element('main', { id: 'main', tabindex: -1 }, ...Object.values(panels)),
  noticeLine,
  operations,
)
feed.listen({
  cleared: () => attempt(readHealth), // another seed, maybe
  connected(isConnected) {
    state.textContent = text(isConnected ? 'connected' : 'disconnected')
    state.classList.toggle('error', !isConnected)
  },
})
addEventListener('hashchange', showPanel)
showPanel()
feed.open()
await attempt(start)
