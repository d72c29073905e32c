import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Reporter, TestModule } from 'vitest/node'
import type { Profile } from '../engine/provider.ts'
import { providers } from '../providers/index.ts'
import {
  type ConsumerCoverage,
  type CoverageScope,
  coverConsumers,
  type FindContract,
} from './consumer-coverage.ts'
import { coveragePage } from './coverage-page.ts'
import { coverageText } from './coverage-text.ts'
import { mergeShown, type ShownCounts } from './shown-counts.ts'

/** Options of the reporter. */
export interface CoverageReporterOptions extends CoverageScope {
  /** Least part of the documented answers that must be shown, in percent. Fewer fail the run. */
  readonly threshold?: number
  /** File for the result as JSON, from the working directory. */
  readonly json?: string
  /** File for the result as a page. */
  readonly html?: string
  /** Receives the text. Default: the terminal. */
  readonly write?: (text: string) => void
}

/**
 * A reporter of vitest: the documented answers of the operations that tests asked, and those that
 * no test was shown. The workers count with `setupFiles: ['tenantry/coverage-setup']`.
 *
 * @example
 * test: { setupFiles: ['tenantry/coverage-setup'], reporters: ['default', new CoverageReporter({ threshold: 80 })] }
 */
export class CoverageReporter implements Reporter {
  readonly #options: CoverageReporterOptions
  /** By file, so that a file that runs again in watch mode replaces its counts. */
  readonly #shown = new Map<string, ShownCounts>()

  constructor(options: CoverageReporterOptions = {}) {
    this.#options = options
  }

  onTestRunEnd(modules: readonly TestModule[]): void {
    for (const module of modules) this.#shown.set(module.moduleId, shownIn(module))
    const coverage = coverConsumers(mergeShown(this.#shown.values()), findContract, this.#options)
    this.#tell(coverage)
  }

  #tell(coverage: ConsumerCoverage): void {
    const {
      threshold,
      json,
      html,
      write = (text) => void process.stdout.write(text),
    } = this.#options
    write(`\n${coverageText(coverage)}`)
    if (json !== undefined) keep(json, `${JSON.stringify(coverage, null, 2)}\n`)
    if (html !== undefined) keep(html, coveragePage(coverage))
    if (threshold === undefined || coverage.percent >= threshold) return
    write(
      `tenantry: ${coverage.percent} % of the documented answers were shown, the threshold is ${threshold} %. ` +
        'Show the missing ones with the lines above, or leave them out with `ignore`.\n',
    )
    process.exitCode = 1
  }
}

function keep(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}

function shownIn(module: TestModule): ShownCounts {
  const tests = [...module.children.allTests()]
  const metas = [module.meta(), ...tests.map((test) => test.meta())]
  return mergeShown(metas.map(({ tenantryShown = {} }) => tenantryShown))
}

const findContract: FindContract = (provider, profile) =>
  providers[provider as keyof typeof providers]?.contracts[profile as Profile]() // both from a mock
