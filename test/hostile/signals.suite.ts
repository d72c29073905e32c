import type { spawn } from 'node:child_process'
import { ended, isOld, seenIn } from './ended-run.ts'
import { dripping, inStatus, type Odd, silent, slow } from './odd-servers.ts'
import { hostile } from './rows.ts'
import type { ThingsOptions, Visit } from './things-server.ts'
import { wrongIn } from './verdict.ts'

interface Signalled {
  readonly how?: ThingsOptions
  /** At the first request of which this holds. */
  readonly when: (visit: Visit) => boolean
  /** How long the run may go on. */
  readonly mostSeconds?: number
}

/** A signal at some request, and how long the run goes on after it. */
function signalled(
  name: string,
  signal: NodeJS.Signals,
  { how = {}, when, mostSeconds = 2 }: Signalled,
) {
  hostile(`end: ${name}`, `within ${mostSeconds} s, no exit 0, nothing left`, async () => {
    let child: ReturnType<typeof spawn> | undefined
    let sent = 0
    const it = await ended({
      server: {
        ...how,
        instead: (visit) => {
          if (sent === 0 && when(visit)) {
            sent = performance.now()
            child?.kill(signal)
          }
          return how.instead?.(visit) ?? false
        },
      },
      onStart: (started) => {
        child = started
      },
      limitSeconds: 40,
    })
    const seconds = (performance.now() - sent) / 1000
    return {
      seen: seenIn(it, `${seconds.toFixed(1)} s after the signal`),
      wrong: [
        ...wrongIn(it.run, { exits: [1, 3, 130, 143], says: /stopped|interrupted|not checked/i }),
        ...(sent === 0 ? ['The signal was never sent.'] : []),
        ...(seconds <= mostSeconds ? [] : [`It went on for ${seconds.toFixed(1)} s.`]),
        ...(it.report === undefined ? ['There is no report.'] : []),
        ...isOld(it.server),
      ],
    }
  })
}

const at = (count: number) => (visit: Visit) => visit.count >= count

/** The first answer is sound: without it the run does not begin. */
const afterFirst = (odd: Odd): ThingsOptions => ({
  instead: (visit) => {
    if (visit.count === 1) return false
    odd(visit)
    return true
  },
})

signalled('Ctrl-C in the middle', 'SIGINT', { when: at(150) })
signalled('SIGTERM in the middle', 'SIGTERM', { when: at(150) })
signalled('Ctrl-C while an operation is silent', 'SIGINT', {
  ...{ how: inStatus(silent), when: ({ path }) => path === '/status' },
})
signalled('Ctrl-C while all is silent', 'SIGINT', { how: afterFirst(silent), when: at(2) })
signalled('Ctrl-C while an answer drips', 'SIGINT', { how: afterFirst(dripping), when: at(2) })
signalled('Ctrl-C while all is slow', 'SIGINT', { how: slow(200), when: at(20), mostSeconds: 3 })
