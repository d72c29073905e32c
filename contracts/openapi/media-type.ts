import { remembered } from './memo.ts'

export interface ParsedMediaType {
  /** `type/subtype` in lower case, without parameters. */
  readonly essence: string
  readonly type: string
  readonly subtype: string
  /** Part of the subtype after its last `+`, e.g. `json`. */
  readonly suffix: string | undefined
  /** By lower-case name; `q` of an Accept range is not among them. */
  readonly parameters: ReadonlyMap<string, string>
  /** Weight in an Accept header, 0 to 1; 1 where none is given. */
  readonly quality: number
}

/** Reads one media type or media range; `undefined` when the text is neither. */
export const parseMediaType = (text: string): ParsedMediaType | undefined => parsedOf(text).type

const parsedOf = remembered((text) => ({ type: readMediaType(text) }))

function readMediaType(text: string): ParsedMediaType | undefined {
  const [first = '', ...rest] = splitOutsideQuotes(text, ';')
  const essence = first.trim().toLowerCase()
  const slash = essence.indexOf('/')
  const type = essence.slice(0, slash)
  const subtype = essence.slice(slash + 1)
  if (slash < 1 || !isToken(type) || !isToken(subtype)) return undefined
  const parameters = new Map<string, string>()
  let quality = 1
  for (const part of rest) {
    const equals = part.indexOf('=')
    if (equals < 0) continue
    const name = part.slice(0, equals).trim().toLowerCase()
    const value = unquote(part.slice(equals + 1).trim())
    if (name === 'q') quality = toQuality(value)
    else parameters.set(name, value)
  }
  const plus = subtype.lastIndexOf('+')
  const suffix = plus < 0 ? undefined : subtype.slice(plus + 1)
  return { essence, type, subtype, suffix, parameters, quality }
}

/** The ranges of an Accept header, in the order sent; parts that are no media range are left out. */
export const parseAccept = remembered((header: string): readonly ParsedMediaType[] =>
  splitOutsideQuotes(header, ',')
    .map((part) => parseMediaType(part))
    .filter((range) => range !== undefined),
)

/** True where a body of this media type is JSON text. */
export function isJson(mediaType: string): boolean {
  const parsed = parseMediaType(mediaType)
  return parsed !== undefined && isJsonType(parsed)
}

/** `stream+json` is JSON on each line. */
const isJsonType = ({ subtype, suffix }: ParsedMediaType): boolean =>
  subtype === 'json' || (suffix === 'json' && subtype !== 'stream+json')

/**
 * The offered media type that an Accept header likes best: highest quality, then most specific
 * range, then the order of the offer. No header accepts everything; `undefined` means 406.
 */
export function negotiate(
  accept: string | undefined,
  offered: readonly string[],
): string | undefined {
  if (accept === undefined || accept.trim() === '') return offered[0]
  const ranges = parseAccept(accept)
  let best: { name: string; quality: number; specificity: number } | undefined
  for (const name of offered) {
    const parsed = parseMediaType(name)
    const range = parsed && mostSpecific(ranges, parsed)
    if (!range || range.quality === 0) continue
    const specificity = specificityOf(range)
    const better =
      best === undefined ||
      range.quality > best.quality ||
      (range.quality === best.quality && specificity > best.specificity)
    if (better) best = { name, quality: range.quality, specificity }
  }
  return best?.name
}

/** True where a media type falls into a range such as `application/*`; parameters of the range must be met. */
export function matchesRange(range: ParsedMediaType, mediaType: ParsedMediaType): boolean {
  if (range.type !== '*' && range.type !== mediaType.type) return false
  if (range.subtype !== '*' && range.subtype !== mediaType.subtype) return false
  for (const [name, value] of range.parameters) {
    // RFC 8259, 11: JSON has no such parameter.
    if (name === 'charset' && isJsonType(range)) continue
    if (mediaType.parameters.get(name)?.toLowerCase() !== value.toLowerCase()) return false
  }
  return true
}

/** The entry whose name, a media type or range, fits best; `undefined` when none does. */
export function findMediaType<Entry extends { readonly name: string }>(
  entries: readonly Entry[],
  mediaType: string,
): Entry | undefined {
  for (const entry of entries) if (entry.name === mediaType) return entry
  const wanted = parseMediaType(mediaType)
  if (!wanted) return undefined
  let best: { entry: Entry; specificity: number } | undefined
  for (const entry of entries) {
    const range = parseMediaType(entry.name)
    if (!range || !matchesRange(range, wanted)) continue
    const specificity = specificityOf(range)
    if (!best || specificity > best.specificity) best = { entry, specificity }
  }
  return best?.entry
}

/** The date in a dated vendor type, e.g. `application/vnd.atlas.{date}+json`; `undefined` when it has none. */
export function dateIn(template: string, mediaType: string): string | undefined {
  const [before = '', after = ''] = template.toLowerCase().split('{date}')
  const essence = parseMediaType(mediaType)?.essence ?? ''
  if (!essence.startsWith(before) || !essence.endsWith(after)) return undefined
  const date = essence.slice(before.length, essence.length - after.length)
  return date === '' ? undefined : date
}

/** The newest of some ISO dates that is not after the wanted one. */
export function newestNotAfter(dates: readonly string[], wanted: string): string | undefined {
  let newest: string | undefined
  for (const date of dates) {
    if (date <= wanted && (newest === undefined || date > newest)) newest = date
  }
  return newest
}

function mostSpecific(
  ranges: readonly ParsedMediaType[],
  mediaType: ParsedMediaType,
): ParsedMediaType | undefined {
  let best: ParsedMediaType | undefined
  for (const range of ranges) {
    if (!matchesRange(range, mediaType)) continue
    if (!best || specificityOf(range) > specificityOf(best)) best = range
  }
  return best
}

function specificityOf(range: ParsedMediaType): number {
  if (range.type === '*') return 0
  return range.subtype === '*' ? 1 : 2 + range.parameters.size
}

function isToken(text: string): boolean {
  return /^[!#$%&'*+.^_`|~0-9a-z-]+$/.test(text)
}

function toQuality(text: string): number {
  const quality = Number(text)
  return text !== '' && quality >= 0 && quality <= 1 ? quality : 1
}

function unquote(text: string): string {
  return text.startsWith('"') && text.endsWith('"') && text.length > 1
    ? text.slice(1, -1).replaceAll(/\\(.)/g, '$1')
    : text
}

function splitOutsideQuotes(text: string, separator: string): readonly string[] {
  if (!text.includes('"')) return text.split(separator)
  const parts: string[] = []
  let quoted = false
  let start = 0
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at]
    if (character === '\\' && quoted) at += 1
    else if (character === '"') quoted = !quoted
    else if (character === separator && !quoted) {
      parts.push(text.slice(start, at))
      start = at + 1
    }
  }
  parts.push(text.slice(start))
  return parts
}
