import { Gate } from '../../contracts/check/session/gate.ts'
import { onAbort } from '../../contracts/check/session/on-abort.ts'
import type { Journal } from '../../contracts/check/vocabulary/journal.ts'
import type { Send } from '../../contracts/check/vocabulary/target.ts'
import { createHttpSend } from '../http-send.ts'
import type { Io } from '../io.ts'
import type { CheckArguments } from './arguments.ts'
import { type RunEnd, watchRunEnd } from './run-end.ts'
import { paceOf } from './safety.ts'

export interface OpenGate {
  readonly gate: Gate
  /** For requests that nobody signs. */
  readonly send: Send
  readonly end: RunEnd
  /** Waits, but not longer than the run goes on. */
  readonly wait: (milliseconds: number) => Promise<void>
  readonly close: () => void
}

interface Around {
  readonly io: Io
  readonly journal?: Journal | undefined
}

/** Opens the one way to a server that a command has, with the bounds that were asked for. */
export function openGate(url: string, asked: CheckArguments, { io, journal }: Around): OpenGate {
  const { budget, rate, readOnly } = asked
  const end = watchRunEnd(asked, io)
  const http = createHttpSend(url, {
    answerMilliseconds: asked.answerTimeout * 1000,
    maxBodyBytes: asked.maxBody,
    signal: end.signal,
  })
  const gate = new Gate(http.send, {
    ...{ host: new URL(url).host, readOnly, budget },
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
