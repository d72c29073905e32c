import { afterEach, expect, it, vi } from 'vitest'
import { createMock } from '../../mocks/index.ts'
import { RowIndexes } from '../../mocks/model/row-indexes.ts'
import { demo } from '../support/atlas.ts'

afterEach(() => void vi.restoreAllMocks())

const team = {
  id: 'a'.repeat(24),
  orgId: demo.orgId,
  name: 'mine',
  createdAt: '2026-01-01T00:00:00Z',
}

/** How many rows are written while something is done. */
function countWrites(act: () => unknown): number {
  const put = vi.spyOn(RowIndexes.prototype, 'put')
  act()
  const { length } = put.mock.calls
  put.mockRestore()
  return length
}

it('a further mock and a reset write no row', () => {
  createMock()

  expect(countWrites(() => createMock({ profile: 'observed' }))).toBe(0)
  const mock = createMock()
  mock.db.atlas.teams.create(team)
  expect(countWrites(() => mock.reset())).toBe(0)
  expect(mock.db.atlas.teams.count({ where: { id: { equals: team.id } } })).toBe(0)
})

it('rows of the user are all that is written on top of a named seed', () => {
  createMock()

  expect(countWrites(() => createMock({ seed: { atlas: { teams: [team] } } }))).toBe(1)
})

it('mocks of one profile share its contract', () => {
  const [one, other] = [createMock(), createMock({ credentials: 'any' })]

  expect(one.scenario.operations).toBe(other.scenario.operations)
})
