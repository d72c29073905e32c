import type { Page } from 'playwright'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { closeBrowser, closePages, hasChromium, openPage } from '../support/page.ts'

afterEach(closePages)
afterAll(closeBrowser)

const org = '/api/atlas/v2/orgs/4888442a3354817a7320eb61'
const ready = {
  journal: '.journal .line',
  outcomes: 'tbody .cell.lit',
  world: '.picture .here',
  worlds: '#worlds .cards a',
}

async function show(page: Page, panel: keyof typeof ready): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash
  }, panel)
  await page.locator(ready[panel]).first().waitFor()
}

/** Controls without a name, and ids that two elements have. */
const flawsOf = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const flaws: string[] = []
    for (const one of document.querySelectorAll<HTMLInputElement>('input, select, textarea')) {
      if (!one.labels?.length && !one.getAttribute('aria-label')) flaws.push(one.outerHTML)
    }
    for (const one of document.querySelectorAll('button, a')) {
      if (!(one.getAttribute('aria-label') ?? one.textContent)) flaws.push(one.outerHTML)
    }
    const ids = Array.from(document.querySelectorAll('[id]'), ({ id }) => id)
    return [...flaws, ...ids.filter((id, at) => ids.indexOf(id) !== at)]
  })

describe.runIf(hasChromium)('the page looks right', () => {
  it.each([
    ['390', { viewport: { width: 390, height: 844 } }],
    ['2000', { viewport: { width: 2000, height: 1200 } }],
    ['dark', { colorScheme: 'dark' as const }],
    ['chinese', { locale: 'zh-CN' }],
  ])('%s: nothing sticks out, and every control has a name', async (name, options) => {
    const { page, get, shoot, complaints } = await openPage('/__mock/', options)
    await get(`${org}/teams`)
    await get(`${org}/teams`, 'application/vnd.atlas.1999-01-01+json')
    for (const panel of Object.keys(ready) as (keyof typeof ready)[]) {
      await show(page, panel)
      if (panel === 'journal') await page.locator('.line').first().click()
      if (panel === 'outcomes') await page.locator('.cell.lit').first().click()
      await shoot(`${name}-${panel}`)
      const width = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect(width, panel).toBeLessThanOrEqual(0)
      expect(await flawsOf(page), panel).toEqual([])
    }
    expect(complaints).toEqual([])
  })

  it('has dark inputs in the dark, and Chinese for those who read it', async () => {
    const { page } = await openPage('/__mock/', { colorScheme: 'dark', locale: 'zh-CN' })
    const colour = await page
      .getByLabel('状态码')
      .evaluate((one) => getComputedStyle(one).backgroundColor)
    expect(colour).toBe('rgb(20, 22, 26)')
    expect(await page.locator('html').getAttribute('lang')).toBe('zh')
    await page.getByText('还没有请求').waitFor()
  })

  it('is reached by the keyboard alone', async () => {
    const { page } = await openPage()
    await page.getByText('live').waitFor()
    for (let at = 0; at < 2; at += 1) await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.locator('#outcomes:visible').waitFor()
  })
})
