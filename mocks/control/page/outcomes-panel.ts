import { AnswerMatrix } from './answer-matrix.ts'
import { element } from './element.ts'
import { forceForm } from './force-form.ts'
import type { JournalFeed } from './journal-feed.ts'
import { attempt } from './notice.ts'
import { OutcomeList } from './outcome-list.ts'
import { text } from './texts.ts'

/** However many requests come, the panel asks once in so many milliseconds. */
const every = 500

/** Outcomes in force, and the matrix from which one is chosen. */
export function outcomesPanel(feed: JournalFeed): HTMLElement {
  const outcomes = new OutcomeList()
  const place = element('div', { class: 'force-place' })
  const matrix = new AnswerMatrix((cell, button) => {
    const form = forceForm(cell, async () => {
      await outcomes.read()
      place.replaceChildren()
      button.focus()
    })
    place.replaceChildren(form)
    form.scrollIntoView({ block: 'nearest' })
    form.querySelector('select')?.focus()
  })
  const panel = element(
    'section',
    { id: 'outcomes', 'aria-label': text('outcomes') },
    outcomes.view,
    place,
    matrix.view,
  )
  let isWaiting = false
  const read = (): void => {
    if (isWaiting || panel.hidden) return
    isWaiting = true
    setTimeout(() => {
      isWaiting = false
      attempt(async () => {
        await outcomes.read()
        await matrix.read()
      })
    }, every)
  }
  feed.listen({ entries: read, cleared: read })
  panel.addEventListener('show', read)
  return panel
}
