import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { closeWith, refusalOf } from './refuse-malformed.ts'

/** A request and the answer that is to be written. */
export interface QueuedExchange {
  readonly incoming: IncomingMessage
  readonly outgoing: ServerResponse
}

/** The requests of one connection. */
interface Line {
  current: QueuedExchange | undefined
  readonly waiting: QueuedExchange[]
  /** Written before the connection is closed, after the last answer; undefined keeps it open. */
  ending: string | undefined
}

export interface Turns {
  /** For the event `request` of a node:http server. */
  onRequest(incoming: IncomingMessage, outgoing: ServerResponse): void
  /** For its event `clientError`. */
  onClientError(error: NodeJS.ErrnoException, socket: Socket): void
}

/**
 * Serves the requests of a connection one at a time: the next one starts when the system has taken
 * all of the answer before it, and after the other connections had their turn. While requests wait,
 * nothing more is read, so that what waits is at most one read of the socket (64 KiB).
 *
 * @param start answers the exchange, or destroys its connection
 */
export function createTurns(start: (exchange: QueuedExchange) => void): Turns {
  const lines = new WeakMap<Socket, Line>()

  const begin = (socket: Socket, line: Line, exchange: QueuedExchange) => {
    line.current = exchange
    exchange.outgoing.once('close', () => {
      line.current = undefined
      goOn(socket, line)
    })
    start(exchange)
  }
  const goOn = (socket: Socket, line: Line) => {
    if (socket.destroyed) return
    if (line.waiting.length > 0) setImmediate(next, socket, line)
    else if (line.ending !== undefined) closeWith(socket, line.ending)
  }
  const next = (socket: Socket, line: Line) => {
    const exchange = line.waiting.shift()
    if (exchange === undefined || socket.destroyed) return
    begin(socket, line, exchange)
    if (line.waiting.length === 0) socket.resume()
  }

  return {
    onRequest(incoming, outgoing) {
      const { socket } = incoming
      const line = lines.get(socket) ?? open(socket)
      lines.set(socket, line)
      if (line.current === undefined) {
        begin(socket, line, { incoming, outgoing })
        return
      }
      line.waiting.push({ incoming, outgoing })
      socket.pause()
    },
    onClientError(error, socket) {
      const line = lines.get(socket) ?? open(socket)
      lines.set(socket, line)
      if (line.ending !== undefined) return
      if (error.code === 'ECONNRESET' || !socket.writable) {
        socket.destroy()
        return
      }
      // Bytes behind a whole request, e.g. the body of a DELETE that names no length: the request is
      // answered all the same, and the connection ends with it.
      const last = line.waiting.at(-1) ?? line.current
      line.ending = last?.incoming.complete ? '' : refusalOf(error)
      if (last?.incoming.complete === false) drop(line, last)
      if (line.current === undefined) goOn(socket, line)
    },
  }
}

function open(socket: Socket): Line {
  const line: Line = { current: undefined, waiting: [], ending: undefined }
  // Node resumes the socket by itself after each answer.
  socket.on('resume', () => {
    if (line.waiting.length > 0) socket.pause()
  })
  return line
}

/** A request whose body broke off is refused instead of answered. */
function drop(line: Line, broken: QueuedExchange): void {
  if (line.current === broken) line.current = undefined
  else line.waiting.pop()
}
