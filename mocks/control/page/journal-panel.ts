import { ask } from './ask.ts'
import { element } from './element.ts'
import type { JournalFeed } from './journal-feed.ts'
import { journalFilter } from './journal-filter.ts'
import { JournalRows } from './journal-rows.ts'
import { attempt } from './notice.ts'
import { text } from './texts.ts'

/** The requests to the world as they come. */
export function journalPanel(feed: JournalFeed): HTMLElement {
  const filter = journalFilter(() => rows.filter())
  const rows = new JournalRows(filter.fits)
  feed.listen({
    entries: (entries) => rows.add(entries),
    dropped: (count) => rows.drop(count),
    cleared: () => rows.clear(),
  })
  let isPaused = false
  const turn = (): void => {
    isPaused = !isPaused
    pause.textContent = text(isPaused ? 'goOn' : 'pause')
    rows.pause(isPaused)
  }
  const clear = () => attempt(() => ask('DELETE', 'journal'), text('done'))
  const pause = element('button', { type: 'button', class: 'quiet', click: turn }, text('pause'))
  const empty = element(
    'button',
    { type: 'button', class: 'quiet', click: clear },
    text('emptyJournal'),
  )
  return element(
    'section',
    { id: 'journal', 'aria-label': text('journal') },
    element('div', { class: 'row bar' }, filter.view, pause, empty),
    rows.count,
    rows.list,
  )
}
