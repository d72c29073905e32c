import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { rowReferences } from '../../mocks/control/page/row-references.ts'
import { closeBrowser, closePages, hasChromium, openPage } from '../support/page.ts'
import { serveWorlds } from '../support/served-worlds.ts'

afterEach(closePages)
afterAll(closeBrowser)

const org = '4888442a3354817a7320eb61'

it('the references name fields that there are', async () => {
  const { steer, close } = await serveWorlds()
  const { providers } = (await steer('GET /__mock/data')).body as {
    providers: Record<string, Record<string, { fields: Record<string, string> }>>
  }
  await close()
  const strange = Object.entries(rowReferences).flatMap(([provider, references]) =>
    references.filter(({ from, to, fields }) => {
      const [own, other] = [providers[provider]?.[from]?.fields, providers[provider]?.[to]?.fields]
      return !fields.every(([one, another]) => own?.[one] && other?.[another])
    }),
  )
  expect(strange).toEqual([])
})

describe.runIf(hasChromium)('the world of the page', () => {
  it('is walked through from an organization to the person of a team, and back', async () => {
    const { page, shoot, complaints } = await openPage('/__mock/#world')
    await page.getByRole('link', { name: 'platform' }).waitFor()
    await shoot('world')
    await page.getByRole('link', { name: 'platform' }).click()
    await page.getByRole('list', { name: 'belongs to' }).getByText('Tenantry').waitFor()
    await shoot('team')
    await page.getByRole('link', { name: 'ada@example.com' }).click()
    await page.getByRole('list', { name: 'belongs to' }).getByText('orgMembers').waitFor()
    await page.goBack()
    await page.locator('.here', { hasText: 'platform' }).waitFor()
    expect(complaints).toEqual([])
  })

  it('shows eight rows of a kind and counts the rest', async () => {
    const { page, shoot } = await openPage('/__mock/#world', {}, {}, async ({ steer }) => {
      for (let at = 0; at < 12; at += 1) {
        await steer('POST /__mock/make/atlas/team', { orgId: org, name: `team ${at}` })
      }
    })
    await page.getByText('and 5 more').waitFor()
    await page.getByText('Collections').click()
    await page.getByRole('link', { name: 'atlas teams (14)' }).click()
    await page.getByText('14 of 14 rows').waitFor()
    await shoot('teams')
  })

  it('is changed in its fields, and a row is deleted', async () => {
    const { page, steer } = await openPage('/__mock/#world/atlas/teams/6b610e1087d9d66b272f0c86')
    await page.getByLabel('name (string)').fill('renamed')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.locator('.here', { hasText: 'renamed' }).waitFor()
    const at = 'GET /__mock/data/atlas/teams/6b610e1087d9d66b272f0c86'
    expect((await steer(at)).body).toMatchObject({ name: 'renamed', orgId: org })
    await page.getByRole('button', { name: 'Delete this row' }).click()
    await page.getByRole('button', { name: 'Press again' }).click()
    await page.getByText('1 of 1 rows').waitFor()
    expect((await steer(at)).status).toBe(404)
  })

  it('gives its credentials to the clipboard', async () => {
    const permissions = ['clipboard-read', 'clipboard-write']
    const { page } = await openPage('/__mock/#world', { permissions })
    await page.getByRole('button', { name: 'Copy: admin' }).click()
    expect(await page.evaluate('navigator.clipboard.readText()')).toMatch(
      /^-H 'Authorization: a+'$/,
    )
  })

  it('accepts an open invitation', async () => {
    const { page, url, steer } = await openPage('/__mock/#world', {}, {}, async ({ url }) => {
      const invited = await fetch(`${url}/api/atlas/v2/orgs/${org}/users`, {
        method: 'POST',
        headers: {
          accept: 'application/vnd.atlas.2025-02-19+json',
          'content-type': 'application/vnd.atlas.2025-02-19+json',
        },
        body: JSON.stringify({ username: 'new@example.com', roles: { orgRoles: ['ORG_MEMBER'] } }),
      })
      if (!invited.ok) throw new Error(await invited.text())
    })
    await page.getByRole('button', { name: 'Accept: new@example.com' }).click()
    await page.getByText('Accepted: new@example.com.').waitFor()
    await page.getByText('No invitation is open.').waitFor()
    const where = encodeURIComponent(JSON.stringify({ username: { equals: 'new@example.com' } }))
    const { body } = await steer(`GET /__mock/data/atlas/orgMembers?where=${where}`)
    expect(body, url).toMatchObject({ rows: [{ status: 'ACTIVE' }] })
  })
})
