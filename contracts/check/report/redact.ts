/** Takes secrets out of what a report shows. */
export interface Redactor {
  /** Any text: a message, a path, a body. */
  readonly text: (text: string) => string
  /** Takes out what is a secret by its value only: requests of our own must stay what they are. */
  readonly values: (text: string) => string
  /** The value of a header. */
  readonly header: (name: string, value: string) => string
}

/** What stands in place of a secret. */
export const redacted = '***'

/**
 * Makes a redactor that knows some secrets by their value. Everything that is a secret by its place
 * goes too: credentials in headers, and tokens, keys and passwords in bodies and queries.
 */
export function createRedactor(secrets: readonly string[]): Redactor {
  const known = [...new Set(secrets.filter((secret) => secret.length >= shortest).flatMap(forms))]
    // The longest first, so that a secret within a secret leaves no rest.
    .sort((a, b) => b.length - a.length)
  const values = (shown: string): string =>
    known.reduce((rest, secret) => rest.replaceAll(secret, redacted), shown)
  const text = (shown: string): string =>
    values(shown)
      .replace(schemes, `$1 ${redacted}`)
      .replace(quotedPairs, (whole, before: string, name: string) =>
        isSecretName(name) ? `${before}"${redacted}"` : whole,
      )
      .replace(formPairs, (whole, before: string, name: string) =>
        isSecretName(name) ? `${before}${name}=${redacted}` : whole,
      )
  return { text, values, header: (name, value) => text(header(name.toLowerCase(), value)) }
}

/** A shorter text is no secret, and would blacken half of the report. */
const shortest = 4

/** A secret as it is written in bodies, in addresses and in Basic credentials. */
function forms(secret: string): string[] {
  return [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)]
}

/** With a digit somewhere, so that "Basic authentication" stays readable. */
const schemes = /\b(Bearer|Basic)\s+(?=\S*\d)[\w.~+/=-]{8,}/g
const quotedPairs = /("?([\w.-]+)"?\s*:\s*)"(?:[^"\\]|\\.)*"/g
const formPairs = /(^|[?&])([\w.-]+)=[^&\s"]+/g

const secretNames =
  /(token|secret|passw(or)?d|pwd|private_?key|api_?key|access_?key|credentials?|session_?id)$/i
/** Where a list goes on, what a name is: tokens that open nothing. */
const openNames = /(page|next|previous|continuation|cursor|sync|public)[_-]?(token|key)?$/i

/** Whether what goes by such a name opens something. */
export const isSecretName = (name: string): boolean =>
  secretNames.test(name.replaceAll('-', '_')) && !openNames.test(name)

function header(name: string, value: string): string {
  if (name === 'authorization' || name === 'proxy-authorization') {
    const [scheme = '', ...rest] = value.split(' ')
    return rest.length > 0 ? `${scheme} ${redacted}` : redacted
  }
  if (name === 'set-cookie') return value.replace(/^([^=]*)=[^;]*/, `$1=${redacted}`)
  if (name === 'cookie') return value.replaceAll(/=[^;]*/g, `=${redacted}`)
  return isSecretName(name) ? redacted : value
}
