import { plural } from './groups.ts'
import type { Report } from './report.ts'
import { servedOperations } from './served-operations.ts'

const mostNames = 6

/**
 * True if enough operations answered 2xx.
 * @param percent from 0 to 100
 * @returns the line that says they did not; `undefined` where they did
 */
export function coverageFloor(
  report: Pick<Report, 'operations'>,
  percent: number,
): string | undefined {
  const { served, unserved } = servedOperations(report)
  const all = served.length + unserved.length
  if (all > 0 && (served.length / all) * 100 >= percent) return undefined
  if (all === 0)
    return `coverage: the run has no operation that could answer 2xx; --min-coverage asks for ${percent} %.`
  const share = Math.floor((served.length / all) * 1000) / 10
  const rest = unserved.length - mostNames
  const names = `${unserved.slice(0, mostNames).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`
  return `coverage: ${served.length} of ${plural(all, 'operation')} (${share} %) answered 2xx; --min-coverage asks for ${percent} %. Without one: ${names}.`
}
