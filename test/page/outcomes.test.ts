import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { closeBrowser, closePages, hasChromium, openPage } from '../support/page.ts'

afterEach(closePages)
afterAll(closeBrowser)

const org = '/api/atlas/v2/orgs/4888442a3354817a7320eb61'
const team = '6b610e1087d9d66b272f0c86'

describe.runIf(hasChromium)('the outcomes of the page', () => {
  it('force a cell with one of its codes, for one team, and undo it', async () => {
    const { page, get, steer, complaints } = await openPage('/__mock/#outcomes')
    await page.getByRole('button', { name: /^getOrgTeam, 404:/ }).click()
    await page.locator('#force-answer').selectOption('TEAM_NOT_FOUND')
    await page.getByLabel('only where').fill(`teamId=${team}`)
    await page.getByLabel('delay, ms').fill('5')
    await page.getByRole('button', { name: 'Force', exact: true }).click()
    const pending = page.getByRole('list', { name: 'In force' }).getByRole('listitem')
    await expect.poll(() => pending.innerText()).toContain('TEAM_NOT_FOUND')
    expect((await get(`${org}/teams`)).status).toBe(200)
    expect((await steer('GET /__mock/outcomes')).body).toMatchObject({
      outcomes: [{ params: { teamId: team }, effect: { delay: 5 }, left: 1 }],
    })

    await page.getByRole('button', { name: 'Undo: getOrgTeam' }).click()
    await page.getByText('Nothing is forced').waitFor()
    expect((await get(`${org}/teams/${team}`)).status).toBe(200)
    expect(complaints).toEqual([])
  })

  it('light a cell up once its answer was shown, and tell what is used up', async () => {
    const { page, get, shoot, steer } = await openPage('/__mock/#outcomes')
    const cell = page.getByRole('button', { name: /^listOrgTeams, 429:/ })
    await cell.focus()
    await page.keyboard.press('Enter')
    expect(await page.evaluate('document.activeElement.id')).toBe('force-answer')
    await page.locator('#force-times').press('Enter')
    await page.getByRole('button', { name: 'Undo: listOrgTeams' }).waitFor()
    await steer('POST /__mock/outcomes', { operationId: 'getOrg', hold: true })
    expect((await get(`${org}/teams`)).status).toBe(429)

    await page.getByRole('button', { name: 'listOrgTeams, 429: shown 1 times' }).waitFor()
    expect(await cell.getAttribute('class')).toContain('lit')
    await expect
      .poll(() => page.getByRole('button', { name: 'Undo: listOrgTeams' }).count())
      .toBe(0)
    await shoot('matrix')
    await page.getByRole('button', { name: 'Release' }).click()
    await page.getByText('Done.').waitFor()
  })

  it('say what is refused next to its field', async () => {
    const { page, complaints } = await openPage('/__mock/#outcomes')
    await page.getByRole('button', { name: /^getOrgTeam, 404:/ }).click()
    await page.getByLabel('only where').fill('temaId=1')
    await page.getByRole('button', { name: 'Force', exact: true }).click()

    await expect.poll(() => page.locator('#force-only-error').innerText()).toContain('temaId')
    expect(await page.getByLabel('only where').getAttribute('aria-invalid')).toBe('true')
    expect(complaints).toEqual([expect.stringContaining('400')])
  })

  it('force a documented class of statuses by its first one', async () => {
    const { page, steer } = await openPage('/__mock/#outcomes')
    await page
      .getByRole('button', { name: /, 4XX:/ })
      .first()
      .click()
    await page.getByRole('button', { name: 'Force', exact: true }).click()
    await page.getByRole('button', { name: /^Undo: / }).waitFor()
    expect((await steer('GET /__mock/outcomes')).body).toMatchObject({
      outcomes: [{ effect: { status: 400 } }],
    })
  })

  it('are all undone, and narrowed by the name of an operation', async () => {
    const { page, steer } = await openPage('/__mock/#outcomes', {}, {}, async ({ steer }) => {
      await steer('POST /__mock/outcomes', { operationId: 'getOrg', answer: 500 })
      await steer('POST /__mock/outcomes', { operationId: 'listOrgs', answer: 500 })
    })
    await page.getByRole('button', { name: 'Undo all' }).click()
    await page.getByText('Nothing is forced').waitFor()
    expect((await steer('GET /__mock/outcomes')).body).toMatchObject({ outcomes: [] })
    await page.locator('#matrix-filter').fill('createOrgTeam')
    await expect.poll(() => page.locator('tbody tr:visible').count()).toBe(1)
  })
})
