import type { ServerResponse } from 'node:http'
import type { AnswerStream, HttpResponse } from '../engine/http.ts'

type StreamedResponse = HttpResponse & { readonly stream: AnswerStream }

/**
 * Writes an answer whose text goes on. While the client does not read, nothing is asked for, so that
 * no more than one text waits for it.
 */
export function writeStream(
  outgoing: ServerResponse,
  { status, headers, body, stream }: StreamedResponse,
  onDefect: (error: unknown) => void,
): void {
  const { everyMilliseconds, next } = stream
  outgoing.writeHead(status, headers.flat())
  outgoing.write(body ?? '')
  const look = () => {
    if (outgoing.writableNeedDrain) return
    try {
      const text = next()
      if (text === undefined) outgoing.end()
      else if (text !== '') outgoing.write(text)
    } catch (error) {
      onDefect(error)
      outgoing.destroy()
    }
  }
  const timer = setInterval(look, everyMilliseconds)
  outgoing.once('close', () => clearInterval(timer))
  outgoing.once('finish', () => clearInterval(timer))
}
