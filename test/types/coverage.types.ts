import { expectTypeOf } from 'vitest'
import type { Reporter } from 'vitest/node'
import {
  type ConsumerCoverage,
  CoverageReporter,
  type CoverageReporterOptions,
  type CoverageScope,
  type DocumentedAnswer,
} from '../../mocks/coverage.ts'
import type { ShownCounts } from '../../mocks/coverage-setup.ts'

// Compiled by `npm run types`, never run.

/** A reporter, as users configure it. */
export function report(coverage: ConsumerCoverage): void {
  const scope: CoverageScope = { operations: ['listOrgs'], ignore: [500, 'RATE_LIMITED'] }
  const options: CoverageReporterOptions = { ...scope, threshold: 80, json: 'shown.json' }
  expectTypeOf(new CoverageReporter(options)).toExtend<Reporter>()
  expectTypeOf(coverage.answers).toEqualTypeOf<readonly DocumentedAnswer[]>()

  expectTypeOf<ShownCounts>().toEqualTypeOf<Readonly<Record<string, number>>>()

  // @ts-expect-error a threshold is a number
  new CoverageReporter({ threshold: '80' })
  // @ts-expect-error an option
  new CoverageReporter({ treshold: 80 })
}
