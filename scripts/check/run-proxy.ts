import { createJudge, type JudgeOptions } from '../../contracts/check/judge.ts'
import {
  type Collector,
  createCollector,
  type ReportSetting,
} from '../../contracts/check/report/collect.ts'
import { liveLine } from '../../contracts/check/reporters/live.ts'
import type { Io } from '../io.ts'
import { startProxy } from './proxy-server.ts'

export interface ProxyRun extends JudgeOptions {
  readonly setting: ReportSetting
  /** Where the proxy listens; 0 for any port that is free. */
  readonly port: number
  readonly colour?: boolean
}

/**
 * Sits in front of a server until it is stopped, and tells each finding when it is first seen.
 * @returns what was seen, for a report
 */
export async function runProxy(
  { setting, port, ...options }: ProxyRun,
  io: Io,
): Promise<Collector> {
  const { colour = false } = options
  const judge = createJudge(setting.contract, options)
  const collector = createCollector({ ...setting, isRecorded: true })
  const proxy = await startProxy(setting.url, {
    port,
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
  collector.take(judge.summary())
  return collector
}
