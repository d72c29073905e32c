import {
  type Collector,
  createCollector,
  type ReportSetting,
} from '../../contracts/check/report/collect.ts'
import { liveLine } from '../../contracts/check/reporters/live.ts'
import {
  createTrafficChecker,
  type TrafficCheckerOptions,
} from '../../contracts/check/traffic/traffic-checker.ts'
import { limitNotes } from '../../contracts/check/vocabulary/limit-notes.ts'
import type { Io } from '../io.ts'
import { defaultMaxBodyBytes, startProxy, type Unjudged } from './proxy-server.ts'

export interface ProxyRun extends TrafficCheckerOptions {
  readonly setting: ReportSetting
  /** Where the proxy listens; 0 for any port that is free. */
  readonly port: number
  readonly colour?: boolean
  /** Of a body that is judged. Default 16 MiB. */
  readonly maxBodyBytes?: number
}

/**
 * Sits in front of a server until it is stopped, and tells each finding when it is first seen.
 * @returns what was seen, for a report
 */
export async function runProxy(
  { setting, port, ...options }: ProxyRun,
  io: Io,
): Promise<Collector> {
  const { colour = false, maxBodyBytes = defaultMaxBodyBytes } = options
  const unjudged = new Map<Unjudged['side'], { readonly first: string; times: number }>()
  const judge = createTrafficChecker(setting.contract, options)
  const collector = createCollector({ ...setting, isRecorded: true })
  const proxy = await startProxy(setting.url, {
    port,
    maxBodyBytes,
    onUnjudged({ side, method, target }) {
      const known = unjudged.get(side) ?? { first: `${method} ${target}`, times: 0 }
      unjudged.set(side, { ...known, times: known.times + 1 })
    },
    onTraffic(traffic) {
      for (const event of judge.judge(traffic).events) {
        collector.take(event)
        if (event.kind !== 'finding') continue
        io.write(`${liveLine(collector.live(event.finding), { colour })}\n`)
      }
    },
  })
  io.write(`Send requests to ${proxy.url} instead of ${setting.url}. Ctrl-C ends it.\n`)
  await io.stopped()
  await proxy.close()
  for (const [side, { first, times }] of unjudged) {
    const text = `${times} ${times === 1 ? 'exchange was' : 'exchanges were'} not judged: the body of the ${side} has more than ${maxBodyBytes} bytes. The first was ${first}.`
    collector.take({ kind: 'note', text })
  }
  for (const note of limitNotes(setting.contract)) collector.take(note)
  collector.take(judge.summary())
  return collector
}
