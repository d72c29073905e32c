import { servedOf } from '../door/served.ts'
import { answersOf } from './answers-of.ts'
import type { Metric } from './prometheus-text.ts'
import { version } from './version.ts'
import type { Worlds } from './worlds.ts'

/** The figures of a server, read when they are asked for: no request pays for them. */
export function metricsOf(worlds: Worlds): readonly Metric[] {
  const { expired, deleted } = worlds.former.counts
  const { profile } = worlds.first.live.mock
  return [
    {
      ...{ name: 'tenantry_info', help: 'Version and profile of the server.', type: 'gauge' },
      samples: [{ labels: { version, profile }, value: 1 }],
    },
    {
      ...{ name: 'tenantry_worlds', help: 'Named worlds that there are.', type: 'gauge' },
      samples: [{ value: worlds.all().length - 1 }],
    },
    {
      ...{ name: 'tenantry_worlds_most', help: 'Named worlds that there can be.', type: 'gauge' },
      samples: [{ value: worlds.most }],
    },
    {
      ...{ name: 'tenantry_worlds_created_total', help: 'Named worlds created.', type: 'counter' },
      samples: [{ value: worlds.createdCount }],
    },
    {
      ...{ name: 'tenantry_worlds_gone_total', help: 'Named worlds gone, by reason.' },
      type: 'counter',
      samples: Object.entries({ expired, deleted }).map(([reason, value]) => ({
        labels: { reason },
        value,
      })),
    },
    requestsIn(worlds),
  ]
}

/** Over all worlds, also those that are gone. */
function requestsIn(worlds: Worlds): Metric {
  const providers = servedOf(worlds.first.live).map(({ name }) => name)
  const answers = answersOf(worlds)
  answers.addAll(worlds.former.forgotten)
  const samples = [...answers.counts].flatMap(([key, statuses]) =>
    [...statuses].map(([status, { count }]) => ({
      labels: { operation: providers.includes(key) ? '' : key, status: String(status) },
      value: count,
    })),
  )
  const merged = new Map<string, (typeof samples)[number]>()
  for (const { labels, value } of samples) {
    const key = `${labels.operation} ${labels.status}`
    merged.set(key, { labels, value: value + (merged.get(key)?.value ?? 0) })
  }
  return {
    name: 'tenantry_requests_total',
    help: 'Requests answered, by operation (empty where none was reached) and status (0: cut).',
    type: 'counter',
    samples: [...merged.values()],
  }
}
