import { utf8ToBytes } from '@noble/hashes/utils.js'
import { decodePercent } from '../../openapi/decode-percent.ts'

/**
 * The ways in which a text is written inside of other texts: in addresses, forms, JSON, HTML and
 * XML, shell and JavaScript, in base64, and in two of them at once. The text itself comes first.
 */
export function formsOf(secret: string): ReadonlySet<string> {
  const plain = [secret, decodePercent(secret) ?? secret]
  const isPlain = plain.every((text) => /^[\w.~-]*$/.test(text))
  const once = isPlain ? plain : plain.flatMap(escaped)
  const twice = isPlain ? [] : once.flatMap(escaped)
  return new Set([...plain, ...once, ...twice, ...plain.flatMap(inBase64)])
}

function escaped(text: string): readonly string[] {
  const json = JSON.stringify(text).slice(1, -1)
  const address = encoded(text)
  const html = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  const inHtml = (quote: string, apostrophe: string): string =>
    html.replaceAll('"', quote).replaceAll("'", apostrophe)
  return [
    text,
    ...[
      address,
      address.replaceAll(/%../g, (byte) => byte.toLowerCase()),
      encodeURI(wellFormed(text)),
    ],
    ...[address.replaceAll(/[!'()*]/g, percent), address.replaceAll('%20', '+')],
    ...[
      json,
      json.replaceAll('/', '\\/'),
      inAscii(json),
      inAscii(json).replaceAll(/[<>&'+]/g, unicode),
    ],
    ...[html, inHtml('&quot;', "'"), inHtml('&quot;', '&#39;'), inHtml('&quot;', '&#x27;')],
    ...[inHtml('&quot;', '&apos;'), inHtml('&#34;', '&#39;')],
    ...[text.replaceAll("'", "'\\''"), text.replaceAll(/[\\"$`]/g, '\\$&')],
    ...[
      json.replaceAll('\\"', '"').replaceAll("'", "\\'"),
      text.replaceAll(/[\\`]|\$(?=\{)/g, '\\$&'),
    ],
    // What a server adds to a shell or a log in one line.
    text.replaceAll(/\s+/g, ' '),
  ]
}

const wellFormed = (text: string): string => text.replaceAll(/\p{Surrogate}/gu, '\uFFFD')

const encoded = (text: string): string => encodeURIComponent(wellFormed(text))

const percent = (character: string): string =>
  `%${character.charCodeAt(0).toString(16).toUpperCase()}`

const unicode = (character: string): string =>
  `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`

const inAscii = (json: string): string => json.replaceAll(/[^\0-\x7f]/g, unicode)

/** A shorter piece of base64 may stand in any text. */
const shortestPiece = 8

/**
 * A text in base64, by itself and within a longer one: three bytes become four characters, so that
 * what stands before it decides which of three ways it is written in.
 */
function inBase64(text: string): readonly string[] {
  const bytes = utf8ToBytes(wellFormed(text))
  const whole = base64(bytes)
  const pieces = [0, 1, 2].map((before) => {
    const all = base64(Uint8Array.from([...Array(before).fill(0), ...bytes]))
    const end = Math.floor(((before + bytes.length) * 8) / 6)
    return all.slice(before === 0 ? 0 : before + 1, end)
  })
  return [whole, ...pieces]
    .filter((piece) => piece.length >= shortestPiece)
    .flatMap((piece) => [
      ...[piece, encodeURIComponent(piece), piece.replaceAll('/', '\\/')],
      piece.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, ''),
    ])
}

const base64 = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
