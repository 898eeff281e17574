import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { launch, visit } from './browser.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser?.close())

describe('the page opens', () => {
  test.each([
    ['at the root', inject('site')],
    ['at a sub-path', inject('siteBelow')],
  ])('%s, without a console message and without asking any other host', async (_, address) => {
    const { page, context, messages, foreign } = await visit(browser, address, { serviceWorkers: 'allow' })
    await page.locator('h1').waitFor()
    await page.waitForLoadState('networkidle')
    expect(await page.locator('h1').textContent()).not.toBe('')
    expect(messages).toEqual([])
    expect(foreign).toEqual([])
    await context.close()
  })
})
