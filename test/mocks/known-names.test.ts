import { describe, expect, it } from 'vitest'
import { createMock } from '../../mocks/index.ts'
import { credentialNames, seedNames, toSeedName } from '../../mocks/known-names.ts'
import { type ProviderName, providers } from '../../mocks/providers/index.ts'

describe('the names of seeds', () => {
  it.each(Object.values(providers))('are those of $name', ({ name, seeds }) => {
    expect(new Map(Object.entries(seedNames)).get(name)).toEqual(Object.keys(seeds))
  })

  it('are read from text, and a misspelt one is told what there is, the nearest first', () => {
    expect(toSeedName('lab')).toBe('lab')
    expect(() => toSeedName('dmeo')).toThrow(
      'There is no seed "dmeo". There are: demo, empty, full, lab, quirks.',
    )
  })
})

describe('the names of credentials', () => {
  it.each(Object.entries(credentialNames))(
    'of %s are those of the demo world',
    (provider, names) => {
      const mock = createMock()
      const sign = (name: string) => mock.authorization(provider as ProviderName, name) // a key of that object
      for (const name of names) expect(sign(name)).toMatch(/./)

      const [, listed = ''] = /There are: (.*)\.$/.exec(errorOf(() => sign('nobody'))) ?? []
      expect(listed.split(', ').toSorted()).toEqual([...names].toSorted())
    },
  )
})

const errorOf = (act: () => unknown): string => {
  try {
    act()
    return ''
  } catch (error) {
    return String(error)
  }
}

describe('what JavaScript misspells', () => {
  it.each([
    [{ seed: 'dmeo' }, 'There are: demo, '],
    [{ seed: { atlas: { taems: [] } } }, 'There are: teams, '],
    [{ seed: { atlas: { organizations: [{ nmae: 'a' }] } } }, 'There are: name, '],
    [{ seed: { atals: {} } }, 'It can have: atlas, '],
    [{ rules: { atlas: { teamsPerOrgg: 1 } } }, 'It has: teamsPerOrg, '],
    [{ providers: ['ranibond'] }, 'There are: rainbond, atlas.'],
    [{ profile: 'obsreved' }, 'There are: observed, documented.'],
    [{ profile: 7 }, 'There is no profile "7".'],
  ])('%j', (options, message) => {
    expect(() => createMock(options as never)).toThrow(message)
  })

  it.each([
    ['createOrgTaem', {}, 'There are: createOrgTeam, '],
    ['createOrgTeam', { error: 'TEAM_NAME_NOT_AVAILABEL' }, 'There are: TEAM_NAME_NOT_AVAILABLE, '],
    ['createOrgTeam', { statsu: 500 }, 'It can have: status, '],
  ])('%s %j', (id, effect, message) => {
    expect(() => createMock().scenario.force(id as never, effect as never)).toThrow(message)
  })
})
