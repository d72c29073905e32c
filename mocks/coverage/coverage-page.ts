import type { ConsumerCoverage, DocumentedAnswer } from './consumer-coverage.ts'
import { byOperation, counted } from './coverage-text.ts'

/** The result as a page of one file: a cell for each documented answer, operation by operation. */
export function coveragePage(coverage: ConsumerCoverage): string {
  const { answers, shown, documented, percent } = coverage
  const rows = [...byOperation(answers)].map(([operation, own]) => rowOf(operation, own))
  const gaps = answers.filter(({ count, line }) => count === 0 && line !== '')
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Answers that the tests were shown</title>
<style>${style}</style>
<main>
<h1>Answers that the tests were shown</h1>
<p class="sum"><strong>${percent} %</strong> ${shown} of ${documented} documented answers of ${counted(rows.length)}</p>
<div class="bar" role="img" aria-label="${percent} percent"><span style="width:${percent}%"></span></div>
<table>
<thead><tr><th scope="col">Operation</th><th scope="col">Shown</th><th scope="col">Answers</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
<h2>Lines that would show the rest</h2>
${gaps.length === 0 ? '<p>None is missing.</p>' : `<pre>${gaps.map(({ line }) => escapeHtml(line)).join('\n')}</pre>`}
</main>
</html>
`
}

function rowOf(operation: string, answers: readonly DocumentedAnswer[]): string {
  const count = answers.filter((one) => one.count > 0).length
  const cells = answers.map(({ status, error, count: times, line }) => {
    const state = times > 0 ? 'seen' : 'gap'
    const told = times > 0 ? `shown ${times} times` : `not shown${line === '' ? '' : `: ${line}`}`
    const name = error === undefined ? '' : ` <small>${escapeHtml(error)}</small>`
    return `<span class="${state} c${status.slice(0, 1)}" title="${escapeHtml(told)}">${status}${name}</span>`
  })
  return `<tr><th scope="row">${escapeHtml(operation)}</th><td>${count}/${answers.length}</td><td>${cells.join(' ')}</td></tr>`
}

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

const style = `
:root { color-scheme: light dark; --ink: light-dark(#1c2430, #e6eaf0); --soft: light-dark(#5c6673, #9aa5b3);
  --line: light-dark(#dfe3e8, #333c48); --good: light-dark(#0a7a4b, #4cc38a); --gap: light-dark(#b3261e, #ff8a80) }
body { margin: 0; font: 15px/1.5 system-ui, sans-serif; color: var(--ink); background: light-dark(#fff, #12161c) }
main { max-width: 1100px; margin: 0 auto; padding: 2rem 1rem }
h1 { font-size: 1.4rem } h2 { font-size: 1.1rem; margin-top: 2rem }
.sum { color: var(--soft) } .sum strong { color: var(--ink); font-size: 1.6rem; margin-right: .5rem }
.bar { height: 8px; border-radius: 4px; background: var(--line); overflow: hidden }
.bar span { display: block; height: 100%; background: var(--good) }
table { width: 100%; border-collapse: collapse; margin-top: 1.5rem }
th, td { text-align: left; vertical-align: top; padding: .5rem .75rem .5rem 0; border-bottom: 1px solid var(--line) }
thead th { color: var(--soft); font-weight: 500 } tbody th { font-weight: 600 }
td:nth-child(2) { white-space: nowrap; font-variant-numeric: tabular-nums }
td span { display: inline-block; margin: 0 .15rem .25rem 0; padding: .05rem .5rem; border-radius: 1rem;
  border: 1px solid var(--line); font-variant-numeric: tabular-nums }
td .seen { border-color: var(--good); color: var(--good) }
td .gap { border-style: dashed; border-color: var(--gap); color: var(--gap) }
small { font-size: .75rem; overflow-wrap: anywhere }
pre { padding: 1rem; border: 1px solid var(--line); border-radius: 8px; overflow-x: auto }
`
