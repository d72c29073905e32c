import type { JournalEntry, JournalPart } from '../../engine/journal-entry.ts'
import { ask } from './ask.ts'
import { copyButton } from './copy-button.ts'
import { credentialOf } from './credentials.ts'
import { decisionOf } from './decision-of.ts'
import { element } from './element.ts'
import { entryAsCurl, entryAsMock, textOfBody } from './entry-as-code.ts'
import { attempt } from './notice.ts'
import { text } from './texts.ts'

/** Request and answer of an entry side by side, the reason of the answer above them. */
export function entryDetail(entry: JournalEntry): HTMLElement {
  const { method, target, status, operationId, params = {}, error, cut } = entry
  const mock = entryAsMock(entry)
  const same = { operationId, params, times: 1, ...(cut ? { cut } : { answer: error ?? status }) }
  const force = () => attempt(() => ask('POST', 'outcomes', same), text('done'))
  return element(
    'div',
    { class: 'detail' },
    element('p', {}, element('strong', {}, `${text('decidedBy')}: `), decisionOf(entry)),
    element(
      'p',
      { class: 'row' },
      copyButton(text('copyCurl'), () => entryAsCurl(entry, credentialOf(entry.provider))),
      ...(mock === undefined
        ? []
        : [
            copyButton(text('copyMock'), () => mock),
            element('button', { type: 'button', class: 'quiet', click: force }, text('forceSame')),
          ]),
    ),
    element(
      'div',
      { class: 'sides' },
      sideOf(text('request'), `${method} ${target}`, entry.request),
      sideOf(text('answer'), String(status), entry.answer),
    ),
  )
}

function sideOf(title: string, first: string, part: JournalPart | undefined): HTMLElement {
  const headers = Object.entries(part?.headers ?? {}).map(([name, value]) => `${name}: ${value}`)
  const body = part?.body === undefined ? text('noBody') : textOfBody(part.body, 2)
  const rest = part?.isBodyCut ? [text('bodyCut')] : []
  const whole = [first, ...headers, '', body, ...rest].join('\n')
  return element(
    'section',
    {},
    element('h3', {}, title),
    element('pre', { tabindex: 0, 'aria-label': title }, whole),
  )
}
