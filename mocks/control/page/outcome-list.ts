import { ask } from './ask.ts'
import { element } from './element.ts'
import { attempt } from './notice.ts'
import { text } from './texts.ts'

/** An outcome in force, as `/__mock/outcomes` lists it. */
interface ListedOutcome {
  readonly id: number
  readonly operationId: string
  readonly params?: Readonly<Record<string, string>>
  readonly effect: Readonly<Record<string, unknown>>
  readonly left: number | null
  readonly hold: boolean
  readonly waiting: number
}

/** The outcomes in force, each with its undo. */
export class OutcomeList {
  readonly #list = element('ul', { class: 'cards', 'aria-label': text('pending') })
  readonly #all = this.#button(text('undoAll'), 'DELETE', 'outcomes')
  readonly view = element(
    'section',
    {},
    element('div', { class: 'row' }, element('h2', {}, text('pending')), this.#all),
    this.#list,
  )

  /** Reads them again. */
  async read(): Promise<void> {
    const { outcomes } = await ask<{ outcomes: readonly ListedOutcome[] }>('GET', 'outcomes')
    this.#all.hidden = outcomes.length === 0
    const rows = outcomes.map((outcome) => this.#row(outcome))
    const none = element('li', { class: 'count' }, text('nothingForced'))
    this.#list.replaceChildren(...(rows.length === 0 ? [none] : rows))
  }

  #row({ id, operationId, params = {}, effect, left, hold, waiting }: ListedOutcome): HTMLElement {
    const only = Object.entries(params).map(([name, value]) => `${name}=${value}`)
    const what = Object.entries(effect).map(([name, value]) => `${name} ${shown(value)}`)
    const end = left === null ? text('leftAlways') : text('leftTimes', { count: left })
    const held = hold || waiting > 0 ? [text('waiting', { count: waiting })] : []
    const release = hold ? [this.#button(text('release'), 'POST', `outcomes/${id}/release`)] : []
    return element(
      'li',
      {},
      element('strong', {}, operationId),
      element('span', {}, [...only, ...what, end, ...held].join(' · ')),
      ...release,
      this.#button(text('undo'), 'DELETE', `outcomes/${id}`, operationId),
    )
  }

  #button(label: string, method: string, path: string, of?: string): HTMLButtonElement {
    const click = () => attempt(() => ask(method, path).then(() => this.read()), text('done'))
    const name = of === undefined ? undefined : `${label}: ${of}`
    return element('button', { type: 'button', class: 'quiet', 'aria-label': name, click }, label)
  }
}

const shown = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value)
