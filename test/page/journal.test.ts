import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { closeBrowser, closePages, hasChromium, openPage } from '../support/page.ts'

afterEach(closePages)
afterAll(closeBrowser)

const org = '/api/atlas/v2/orgs/4888442a3354817a7320eb61'
const wrongVersion = 'application/vnd.atlas.1999-01-01+json'

describe.runIf(hasChromium)('the journal of the page', () => {
  it('shows each request as it comes, with the reason of a 406', async () => {
    const { page, get, complaints, shoot } = await openPage()
    const line = page.locator('.journal .line')
    await page.getByText('No request yet').waitFor()
    await get(`${org}/teams`)
    await get(`${org}/teams`, wrongVersion)
    await line.nth(1).waitFor()
    await line.first().click()

    const detail = await page.locator('.detail').innerText()
    expect(detail).toContain('Decided by: INVALID_VERSION_DATE')
    expect(detail).toContain('fits no version; listOrgTeams has 2023-01-01')
    expect(detail).toContain(`accept: ${wrongVersion}`)
    expect(detail).toContain('"errorCode": "INVALID_VERSION_DATE"')
    expect(await line.nth(1).innerText()).toContain('state of the world')
    await shoot('journal-406')
    await page.keyboard.press('Enter')
    expect(await page.locator('.detail').count()).toBe(0)
    expect(complaints).toEqual([])
  })

  it('has what came before it was opened', async () => {
    const { page } = await openPage('/__mock/', {}, {}, async ({ url }) => fetch(`${url}${org}`))
    await page.locator('.journal .line', { hasText: 'getOrg' }).waitFor()
  })

  it('is filtered by text, operation and status', async () => {
    const { page, get } = await openPage()
    await get(org)
    await get(`${org}/teams`)
    await get(`${org}/teams/${'5'.repeat(24)}`)
    const shown = page.locator('.journal > li:visible')
    await expect.poll(() => shown.count()).toBe(3)

    await page.locator('#filter-operation').fill('listOrg')
    expect(await shown.allInnerTexts()).toEqual([expect.stringContaining('listOrgTeams')])
    await page.locator('#filter-operation').fill('')
    await page.locator('#filter-status').fill('4xx')
    expect(await shown.allInnerTexts()).toEqual([expect.stringContaining('404')])
    expect(await page.locator('#journal .count').innerText()).toContain('1 of 3 requests')
    await page.locator('#filter-status').fill('')
    await page.locator('#filter-text').fill('platform')
    expect(await shown.allInnerTexts()).toEqual([expect.stringContaining('listOrgTeams')])
  })

  it('copies a request as curl that runs, and as a line of a test', async () => {
    const permissions = ['clipboard-read', 'clipboard-write']
    const { page, get, url, steer } = await openPage('/@a/__mock/', { permissions }, {}, (served) =>
      served.steer('PUT /__mock/worlds/a'),
    )
    await get(`${org}/teams/${'5'.repeat(24)}`)
    await page.locator('.journal .line').click()
    const clipboard = () => page.evaluate('navigator.clipboard.readText()')
    await page.getByRole('button', { name: 'Copy as curl' }).click()
    expect(await clipboard()).toContain(`'${url}/@a${org}/teams/${'5'.repeat(24)}'`)
    expect(await clipboard()).toContain(`-H 'accept: application/vnd.atlas.2023-01-01+json'`)
    await page.getByRole('button', { name: 'Copy as mock.on' }).click()
    expect(await clipboard()).toBe(
      `mock.on('getOrgTeam', { orgId: '4888442a3354817a7320eb61', teamId: '${'5'.repeat(24)}' }).answer('TEAM_NOT_FOUND').once()`,
    )
    await page.getByRole('button', { name: 'Force this again' }).click()
    await page.getByText('Done.').waitFor()
    expect((await steer('GET /@a/__mock/outcomes')).body).toMatchObject({
      outcomes: [{ operationId: 'getOrgTeam', effect: { error: 'TEAM_NOT_FOUND' }, left: 1 }],
    })
  })

  it('is paused, goes on, and is emptied', async () => {
    const { page, get } = await openPage()
    const lines = page.locator('.journal > li')
    await get(org)
    await lines.first().waitFor()
    await page.getByRole('button', { name: 'Pause' }).click()
    await get(org)
    await page.getByText('1 new').waitFor()
    expect(await lines.count()).toBe(1)
    await page.getByRole('button', { name: 'Go on' }).click()
    await expect.poll(() => lines.count()).toBe(2)
    await page.getByRole('button', { name: 'Empty it' }).click()
    await expect.poll(() => lines.count()).toBe(0)
  })

  it('keeps the last 500 rows and says what it dropped', async () => {
    const { page, worlds, complaints } = await openPage()
    const { journal } = worlds.first.live.mock as unknown as {
      journal: { record(entry: object): void }
    }
    const entry = { milliseconds: 0, provider: 'atlas', method: 'GET', status: 200 }
    for (let at = 0; at < 560; at += 1) {
      journal.record({ ...entry, target: `/${at}` })
      if (at % 80 === 0) await new Promise((go) => setTimeout(go, 120))
    }
    await page.locator('.line', { hasText: '/559' }).waitFor()
    expect(await page.locator('.journal > li').count()).toBe(500)
    expect(await page.locator('#journal .count').innerText()).toContain('60 older or too many')
    expect(complaints).toEqual([])
  })

  it('is empty after a reset, and goes on', async () => {
    const { page, get, steer, shoot } = await openPage()
    await get(org)
    await page.locator('.line').first().waitFor()
    await steer('POST /__mock/reset')
    await page.getByText('No request yet').waitFor()
    await get(`${org}/teams`)
    await page.locator('.line', { hasText: 'listOrgTeams' }).waitFor()
    expect(await page.locator('.line').count()).toBe(1)
    await shoot('journal')
  })
})
