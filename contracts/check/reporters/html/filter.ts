import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { shownOutcomes } from '../../report/check-summary.ts'
import { severities } from '../../report/groups.ts'
import { type Html, html, raw } from './markup.ts'

/** Shown by the script: without one it would do nothing. */
export const filterForm = (): Html => html`<form class="filter" hidden>
<label>Check, operation or text <input type="search" id="filter-text" autocomplete="off"></label>
<label>Outcome <select id="filter-outcome"><option value="">any</option>${options(shownOutcomes)}</select></label>
<label>Severity <select id="filter-severity"><option value="">any</option>${options(severities)}</select></label>
<output id="filter-count"></output>
</form>`

const options = (names: readonly string[]): readonly Html[] =>
  names.map((name) => html`<option>${name}</option>`)

/**
 * Hides cards and rows that do not fit the filter. A text that names operations hides the columns of
 * the others.
 */
const code = `(() => {
const at = (id) => document.getElementById(id)
const form = document.querySelector('form.filter')
const parts = [...document.querySelectorAll('[data-filter]')]
const heads = [...document.querySelectorAll('table.checks thead th')].slice(1)
const names = heads.map((head) => head.textContent.toLowerCase())
const apply = () => {
  const text = at('filter-text').value.trim().toLowerCase()
  const outcome = at('filter-outcome').value
  const severity = at('filter-severity').value
  const columns = names.map((name) => text !== '' && name.includes(text))
  const isColumn = columns.includes(true)
  let shown = 0
  for (const part of parts) {
    const { filter, outcomes, severity: own } = part.dataset
    const cells = [...part.children].slice(1)
    const isOwn = filter.toLowerCase().includes(text)
    const isIn = part.tagName === 'TR' && columns.some((is, n) => is && cells[n].className !== '')
    const fits = (isOwn || isIn) &&
      (outcome === '' || outcomes.split('|').includes(outcome)) &&
      (severity === '' || own === severity)
    part.hidden = !fits
    if (fits) shown += 1
    if (part.tagName === 'TR') cells.forEach((cell, n) => { cell.hidden = isColumn && !columns[n] })
  }
  heads.forEach((head, n) => { head.hidden = isColumn && !columns[n] })
  at('filter-count').textContent = shown + ' of ' + parts.length + ' shown'
}
form.hidden = false
form.addEventListener('input', apply)
form.addEventListener('submit', (event) => event.preventDefault())
})()`

export const filterScript: Html = raw(`<script>${code}</script>`)

/** The source of a Content-Security-Policy that lets this script run and no other. */
export const filterSource = `'sha256-${btoa(String.fromCharCode(...sha256(utf8ToBytes(code))))}'`
