import { seedNames } from '../../known-names.ts'
import { actionForm, type FormField } from './action-form.ts'
import { ask, serverRoot, worldName } from './ask.ts'
import { element } from './element.ts'
import { attempt } from './notice.ts'
import { text } from './texts.ts'

/** A world, as `/__mock/worlds` lists it. */
interface ListedWorld {
  readonly name: string
  readonly path: string
  readonly seed: string
  readonly requests: number
}

const seeds = [...new Set(Object.values(seedNames).flat()), 'empty']
const seedField: FormField = {
  name: 'seed',
  label: text('seed'),
  value: 'demo',
  suggestions: seeds,
}

/** The worlds of the server, and the seed and the clock of the one that the page is of. */
export function worldsPanel(): HTMLElement {
  const list = element('ul', { class: 'cards', 'aria-label': text('worlds') })
  const now = element('time', { id: 'clock' })
  const read = async (): Promise<void> => {
    const { worlds } = await ask<{ worlds: readonly ListedWorld[] }>('GET', `${serverRoot}worlds`)
    list.replaceChildren(...worlds.map((world) => cardOf(world, read)))
    now.textContent = (await ask<{ now: string }>('GET', 'clock')).now
  }
  const panel = element(
    'section',
    { id: 'worlds', 'aria-label': text('worlds') },
    element('h2', {}, text('worlds')),
    list,
    createForm(read),
    element('h2', {}, text('clock')),
    now,
    clockForm(read),
    element('h2', {}, text('seedOfWorld')),
    seedForm(read),
  )
  panel.addEventListener('show', () => attempt(read))
  return panel
}

function cardOf({ name, path, seed, requests }: ListedWorld, read: () => Promise<void>) {
  const isThis = name === worldName
  const about = `${seed} · ${text('requests', { count: requests })}`
  const address = serverRoot.replace(/\/__mock\/$/, `${path}/__mock/#worlds`)
  const remove = () =>
    attempt(async () => {
      await ask('DELETE', `${serverRoot}worlds/${encodeURIComponent(name)}`)
      await read()
    }, text('done'))
  const label = `${text('deleteWorld')}: ${name}`
  const button = { type: 'button', class: 'quiet', 'aria-label': label, click: remove }
  const link = { href: address, 'aria-current': isThis ? 'true' : undefined }
  return element(
    'li',
    {},
    element('a', link, name),
    element('span', {}, isThis ? `${about} · ${text('thisWorld')}` : about),
    ...(name === 'default' || isThis ? [] : [element('button', button, text('deleteWorld'))]),
  )
}

const createForm = (read: () => Promise<void>) =>
  actionForm({
    ...{ id: 'create', label: text('createWorld'), button: text('createWorld') },
    fields: [{ name: 'name', label: text('name'), isRequired: true }, seedField],
    act: async ({ name = '', seed }) => {
      await ask('PUT', `${serverRoot}worlds/${encodeURIComponent(name)}`, { seed })
      await read()
    },
  })

const clockForm = (read: () => Promise<void>) =>
  actionForm({
    ...{ id: 'advance', label: text('clock'), button: text('advanceButton') },
    fields: [
      {
        ...{ name: 'advance', label: text('advance'), value: '1h', isRequired: true },
        suggestions: ['1m', '1h', '1d', '30d'],
      },
    ],
    act: async ({ advance }) => {
      await ask('POST', 'clock', { advance })
      await read()
    },
  })

function seedForm(read: () => Promise<void>): HTMLElement {
  const reset = () => attempt(() => ask('POST', 'reset').then(read), text('done'))
  return element(
    'div',
    { class: 'row' },
    actionForm({
      ...{ id: 'seed', label: text('seedOfWorld'), button: text('startOver') },
      fields: [{ ...seedField }],
      act: async ({ seed }) => {
        await ask('PUT', 'seed', { seed })
        await read()
      },
    }),
    element('button', { type: 'button', class: 'quiet', click: reset }, text('reset')),
  )
}
