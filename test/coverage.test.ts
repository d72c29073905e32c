import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { knownContracts } from '../contracts/known-contracts.ts'
import { profiles } from '../mocks/options.ts'
import { type ProviderName, providers } from '../mocks/providers/index.ts'
import { coveragePage, type PairsByProfile } from '../scripts/coverage/coverage-page.ts'
import { type CoverageProof, prove } from '../scripts/coverage/prove.ts'

const names = Object.keys(knownContracts) as ProviderName[]

describe.each(names)('%s', async (provider) => {
  const proofs: Record<string, CoverageProof> = {}
  for (const profile of profiles) proofs[profile] = await prove(provider, profile)

  it.each(profiles)('earns what the %s contract documents', (profile) => {
    const { pairs = [], replayed = [] } = proofs[profile] ?? {}
    const failures = replayed
      .filter(({ outcome }) => outcome === 'broken' || outcome === 'not reached')
      .map(({ witness, reason }) => `${witness.id}: ${reason}`)
    const missing = pairs
      .filter(({ outcome }) => outcome === 'missing')
      .map(({ operation, status }) => `${operation} ${status}`)

    expect(failures).toEqual([])
    expect(missing).toEqual([])
    expect(pairs.length).toBeGreaterThan(100)
  })

  it.each(profiles)('says why each forced pair of %s is', (profile) => {
    const forced = proofs[profile]?.pairs.filter(({ outcome }) => outcome === 'forced') ?? []

    expect(forced.filter(({ reason }) => (reason ?? '').length < 20)).toEqual([])
  })

  it.each(profiles)('has a behaviour for every operation of %s', (profile) => {
    const behaviours = Object.keys(providers[provider]?.behaviours ?? {})
    const operations = [...knownContracts[provider].contract(profile).operations.keys()]

    expect(operations.filter((id) => !behaviours.includes(id))).toEqual([])
  })

  it('has a page that says so', () => {
    const byProfile = Object.fromEntries(
      profiles.map((profile) => [profile, proofs[profile]?.pairs ?? []]),
    ) as unknown as PairsByProfile // one entry per profile
    const page = readFileSync(`contracts/${provider}/COVERAGE.md`, 'utf8')

    expect(page, 'stale: run `npm run coverage -- --write`').toBe(coveragePage(provider, byProfile))
  })
})
