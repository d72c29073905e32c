import { element } from './element.ts'
import { notice } from './notice.ts'
import { text } from './texts.ts'

/** A button that copies a text. */
export const copyButton = (label: string, what: () => string, of?: string): HTMLButtonElement =>
  element(
    'button',
    {
      type: 'button',
      class: 'quiet',
      'aria-label': of && `${label}: ${of}`,
      click: () => copy(what()),
    },
    label,
  )

/** Pages of other hosts over plain HTTP have no clipboard of the new kind. */
async function copy(what: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(what)
  } catch {
    copyBySelection(what)
  }
  notice(`${text('copied')} ${what.length > 80 ? `${what.slice(0, 80)}…` : what}`)
}

function copyBySelection(what: string): void {
  const area = element('textarea', { class: 'unseen', 'aria-hidden': 'true' })
  area.value = what
  document.body.append(area)
  area.select()
  document.execCommand('copy')
  area.remove()
}
