import { createMock } from '../../../mocks/index.ts'
import { matchers } from '../../../mocks/matchers.ts'
import '../../../mocks/vitest-matchers.ts'
import { expect, test } from 'vitest'

expect.extend(matchers)

test('what was asked', async () => {
  const mock = createMock({ providers: ['atlas'] })
  const org = mock.make.atlas.organization()
  const me = mock.as(mock.make.atlas.user({ org, role: 'ORG_OWNER' }))
  await me.fetch(`https://cloud.mongodb.com/api/atlas/v2/orgs/${org.id}/teams?itemsPerPage=5`)

  expect(mock).toHaveBeenAsked('listOrgTeams', { params: { orgId: org.id }, answered: 200 })
  expect(mock).not.toHaveBeenAsked('createOrgTeam')
  expect(mock.journal.entries()).toMatchObject([
    { target: expect.stringContaining('itemsPerPage=5') },
  ])
})
