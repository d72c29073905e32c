import type { IncomingMessage } from 'node:http'
import { type AnswerBounds, headerOf, type PlainResponse } from '../../vocabulary/target.ts'
import { beyond } from './answer-bounds.ts'
import { decodeContent } from './content-coding.ts'
import { headerPairs } from './header-pairs.ts'
import { afterHeaders, type Incoming } from './incoming.ts'

interface AnswerReading {
  readonly method: string
  readonly bounds: AnswerBounds
  readonly incoming: Incoming | undefined
  readonly streamMilliseconds: number
}

/** True for answers that have no body. */
export const isBodiless = (method: string, status = 0): boolean =>
  method === 'HEAD' || status === 204 || status === 304

/**
 * Reads an answer whose headers have come, without its content codings. Of a stream that does not end,
 * its beginning. @throws AnswerTooLarge
 */
export async function readAnswer(
  response: IncomingMessage,
  reading: AnswerReading,
): Promise<PlainResponse> {
  const { method, bounds, incoming } = reading
  const { socket, statusCode: status = 0 } = response
  const headers = headerPairs(response)
  if (headers.length > bounds.maxHeaders) throw beyond(bounds, 'maxHeaders', headers.length)
  if (isBodiless(method, status)) {
    const body = incoming ? afterHeaders(incoming) : new Uint8Array()
    response.resume()
    if (body.length > 0) socket.destroy()
    return { status, headers, body }
  }
  if (incoming) {
    incoming.keeps = false
    incoming.chunks.length = 0
  }
  const coding = headerOf({ headers }, 'content-encoding')
  const { body, isCut } = await readBody(response, reading, isStream(headers))
  if (isCut && coding !== undefined) {
    return { status, headers, body, coded: { coding, isKnown: false } }
  }
  const decoded = decodeContent(body, coding, bounds.maxBodyBytes)
  if (decoded.kind === 'too large') throw beyond(bounds, 'maxBodyBytes', bounds.maxBodyBytes + 1)
  if (decoded.kind === 'bytes') return { status, headers, body: decoded.bytes }
  const { coding: left, isKnown } = decoded
  return { status, headers, body, coded: { coding: left, isKnown } }
}

/** True if an answer may go on for ever: events or lines of unknown length. */
function isStream(headers: PlainResponse['headers']): boolean {
  if (headerOf({ headers }, 'content-length') !== undefined) return false
  const type = headerOf({ headers }, 'content-type') ?? ''
  return /event-stream|ndjson|json-?l(ines)?\b|json-seq|stream\+json|x-mixed-replace/i.test(type)
}

/** The bytes of a body; of a stream, the whole lines that came in time and within the bounds. */
async function readBody(
  response: IncomingMessage,
  { bounds, streamMilliseconds }: AnswerReading,
  mayBeCut: boolean,
): Promise<{ readonly body: Buffer; readonly isCut: boolean }> {
  const chunks: Buffer[] = []
  let length = 0
  let isCut = false
  const cut = () => {
    isCut = true
    response.destroy()
  }
  const timer = mayBeCut ? setTimeout(cut, streamMilliseconds) : undefined
  try {
    for await (const chunk of response) {
      length += chunk.length
      if (length > bounds.maxBodyBytes && !mayBeCut) throw beyond(bounds, 'maxBodyBytes', length)
      if (length > bounds.maxBodyBytes) {
        cut()
        break
      }
      chunks.push(chunk)
    }
  } catch (error) {
    if (!isCut) throw error
  } finally {
    clearTimeout(timer)
  }
  const body = Buffer.concat(chunks)
  return { body: isCut ? body.subarray(0, body.lastIndexOf(10) + 1) : body, isCut }
}
