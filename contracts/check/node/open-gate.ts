import { Gate } from '../session/gate.ts'
import { onAbort } from '../session/on-abort.ts'
import { defaultOptions } from '../session/session-options.ts'
import type { RunJournal } from '../vocabulary/journal.ts'
import type { Send } from '../vocabulary/target.ts'
import { createHttpSend, type HttpSend } from './http-send.ts'
import { paceOf } from './pace.ts'
import { type RunEnd, watchRunEnd } from './run-end.ts'
import type { RunOptions } from './run-options.ts'
import { isTransport, urlOf } from './run-target.ts'

export interface OpenGate {
  readonly gate: Gate
  /** For requests that nobody signs. */
  readonly send: Send
  readonly end: RunEnd
  /** Waits, but not longer than the run goes on. */
  readonly wait: (milliseconds: number) => Promise<void>
  readonly close: () => void
}

/** Opens the one way to a server that a run has, with the bounds that were asked for. */
export function openGate(options: RunOptions, journal?: RunJournal): OpenGate {
  const { budget = defaultOptions.budget, rate, readOnly = false } = options
  const end = watchRunEnd(options)
  const http = transportOf(options, end)
  const gate = new Gate(http.send, {
    ...{ host: new URL(urlOf(options.target)).host, readOnly, budget },
    ...{ signal: end.signal, lastSignal: end.lastSignal },
    ...(rate !== undefined && { pace: paceOf(rate) }),
    ...(journal && { journal }),
  })
  return {
    gate,
    send: gate.named('nobody'),
    end,
    wait: (milliseconds) => sleep(milliseconds, end),
    close() {
      end.close()
      http.close()
    },
  }
}

function transportOf(options: RunOptions, { signal }: RunEnd): HttpSend {
  const { target, answerMilliseconds, maxBodyBytes } = options
  if (isTransport(target)) return { send: target.send, close: () => undefined }
  return createHttpSend(urlOf(target), {
    ...(answerMilliseconds !== undefined && { answerMilliseconds }),
    ...(maxBodyBytes !== undefined && { maxBodyBytes }),
    signal,
  })
}

const sleep = (milliseconds: number, { signal, lastSignal }: RunEnd): Promise<void> =>
  new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      for (const stay of stays) stay()
      resolve()
    }
    const timer = setTimeout(done, milliseconds)
    const stays = [signal, lastSignal].map((one) => onAbort(one, done))
  })
