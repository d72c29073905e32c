/** Stands in place of a secret. */
export const redacted = '[redacted]'

const secretHeaders =
  /^(?:authorization|proxy-authorization|cookie|set-cookie|x-.*(?:token|secret|key))$/i
const secretFields =
  /^(?!.*type$).*(?:passw|passphrase|secret|private_?key|token|access_?key|credential)/i

type Headers = Readonly<Record<string, string>>

/** Headers without the secrets in them; of an `Authorization`, the scheme stays. */
export function redactHeaders(headers: Headers): Headers {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      secretHeaders.test(name) ? redactValue(value) : value,
    ]),
  )
}

function redactValue(value: string): string {
  const [, scheme] = /^([A-Za-z][\w-]*) \S/.exec(value) ?? []
  return scheme === undefined ? redacted : `${scheme} ${redacted}`
}

/** A JSON value without the texts of fields that are named like secrets. */
export function redactJson(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(redactJson)
  if (typeof value === 'string') return redactQuery(value)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [
      name,
      secretFields.test(name) && isSecret(one) ? redacted : redactJson(one),
    ]),
  )
}

/** A text that may be an address: its query without secrets. */
function redactQuery(text: string): string {
  const mark = text.indexOf('?')
  return mark === -1 ? text : text.slice(0, mark + 1) + redactForm(text.slice(mark + 1))
}

const isSecret = (value: unknown): boolean =>
  (typeof value === 'string' && value !== '') || typeof value === 'number'

/** Names and values, as in a query or a form, without the values that are named like secrets. */
export function redactForm(text: string): string {
  return text
    .split('&')
    .map((pair) => {
      const [name = ''] = pair.split('=', 1)
      return secretFields.test(name) && pair.length > name.length + 1 ? `${name}=${redacted}` : pair
    })
    .join('&')
}
