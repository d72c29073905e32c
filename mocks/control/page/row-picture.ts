import { element } from './element.ts'
import { type RowReference, rowReferences } from './row-references.ts'
import { text } from './texts.ts'
import {
  type RowList,
  readRows,
  type ShownCollection,
  type ShownRow,
  titleOf,
  whereNamed,
  whereNaming,
} from './world-rows.ts'

/** Rows of one collection that the picture shows; the rest is a number. */
const mostOfKind = 8

/** A row, its provider and its collection. */
export interface PlacedRow {
  readonly provider: string
  readonly collection: string
  readonly row: ShownRow
}

type PicturedCollections = Readonly<Record<string, ShownCollection>>

/** A row between those that it belongs to and those that it has; each is a link. */
export async function rowPicture(
  placed: PlacedRow,
  all: PicturedCollections,
): Promise<HTMLElement> {
  const { provider, collection, row } = placed
  const references = rowReferences[provider] ?? []
  const up = references.filter(({ from }) => from === collection)
  const down = references.filter(({ to }) => to === collection)
  const [parents, children] = await Promise.all([
    groupsOf(provider, all, up, (one) => [one.to, whereNamed(one, row)]),
    groupsOf(provider, all, down, (one) => [one.from, whereNaming(one, row)]),
  ])
  const key = all[collection]?.key ?? 'id'
  const none = element('p', { class: 'count' }, text('noLinks'))
  return element(
    'div',
    { class: parents.length === 0 ? 'picture top' : 'picture' },
    ...sideOf('up', text('refersTo'), parents),
    element(
      'div',
      { class: 'node here' },
      element('small', {}, collection),
      element('strong', {}, titleOf(row, key)),
    ),
    ...(children.length + parents.length === 0
      ? [none]
      : sideOf('down', text('referredBy'), children)),
  )
}

const sideOf = (
  kind: string,
  label: string,
  groups: readonly HTMLElement[],
): readonly HTMLElement[] =>
  groups.length === 0
    ? []
    : [element('ul', { class: `side ${kind}`, 'aria-label': label }, ...groups)]

async function groupsOf(
  provider: string,
  all: PicturedCollections,
  references: readonly RowReference[],
  placeOf: (reference: RowReference) => readonly [collection: string, where: ShownRow],
): Promise<readonly HTMLElement[]> {
  const groups = await Promise.all(
    references.map(async (reference) => {
      const [collection, where] = placeOf(reference)
      const list = await readRows(`${provider}/${collection}`, where, mostOfKind)
      const key = all[collection]?.key ?? 'id'
      return list.total === 0 ? [] : [groupOf(provider, collection, key, list)]
    }),
  )
  return groups.flat()
}

function groupOf(provider: string, collection: string, key: string, list: RowList): HTMLElement {
  const { rows, total } = list
  const links = rows.map((row) => rowLink({ provider, collection, row }, key))
  const more = total - rows.length
  const rest =
    more > 0 ? [element('span', { class: 'count' }, text('andMore', { count: more }))] : []
  return element('li', { class: 'node' }, element('small', {}, collection), ...links, ...rest)
}

/** A link to a row of the world. */
export const rowLink = ({ provider, collection, row }: PlacedRow, key: string): HTMLElement =>
  element('a', { href: hashOf(provider, collection, String(row[key])) }, titleOf(row, key))

/** The address of a collection or a row within the page. */
export const hashOf = (...parts: readonly string[]): string =>
  `#${['world', ...parts].map(encodeURIComponent).join('/')}`
