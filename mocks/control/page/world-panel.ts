import { ask } from './ask.ts'
import { element } from './element.ts'
import { attempt } from './notice.ts'
import { credentialList, invitationList } from './people-lists.ts'
import { rowForm } from './row-form.ts'
import { hashOf, rowLink, rowPicture } from './row-picture.ts'
import { text } from './texts.ts'
import { readCollections, readRows, type ShownCollections, type ShownRow } from './world-rows.ts'

/** The rows of the world: lists that link to each other, and who may call. */
export function worldPanel(): HTMLElement {
  const panel = element('section', { id: 'world', 'aria-label': text('world') })
  const read = () =>
    attempt(async () => {
      const all = await readCollections()
      const [, provider, collection, key] = location.hash
        .slice(1)
        .split('/')
        .map(decodeURIComponent)
      const parts = await partsOf(all, [provider, collection, key], read)
      panel.replaceChildren(collectionLinks(all), ...parts)
    })
  panel.addEventListener('show', read)
  return panel
}

async function partsOf(
  all: ShownCollections,
  [provider = '', collection = '', key]: readonly (string | undefined)[],
  read: () => unknown,
): Promise<readonly HTMLElement[]> {
  if (!all[provider]?.[collection]) return startOf(all, read)
  if (key === undefined) return [await rowList(all, provider, collection)]
  return rowParts(all, [provider, collection, key], read)
}

/** The tops of the trees, the invitations, and the credentials. */
async function startOf(all: ShownCollections, read: () => unknown) {
  const tops = [
    ['atlas', 'organizations'],
    ['rainbond', 'enterprises'],
  ] as const
  const own = tops.filter(([provider]) => all[provider])
  const trees = await Promise.all(
    own.map(([provider, collection]) => topPictures(all, provider, collection)),
  )
  return [
    element('h2', {}, text('start')),
    ...trees.flat(),
    element('h2', {}, text('invitations')),
    await invitationList(all, read),
    element('h2', {}, text('credentials')),
    await credentialList(),
  ]
}

async function topPictures(all: ShownCollections, provider: string, collection: string) {
  const { rows } = await readRows(`${provider}/${collection}`, {}, 3)
  const [first, ...others] = rows
  const key = all[provider]?.[collection]?.key ?? 'id'
  const links = others.map((row) => rowLink({ provider, collection, row }, key))
  const picture =
    first && (await rowPicture({ provider, collection, row: first }, all[provider] ?? {}))
  return [
    element('h3', {}, `${provider}: ${collection}`),
    ...(picture ? [picture] : []),
    element('p', { class: 'row' }, ...links),
  ]
}

async function rowList(all: ShownCollections, provider: string, collection: string) {
  const { rows, total } = await readRows(`${provider}/${collection}`)
  const key = all[provider]?.[collection]?.key ?? 'id'
  const items = rows.map((row) =>
    element(
      'li',
      {},
      rowLink({ provider, collection, row }, key),
      element('span', { class: 'count' }, String(row[key])),
    ),
  )
  return element(
    'section',
    {},
    element('h2', {}, `${provider} / ${collection}`),
    element('p', { class: 'count' }, text('rowsOf', { shown: rows.length, total })),
    element('ul', { class: 'cards', 'aria-label': collection }, ...items),
  )
}

async function rowParts(
  all: ShownCollections,
  [provider, collection, key]: readonly [string, string, string],
  read: () => unknown,
): Promise<readonly HTMLElement[]> {
  const path = `data/${provider}/${collection}/${encodeURIComponent(key)}`
  const row = await ask<ShownRow>('GET', path)
  const placed = { provider, collection, row }
  const shape = all[provider]?.[collection] ?? { key: 'id', fields: {}, rows: 0 }
  const changed = (isGone: boolean): void => {
    if (isGone) location.hash = hashOf(provider, collection)
    else read()
  }
  return [
    element('h2', {}, `${provider} / ${collection}`),
    await rowPicture(placed, all[provider] ?? {}),
    rowForm(placed, shape, changed),
  ]
}

function collectionLinks(all: ShownCollections): HTMLElement {
  const links = Object.entries(all).flatMap(([provider, collections]) =>
    Object.entries(collections)
      .filter(([, { rows }]) => rows > 0)
      .map(([name, { rows }]) =>
        element('a', { href: hashOf(provider, name) }, `${provider} ${name} (${rows})`),
      ),
  )
  const start = element('a', { href: hashOf() }, text('start'))
  return element(
    'details',
    {},
    element('summary', {}, text('collections')),
    element('p', { class: 'row' }, start, ...links),
  )
}
