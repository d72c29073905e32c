import type { PythonDict, PythonValue } from '../python/value.ts'

/**
 * Reads multipart/form-data. A file becomes a list, which no field of the console takes; what is no
 * part is passed over, as Django does.
 */
export function parseMultipart(bytes: Uint8Array, boundary: string): PythonDict {
  // One character a byte, so that nothing is lost before the parts are known.
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
  const fields = new Map<string, PythonValue>()
  for (const part of partsOf(text, boundary)) {
    const end = part.indexOf('\r\n\r\n')
    if (end < 0) continue
    const disposition = /^content-disposition:\s*form-data(.*)$/im.exec(part.slice(0, end))?.[1]
    const name = /;\s*name="([^"]*)"/i.exec(disposition ?? '')?.[1]
    if (disposition === undefined || name === undefined) continue
    const isFile = /;\s*filename=/i.test(disposition)
    fields.set(utf8(name), isFile ? [] : utf8(part.slice(end + 4)))
  }
  return fields
}

function partsOf(text: string, boundary: string): string[] {
  const [, ...parts] = `\r\n${text}`.split(`\r\n--${boundary}`)
  const last = parts.findIndex((part) => part.startsWith('--'))
  return parts
    .slice(0, last < 0 ? parts.length : last)
    .map((part) => part.replace(/^[ \t]*\r\n/, ''))
}

const utf8 = (text: string): string =>
  new TextDecoder().decode(Uint8Array.from(text, (character) => character.charCodeAt(0)))
