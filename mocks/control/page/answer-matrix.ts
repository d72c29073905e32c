import { ask } from './ask.ts'
import { element } from './element.ts'
import type { ForcedCell } from './force-form.ts'
import { text } from './texts.ts'

/** `/__mock/coverage`. */
interface ShownCoverage {
  readonly shown: number
  readonly documented: number
  readonly operations: readonly MatrixOperation[]
}

interface MatrixOperation {
  readonly provider: string
  readonly operationId: string
  readonly answers: readonly MatrixAnswer[]
}

interface MatrixAnswer {
  readonly status: string
  readonly isDocumented: boolean
  readonly codes: readonly string[]
  readonly count: number
}

/** Operations by their documented statuses: a cell is lit once its answer was shown. */
export class AnswerMatrix {
  readonly #chosen: (cell: ForcedCell, button: HTMLElement) => void
  readonly #cells = new Map<string, HTMLButtonElement>()
  readonly #rows = new Map<string, HTMLElement>()
  readonly #hint = element('p', { class: 'count' })
  readonly #table = element('table')
  readonly #filter = element('input', {
    ...{ id: 'matrix-filter', type: 'search', list: 'operations', autocomplete: 'off', size: 28 },
    input: () => this.#narrow(),
  })
  readonly view = element(
    'section',
    {},
    element('h2', {}, text('matrix')),
    this.#hint,
    element(
      'div',
      { class: 'field' },
      element('label', { for: 'matrix-filter' }, text('operation')),
      this.#filter,
    ),
    element(
      'div',
      { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': text('matrix') },
      this.#table,
    ),
  )

  /** @param chosen gets the answer that is to be forced, and its cell */
  constructor(chosen: (cell: ForcedCell, button: HTMLElement) => void) {
    this.#chosen = chosen
  }

  /** Reads again which answers were shown. */
  async read(): Promise<void> {
    const { shown, documented, operations } = await ask<ShownCoverage>('GET', 'coverage')
    this.#hint.textContent = text('matrixHint', { shown, documented })
    if (this.#rows.size === 0) this.#build(operations)
    for (const { operationId, answers } of operations) {
      for (const answer of answers) this.#light(operationId, answer)
    }
  }

  #build(operations: readonly MatrixOperation[]): void {
    const documented = operations.flatMap(({ answers }) => answers.filter(isDocumented))
    const statuses = [...new Set(documented.map(({ status }) => status))].sort()
    const head = [text('operation'), ...statuses].map((one) => element('th', { scope: 'col' }, one))
    for (const { operationId, answers } of operations) {
      const cells = statuses.map((status) => {
        const answer = answers.find((one) => one.status === status && isDocumented(one))
        return answer ? element('td', {}, this.#cell(operationId, answer)) : element('td')
      })
      const name = element('th', { scope: 'row' }, operationId)
      this.#rows.set(operationId, element('tr', {}, name, ...cells))
    }
    this.#table.append(
      element('thead', {}, element('tr', {}, ...head)),
      element('tbody', {}, ...this.#rows.values()),
    )
    this.#narrow() // the filter may have been typed before
  }

  #cell(operationId: string, { status, codes }: MatrixAnswer): HTMLButtonElement {
    const click = () => this.#chosen({ operationId, status, codes }, cell)
    const cell = element('button', { type: 'button', class: 'cell', click }, status)
    this.#cells.set(`${operationId} ${status}`, cell)
    return cell
  }

  #light(operationId: string, { status, count }: MatrixAnswer): void {
    const cell = this.#cells.get(`${operationId} ${status}`)
    if (!cell || cell.dataset.count === String(count)) return
    cell.dataset.count = String(count)
    cell.classList.toggle('lit', count > 0)
    cell.textContent = count > 0 ? `${status} ×${count}` : status
    cell.setAttribute('aria-label', text('cellOf', { operation: operationId, status, count }))
  }

  #narrow(): void {
    const wanted = this.#filter.value.trim().toLowerCase()
    for (const [name, row] of this.#rows) row.hidden = !name.toLowerCase().includes(wanted)
  }
}

const isDocumented = (answer: MatrixAnswer): boolean => answer.isDocumented
