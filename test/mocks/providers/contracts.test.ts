import { expect, test } from 'vitest'
import { contracts as atlasContracts } from '../../../contracts/atlas/contracts.ts'
import { contracts as rainbondContracts } from '../../../contracts/rainbond/contracts.ts'
import { atlas } from '../../../mocks/providers/atlas/index.ts'
import { rainbond } from '../../../mocks/providers/rainbond/index.ts'

test.each([
  ['atlas', atlas, atlasContracts],
  ['rainbond', rainbond, rainbondContracts],
])('the provider %s compiles no contract of its own', (_, provider, contracts) => {
  for (const profile of ['documented', 'observed'] as const) {
    expect(provider.contracts[profile]() === contracts[profile]()).toBe(true)
  }
})
