import { RunEnded } from '../../session/session-options.ts'
import { type AnswerBounds, NoAnswer, Unreachable } from '../../vocabulary/target.ts'
import { beyond } from './answer-bounds.ts'

/** Codes that node gives where no connection came to be. */
const nobody = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']

export const closedEarly = 'The connection was closed before the answer was complete.'

/** Describes a failure of node in a sentence. */
export function toFailure(
  error: NodeJS.ErrnoException,
  { origin, bounds }: { readonly origin: string; readonly bounds: AnswerBounds },
): Error {
  if (error instanceof NoAnswer || error instanceof RunEnded) return error
  const { code = '', message } = error
  if (nobody.includes(code)) {
    return new Unreachable(`Nobody answers at "${origin}" (${code}). Is the server running?`)
  }
  if (code === 'HPE_HEADER_OVERFLOW') {
    return beyond(bounds, 'maxHeaderBytes', bounds.maxHeaderBytes)
  }
  if (code === 'ECONNRESET' || code === 'EPIPE') return new NoAnswer(closedEarly)
  // of node's parser; `Parse Error: ` is how it begins all that it says
  const isUnreadable = code.startsWith('HPE_')
  const why = message.replace(/^Parse Error: /, '')
  return new NoAnswer(isUnreadable ? `The answer cannot be read as HTTP/1.1: ${why}.` : message)
}
