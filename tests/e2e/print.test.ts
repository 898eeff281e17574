/** Printing: from any screen and theme a light note as wide as the page, without controls and with nothing cut. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { launch, settled, visit } from './browser.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser?.close())

const SCREENS = [
  { width: 1440, colorScheme: 'light' },
  { width: 390, colorScheme: 'dark' },
] as const

/** Pages of a PDF, counted by their objects. */
const pagesOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0

describe.each(SCREENS)('printed from $width px, $colorScheme', ({ width, colorScheme }) => {
  test('A4 and Letter take a sane number of pages', async () => {
    const { page, context } = await visit(browser, inject('site'), {
      viewport: { width, height: 900 },
      colorScheme,
    })
    await settled(page)
    for (const format of ['A4', 'Letter'] as const) {
      const pages = pagesOf(await page.pdf({ format, printBackground: true }))
      expect(pages, format).toBeGreaterThan(12)
      expect(pages, format).toBeLessThan(40)
    }
    await context.close()
  })

  test('the handout takes two pages', async () => {
    const { page, context } = await visit(browser, inject('site'), {
      viewport: { width, height: 900 },
      colorScheme,
    })
    await settled(page)
    await page.evaluate(() => {
      window.print = () => {}
    })
    if (width < 500) await page.getByRole('button', { name: 'Menu' }).click()
    for (const format of ['A4', 'Letter'] as const) {
      await page.locator('.handout').waitFor({ state: 'detached' })
      await page.locator('.share summary').click()
      await page.getByRole('button', { name: 'Print two pages' }).click()
      await page.locator('.handout h1').waitFor({ state: 'attached' })
      expect(pagesOf(await page.pdf({ format, printBackground: true })), format).toBe(2)
    }
    await page.locator('.handout').waitFor({ state: 'detached' })
    expect(await page.evaluate(() => document.body.dataset.handout)).toBeUndefined()
    await context.close()
  })

  test('charts take the width of the paper, and their own again afterwards', async () => {
    const { page, context } = await visit(browser, inject('site'), {
      viewport: { width, height: 900 },
      colorScheme,
    })
    await settled(page)
    const drawn = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('.chart-stage svg')].map(one => Number(one.getAttribute('width'))),
      )
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
    const onPaper = await drawn()
    expect(onPaper.length).toBeGreaterThan(5)
    for (const wide of onPaper) expect(wide).toBe(680)
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
    await expect.poll(drawn).not.toContain(680)
    await context.close()
  })

  test('nothing is wider than the page, dark, there to be pressed, or ruled in part', async () => {
    const { page, context } = await visit(browser, inject('site'), {
      viewport: { width, height: 900 },
      colorScheme,
    })
    await settled(page)
    await page.getByRole('button', { name: 'Copy', exact: true }).first().click()
    await page.setViewportSize({ width: 680, height: 960 })
    await page.emulateMedia({ media: 'print' })
    // The charts follow the width of the page.
    const wider = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('main *')]
          .filter(one => one.getBoundingClientRect().right > 681 && !one.closest('.visually-hidden'))
          .map(one => `${one.tagName}.${one.getAttribute('class') ?? ''}`),
      )
    await expect.poll(wider, { timeout: 5000 }).toEqual([])
    const seen = await page.evaluate(() => ({
      paper: getComputedStyle(document.documentElement).getPropertyValue('--paper').trim(),
      sections: [...document.querySelectorAll('main section[id]')].filter(
        one => (one.textContent ?? '').trim().length < 40,
      ).length,
      tools: [
        ...document.querySelectorAll('.chart-tools, .controls, .contents, .masthead-tools, .no-print'),
      ].filter(one => one.getClientRects().length > 0).length,
      formulas: [...document.querySelectorAll('.formulas dl')].filter(
        one => !one.checkVisibility({ contentVisibilityAuto: true }),
      ).length,
    }))
    expect(seen.paper).toMatch(/^#fff(fff)?$/)
    expect(seen.sections).toBe(0)
    expect(seen.tools).toBe(0)
    expect(seen.formulas).toBe(0)
    // The background of a sticky cell would cover the rule beneath it.
    const heads = page.locator('table.data').getByRole('rowheader')
    expect(
      await heads.evaluateAll(all => [...new Set(all.map(one => getComputedStyle(one).position))]),
    ).toEqual(['static'])
    await context.close()
  })

  test('the first page holds the key figures in a row and the first chart', async () => {
    const { page, context } = await visit(browser, inject('site'), {
      viewport: { width, height: 900 },
      colorScheme,
    })
    await settled(page)
    await page.setViewportSize({ width: 680, height: 960 })
    await page.emulateMedia({ media: 'print' })
    const tops = await page
      .locator('.tile')
      .evaluateAll(all => all.map(one => one.getBoundingClientRect().top))
    expect(new Set(tops).size).toBe(1)
    // 297 mm of an A4 page less its margins, in CSS pixels.
    const page1 = ((297 - 14 - 16) / 25.4) * 96
    const chart = (await page.locator('.hero figure').boundingBox())!
    expect(chart.y + chart.height).toBeLessThan(page1)
    await context.close()
  })
})
