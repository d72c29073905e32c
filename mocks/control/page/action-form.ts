import { element } from './element.ts'
import { notice } from './notice.ts'
import { text } from './texts.ts'

/** An input of a form, under the name of the body's field. */
export interface FormField {
  readonly name: string
  readonly label: string
  readonly value?: string
  readonly type?: 'text' | 'number' | 'checkbox'
  readonly isRequired?: boolean
  readonly isReadOnly?: boolean
  readonly size?: number
  readonly placeholder?: string
  /** Values to choose from; any other may be typed. */
  readonly suggestions?: readonly string[]
  /** The only values, each with its text. */
  readonly choices?: readonly (readonly [value: string, text: string])[]
}

/** A form and its fields. */
export interface FormParts {
  readonly id: string
  /** For screen readers. */
  readonly label: string
  readonly fields: readonly FormField[]
  readonly button: string
  /** Gets the texts as they were typed; a checkbox is `on` or missing. */
  readonly act: (values: Readonly<Record<string, string>>) => Promise<unknown>
}

/** A form that shows what a server refuses next to the field that it names. */
export function actionForm({ id, label, fields, button, act }: FormParts): HTMLFormElement {
  const inputs = fields.map((field) => ({ field, ...inputOf(id, field) }))
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault()
    for (const { input, error } of inputs) tell(input, error, '')
    const values = Object.fromEntries(new FormData(form)) as Record<string, string> // no files here
    try {
      await act(values)
      notice(text('done'))
    } catch (reason) {
      const message = reason instanceof Error ? reason.message : String(reason)
      const meant = inputs.find((one) => isMeant(message, one.field, values)) ?? inputs.at(-1)
      if (!meant) return notice(message, true)
      tell(meant.input, meant.error, message)
      meant.input.focus()
    }
  }
  const form = element(
    'form',
    { id, 'aria-label': label, class: 'row', submit },
    ...inputs.map(({ whole }) => whole),
    element('button', {}, button),
  )
  return form
}

/** A message names a field by its pointer, or quotes what was typed into it. */
function isMeant(
  message: string,
  { name }: FormField,
  values: Readonly<Record<string, string>>,
): boolean {
  const words = (values[name] ?? '').split(/[=,\s]+/).filter((word) => word.length > 1)
  return message.includes(`/${name}`) || words.some((word) => message.includes(word))
}

function tell(input: HTMLElement, error: HTMLElement, message: string): void {
  error.textContent = message
  if (message === '') input.removeAttribute('aria-invalid')
  else input.setAttribute('aria-invalid', 'true')
}

function inputOf(form: string, field: FormField) {
  const id = `${form}-${field.name}`
  const error = element('span', { id: `${id}-error`, class: 'error', role: 'alert' })
  const list = field.suggestions && suggestionsOf(`${id}-list`, field.suggestions)
  const input = field.choices ? chooserOf(id, field) : textInputOf(id, field, list?.id)
  const whole = element(
    'div',
    { class: 'field' },
    element('label', { for: id }, field.label),
    input,
    ...(list ? [list] : []),
    error,
  )
  return { whole, input, error }
}

const textInputOf = (id: string, field: FormField, list: string | undefined): HTMLInputElement =>
  element('input', {
    ...{ id, name: field.name, list, type: field.type ?? 'text', size: field.size },
    ...{ value: field.type === 'checkbox' ? undefined : field.value, checked: isChecked(field) },
    ...{ required: field.isRequired, readonly: field.isReadOnly, placeholder: field.placeholder },
    ...{ step: field.type === 'number' ? 'any' : undefined, autocomplete: 'off' },
    'aria-describedby': `${id}-error`,
  })

const isChecked = ({ type, value }: FormField): boolean => type === 'checkbox' && value === 'true'

function chooserOf(id: string, { name, choices = [], value }: FormField): HTMLSelectElement {
  const options = choices.map(([one, shown]) =>
    element('option', { value: one, selected: one === value }, shown),
  )
  return element('select', { id, name, 'aria-describedby': `${id}-error` }, ...options)
}

const suggestionsOf = (id: string, values: readonly string[]): HTMLElement =>
  element('datalist', { id }, ...values.map((value) => element('option', { value })))
