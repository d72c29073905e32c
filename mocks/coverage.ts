/** The entry of consumer coverage: the documented answers that a front end's tests were shown. Node only. */
export type {
  ConsumerCoverage,
  CoverageScope,
  DocumentedAnswer,
} from './coverage/consumer-coverage.ts'
export { CoverageReporter, type CoverageReporterOptions } from './coverage/coverage-reporter.ts'
