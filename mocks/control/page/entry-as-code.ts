import type { JournalEntry } from '../../engine/journal-entry.ts'
import { worldPrefix } from './ask.ts'

/** Headers that curl sends by itself, or that carry what the journal does not keep. */
const ownHeaders =
  /^(host|content-length|connection|accept-encoding|user-agent|accept-language|sec-[a-z-]+|transfer-encoding|authorization|cookie|x-mock-world)$/

/**
 * The request as a line for a shell.
 * @param credential flags that sign it, such as `--digest --user 'a:b'`, since the journal keeps no secret
 */
export function entryAsCurl(entry: JournalEntry, credential: string): string {
  const { method, target, request } = entry
  const headers = Object.entries(request?.headers ?? {})
  const isSigned = headers.some(([name]) => name === 'authorization') || entry.status === 401
  const body = request?.body
  return [
    'curl',
    ...(method === 'GET' ? [] : [`-X ${method}`]),
    ...(isSigned && credential !== '' ? [credential] : []),
    ...headers
      .filter(([name]) => !ownHeaders.test(name))
      .map(([name, value]) => `-H ${quoted(`${name}: ${value}`)}`),
    ...(body === undefined ? [] : [`-d ${quoted(textOfBody(body))}`]),
    quoted(`${location.origin}${worldPrefix}${target}`),
  ].join(' ')
}

/** The line of a test that brings the same answer about; undefined where no operation was reached. */
export function entryAsMock(entry: JournalEntry): string | undefined {
  const { operationId, params = {}, status, error, cut } = entry
  if (operationId === undefined) return undefined
  const only = Object.keys(params).length === 0 ? '' : `, ${literal(params)}`
  const said = cut ? `cut('${cut}')` : `answer(${error === undefined ? status : literal(error)})`
  return `mock.on(${literal(operationId)}${only}).${said}.once()`
}

/** A body as text. */
export const textOfBody = (body: unknown, space?: number): string =>
  typeof body === 'string' ? body : JSON.stringify(body, undefined, space)

const quoted = (value: string): string => `'${value.replaceAll("'", `'\\''`)}'`

function literal(value: string | Readonly<Record<string, string>>): string {
  if (typeof value === 'string') {
    return `'${JSON.stringify(value).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`
  }
  const fields = Object.entries(value).map(([name, one]) => `${nameOf(name)}: ${literal(one)}`)
  return `{ ${fields.join(', ')} }`
}

const nameOf = (name: string): string => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : literal(name))
