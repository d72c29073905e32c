import { servedOf } from '../../door/served.ts'
import type { Action } from '../action.ts'
import { json } from '../control-answer.ts'
import { metricsOf } from '../metrics.ts'
import { prometheusText } from '../prometheus-text.ts'
import { servedDocument } from '../served-document.ts'
import { version } from '../version.ts'

/** Operations on the server as a whole. */
export const serverActions = {
  getHealth({ world }) {
    const { mock, seed } = world().live
    const providers = servedOf(mock).map(({ name }) => name)
    const own = { status: 'ok', name: 'tenantry', version }
    return json(200, { ...own, profile: mock.profile, seed, providers })
  },
  getReadiness: () => json(200, { status: 'ready' }),
  getMetrics: ({ worlds }) => ({
    status: 200,
    headers: [['Content-Type', 'text/plain; version=0.0.4; charset=utf-8']],
    body: prometheusText(metricsOf(worlds)),
  }),
  getDocument: ({ worlds }) => json(200, servedDocument(worlds)),
} satisfies Record<string, Action>
