import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { closeBrowser, closePages, hasChromium, openPage } from '../support/page.ts'

afterEach(closePages)
afterAll(closeBrowser)

const teams = '/api/atlas/v2/orgs/4888442a3354817a7320eb61/teams'

describe.runIf(hasChromium)('the worlds of the page', () => {
  it('are created, switched to, and deleted', async () => {
    const { page, url, worlds, shoot, complaints } = await openPage('/__mock/#worlds')
    for (const name of ['a', 'b']) {
      await page.getByLabel('name').fill(name)
      await page.getByRole('button', { name: 'Create a world' }).click()
      await page.getByRole('link', { name, exact: true }).waitFor()
    }
    await page.getByRole('button', { name: 'Delete: b' }).click()
    await expect.poll(() => page.getByRole('link', { name: 'b', exact: true }).count()).toBe(0)
    await page.getByRole('link', { name: 'a', exact: true }).click()
    await page.waitForURL(`${url}/@a/__mock/#worlds`)

    await expect.poll(() => page.locator('#health').innerText()).toContain('a · demo')
    await page.getByText('this one').waitFor()
    expect(worlds.has('b')).toBe(false)
    await shoot('worlds')
    expect(complaints).toEqual([])
  })

  it('advance their clock, and say in red that a time is none', async () => {
    const { page, steer } = await openPage('/__mock/#worlds')
    await page.getByLabel('advance by').fill('1d')
    await page.getByRole('button', { name: 'Advance' }).click()
    await expect.poll(() => page.locator('#clock').innerText()).toContain('2026-01-02')
    await page.getByLabel('advance by').fill('soon')
    await page.getByRole('button', { name: 'Advance' }).click()

    const error = page.locator('#advance-advance-error')
    await expect.poll(() => error.innerText()).toContain('/advance')
    expect(await error.evaluate((one) => getComputedStyle(one).color)).toBe('rgb(176, 0, 32)')
    expect((await steer('GET /__mock/clock')).body).toMatchObject({
      now: expect.stringMatching(/^2026-01-02/),
    })
  })

  it('start from another seed, and are reset', async () => {
    const { page, get, steer } = await openPage('/@a/__mock/#worlds', {}, {}, (served) =>
      served.steer('PUT /__mock/worlds/a'),
    )
    await page.locator('#seed-seed').fill('nosuch')
    await page.getByRole('button', { name: 'Start from it' }).click()
    await expect.poll(() => page.locator('#seed-seed-error').innerText()).toContain('nosuch')
    await page.locator('#seed-seed').fill('empty')
    await page.getByRole('button', { name: 'Start from it' }).click()
    await page.getByText('Done.').waitFor()
    expect((await get(teams)).status).toBe(404)
    await expect.poll(() => page.locator('#health').innerText()).toContain('a · empty')
    await steer('POST /@a/__mock/outcomes', { operationId: 'listOrgTeams', answer: 500 })
    await page.getByRole('button', { name: 'Reset to the seed' }).click()
    await expect
      .poll(async () => (await steer('GET /@a/__mock/outcomes')).body)
      .toMatchObject({ outcomes: [] })
  })

  it('are steered with the token that the browser was asked for', async () => {
    const token = 'test-token'
    const { page, complaints } = await openPage(
      '/__mock/#worlds',
      { httpCredentials: { username: 'any', password: token } },
      { access: { token, isOpen: true } },
    )
    await page.getByText('live').waitFor()
    await page.getByRole('button', { name: 'Reset to the seed' }).click()
    await page.getByText('Done.').waitFor()
    expect(complaints).toEqual([])
  })
})
