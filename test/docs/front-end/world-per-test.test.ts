import { describe, expect } from 'vitest'
import { createTest } from '../../../mocks/test.ts'

const test = createTest({ providers: ['atlas'] })
const atlas = 'https://cloud.mongodb.com/api/atlas/v2'

test.concurrent('an organization is gone', async ({ mock, expect }) => {
  const { headers } = mock.as(mock.make.atlas.user({ role: 'ORG_OWNER' }))
  mock.on('listOrgs').answer(503)

  expect((await fetch(`${atlas}/orgs`, { headers })).status).toBe(503)
})

test.concurrent('no other test knows', async ({ mock, expect }) => {
  const { headers } = mock.as(mock.make.atlas.user({ role: 'ORG_OWNER' }))

  expect((await fetch(`${atlas}/orgs`, { headers })).status).toBe(200)
})

describe('an empty world', () => {
  test.override({ mockOptions: { providers: ['atlas'], seed: 'empty' } })

  test('has no teams', ({ mock }) => {
    expect(mock.db.atlas.teams.count()).toBe(0)
  })
})
