import { writeFileSync } from 'node:fs'
import { Command } from 'commander'
import { knownContracts } from '../contracts/known-contracts.ts'
import { profiles } from '../mocks/options.ts'
import type { ProviderName } from '../mocks/providers/index.ts'
import { coveragePage, coverageText, type PairsByProfile } from './coverage/coverage-page.ts'
import { type CoverageProof, prove } from './coverage/prove.ts'
import { guarded, type Io, parseArguments, type Run, runAsScript } from './io.ts'

/**
 * Proves what each provider documents, in both profiles, on our own mock.
 * @returns 0 every pair is earned or forced; 1 one is missing or broken, or with --check a page is stale.
 */
export const coverage: Run = guarded(async (argv, io) => {
  const { write, check } = parseArguments(command(), argv, io).opts<CoverageOptions>()
  let failed = false
  for (const provider of Object.keys(knownContracts) as ProviderName[]) {
    const byProfile: Record<string, CoverageProof['pairs']> = {}
    for (const profile of profiles) {
      const proof = await prove(provider, profile)
      byProfile[profile] = proof.pairs
      io.write(`${coverageText(`${provider}, ${profile}`, proof.pairs)}\n`)
      failed = complain(proof, io) || failed
    }
    const page = coveragePage(provider, byProfile as PairsByProfile) // filled profile by profile
    const path = `contracts/${provider}/COVERAGE.md`
    if (write) writeFileSync(path, page)
    if (check && io.readFile(path) !== page) {
      failed = true
      io.complain(`${path} is stale. Run \`npm run coverage -- --write\` and commit it.\n`)
    }
  }
  return failed ? 1 : 0
})

interface CoverageOptions {
  readonly write: boolean
  readonly check: boolean
}

const command = () =>
  new Command('coverage')
    .description('Print which documented statuses the witnesses earn, force or miss.')
    .option('--write', 'write contracts/<provider>/COVERAGE.md', false)
    .option('--check', 'fail if a COVERAGE.md is out of date', false)

/** Prints what is wrong; true when anything is. */
function complain({ pairs, replayed }: CoverageProof, io: Io): boolean {
  const missing = pairs.filter(({ outcome }) => outcome === 'missing')
  for (const { operation, status } of missing) {
    io.complain(`missing: no witness claims ${operation} ${status}.\n`)
  }
  const failures = replayed.filter(
    ({ outcome }) => outcome === 'broken' || outcome === 'not reached',
  )
  for (const { witness, outcome, reason } of failures) {
    io.complain(`${outcome}: ${witness.id} (${witness.operation}): ${reason}\n`)
  }
  return missing.length > 0 || failures.length > 0
}

await runAsScript(import.meta.url, coverage)
