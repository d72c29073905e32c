/** Text that is HTML already. */
export interface Html {
  readonly html: string
}

type Value = Html | string | number | undefined | readonly Html[]

/** Writes HTML; what is put in is escaped unless it is HTML itself. */
export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Html {
  const parts = strings.map((text, at) => text + (at < values.length ? write(values[at]) : ''))
  return { html: parts.join('') }
}

/** Takes a text of our own as it is. */
export const raw = (text: string): Html => ({ html: text })

function write(value: Value): string {
  if (value === undefined) return ''
  if (typeof value === 'string' || typeof value === 'number') return escaped(String(value))
  if ('html' in value) return value.html
  return value.map((one) => one.html).join('\n')
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escaped = (text: string): string =>
  text.replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? '')

/** A name that may stand in `id` and after `#`. */
export const anchor = (text: string): string => text.replaceAll(/[^A-Za-z0-9_-]+/g, '-')
