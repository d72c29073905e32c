import { actionForm, type FormField } from './action-form.ts'
import { ask } from './ask.ts'
import { element } from './element.ts'
import { attempt } from './notice.ts'
import type { PlacedRow } from './row-picture.ts'
import { text } from './texts.ts'
import type { ShownCollection } from './world-rows.ts'

/**
 * The fields of a row, to change and to save.
 * @param changed is told once they are, or once the row is gone
 */
export function rowForm(
  { provider, collection, row }: PlacedRow,
  { key, fields }: ShownCollection,
  changed: (isGone: boolean) => unknown,
): HTMLElement {
  const path = `data/${provider}/${collection}/${encodeURIComponent(String(row[key]))}`
  const before = Object.fromEntries(
    Object.keys(fields).map((name) => [name, shown(row[name])] as const),
  )
  const act = async (values: Readonly<Record<string, string>>): Promise<void> => {
    const now = Object.keys(fields).filter((name) => name !== key)
    const differs = now.filter((name) => (values[name] ?? before[name]) !== before[name])
    const changes = differs.map((name) => [name, typedAs(values[name] ?? '', fields[name] ?? '')])
    await ask('PATCH', path, Object.fromEntries(changes))
    await changed(false)
  }
  const inputs = Object.keys(fields).map(
    (name): FormField => ({
      ...{ name, label: `${name} (${fields[name]})`, value: before[name] ?? '' },
      isReadOnly: name === key,
    }),
  )
  return element(
    'section',
    {},
    element('h3', {}, text('fields')),
    actionForm({ id: 'row', label: text('fields'), fields: inputs, button: text('save'), act }),
    removeButton(path, changed),
  )
}

/** Asks once more before it deletes. */
function removeButton(path: string, changed: (isGone: boolean) => unknown): HTMLElement {
  let isSure = false
  const click = (): unknown => {
    if (isSure) return attempt(() => ask('DELETE', path).then(() => changed(true)), text('done'))
    isSure = true
    button.textContent = text('removeAgain')
    return undefined
  }
  const button = element('button', { type: 'button', class: 'quiet', click }, text('remove'))
  return button
}

const shown = (value: unknown): string =>
  typeof value === 'string' ? value : value === null ? '' : JSON.stringify(value)

/** @throws Error of JSON where a number, a flag or a list is none */
function typedAs(typed: string, type: string): unknown {
  if (typed === '' && type.endsWith('?')) return null
  return type.startsWith('string') ? typed : JSON.parse(typed)
}
