import { beforeAll, describe, expect, it } from 'vitest'
import type { Replayed } from '../contracts/check/witnesses/replay.ts'
import { profiles } from '../mocks/options.ts'
import { type ProviderName, providers } from '../mocks/providers/index.ts'
import { prove } from '../scripts/coverage/prove.ts'
import { doors, ours } from './support/doors.ts'

const names = Object.keys(providers) as ProviderName[] // the registry's own keys
const worlds = names.flatMap((provider) => profiles.map((profile) => [provider, profile] as const))

describe.each(worlds)('%s in the profile %s', (provider, profile) => {
  let inProcess: readonly Replayed[] = []
  beforeAll(async () => {
    inProcess = (await prove(provider, profile, doors.fetch)).replayed
  }, 120_000)

  it('earns every documented status', () => {
    const unproven = inProcess.filter(({ outcome }) => !['earned', 'forced'].includes(outcome))

    expect(unproven.map(({ witness, reason }) => `${witness.id}: ${reason}`)).toEqual([])
  })

  it.each(['msw', 'server'] as const)(
    'answers the same through the %s door',
    async (door) => {
      const { replayed } = await prove(provider, profile, doors[door])
      const expected = inProcess.map(answersOf)
      const differing = replayed.map(answersOf).flatMap((answers, at) => {
        const same = JSON.stringify(answers) === JSON.stringify(expected[at])
        return same ? [] : [{ answers, inProcess: expected[at] }]
      })

      expect(differing.slice(0, 3)).toEqual([])
    },
    120_000,
  )
})

/** Each answer of a witness, named by the request that it is for. */
function answersOf({ witness, exchanges }: Replayed) {
  return exchanges.map(({ request, response }) => ({
    of: `${witness.id}: ${request.method} ${request.target}`,
    ...ours(response),
  }))
}
