import { describe, expect, it } from 'vitest'
import { rolesOf } from '../contracts/check/node/roles.ts'
import { replay } from '../contracts/check/witnesses/replay.ts'
import { knownContracts } from '../contracts/known-contracts.ts'
import { createMock, type Mock } from '../mocks/index.ts'
import { profiles } from '../mocks/options.ts'
import type { ProviderName } from '../mocks/providers/index.ts'
import { openEngine } from '../scripts/coverage/prove.ts'

/**
 * Collections in which a run leaves rows that no operation of the provider removes: users and what
 * tokens they had, default settings that were written down, roles that a deleted team leaves.
 */
const lasting: Readonly<Record<string, readonly string[]>> = {
  atlas: ['users', 'accessTokens', 'organizationSettings'],
  rainbond: ['roles', 'userRoles'],
}

const countsOf = (mock: Mock, provider: ProviderName): Record<string, number> =>
  Object.fromEntries(
    Object.entries(mock.db[provider])
      .filter(([name]) => !lasting[provider]?.includes(name))
      .map(([name, model]) => [name, model.count()]),
  )

const cases = (Object.keys(knownContracts) as ProviderName[]).flatMap((provider) =>
  profiles.map((profile) => ({ provider, profile })),
)

describe('all witnesses, one after the other in one world', () => {
  it.each(cases)('leave nothing behind: $provider, $profile', async ({ provider, profile }) => {
    const mock = createMock({ providers: [provider], profile })
    const { send } = await openEngine(mock)
    const contract = knownContracts[provider].contract(profile)
    const file = knownContracts[provider].witnesses(profile)
    const { values: roles, identities } = rolesOf(file)
    const setting = { contract, profile, file, send, roles, identities }
    const before = countsOf(mock, provider)

    const broken: string[] = []
    for (const [at, witness] of file.witnesses.entries()) {
      const run = `w${at.toString(36)}`
      const replayed = await replay(witness, { ...setting, run })
      if (replayed.outcome === 'broken') broken.push(`${witness.id}: ${replayed.reason}`)
    }

    expect(broken).toEqual([])
    expect(countsOf(mock, provider)).toEqual(before)
  })
})
