/** The report on the built page: its figures, how they follow the address, and a page that does not move under them. */
import { readFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { figures, launch, settled, visit } from './browser.ts'

const ORACLE: Record<string, number | string | null> = JSON.parse(
  readFileSync(new URL('../fixtures/default-window.json', import.meta.url), 'utf8'),
)['basis=price']

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser?.close())

describe('the report', () => {
  test('shows every figure of its sections as pandas and R compute it', async () => {
    const { page, context, messages, foreign } = await visit(browser, inject('site'))
    await settled(page)
    const shown = await figures(page)
    for (const [id, expected] of Object.entries(ORACLE)) {
      // Four months tell nothing of capture, which the page says instead (METHODS, "Capture").
      if (id.startsWith('capture.')) {
        expect(shown[id], id).toBe('')
        continue
      }
      if (typeof expected === 'number') {
        const error = Math.abs(Number(shown[id]) - expected)
        expect(error, `${id} is ${shown[id]}, expected ${expected}`).toBeLessThanOrEqual(1e-9)
      } else expect(shown[id], id).toBe(expected ?? '')
    }
    expect(messages).toEqual([])
    expect(foreign).toEqual([])
    await context.close()
  })

  test('counts the thirteen sessions of 2008', async () => {
    const { page, context } = await visit(browser, `${inject('site')}?from=2008-05-19&to=2008-06-06`)
    await settled(page)
    expect((await figures(page))['streak.current']).toBe('13')
    await context.close()
  })

  test('changes the returns and not the streak when dividends are counted', async () => {
    const { page, context } = await visit(browser, `${inject('site')}?basis=total`)
    await settled(page)
    const shown = await figures(page)
    expect(Number(shown['return.small'])).toBeGreaterThan(ORACLE['return.small'] as number)
    expect(shown['streak.current']).toBe('12')
    await context.close()
  })

  test('compares the window with a pinned one, in the link too', async () => {
    const { page, context } = await visit(browser, inject('site'))
    await settled(page)
    await page.getByRole('button', { name: 'Pin window' }).click()
    await page.locator('.controls').getByRole('button', { name: '1Y', exact: true }).click()
    const pinned = page.locator('.tiles [data-pinned="return.small"]')
    await pinned.waitFor()
    expect(Number(await pinned.getAttribute('value'))).toBeCloseTo(ORACLE['return.small'] as number, 9)
    expect(page.url()).toContain('pin=2025-08-29..2026-01-20')
    await page.reload()
    await pinned.waitFor()
    await page.getByText('IWM pinned').first().waitFor()
    await page.getByRole('button', { name: 'Unpin' }).click()
    await pinned.waitFor({ state: 'detached' })
    expect(page.url()).not.toContain('pin=')
    await context.close()
  })

  test('goes back and forward with the reader', async () => {
    const { page, context } = await visit(browser, inject('site'))
    await settled(page)
    const before = await figures(page)
    await page.locator('.controls').getByRole('button', { name: '1Y', exact: true }).click()
    await settled(page)
    const after = await figures(page)
    expect(after['return.small']).not.toBe(before['return.small'])
    await page.goBack()
    await settled(page)
    expect(await figures(page)).toEqual(before)
    await page.goForward()
    await settled(page)
    expect(await figures(page)).toEqual(after)
    await context.close()
  })

  test('opens at the section that its address names', async () => {
    for (const width of [1440, 390]) {
      const { page, context } = await visit(browser, `${inject('site')}#technicals`, {
        viewport: { width, height: 900 },
      })
      await settled(page)
      const top = () => page.locator('#technicals h2').evaluate(one => one.getBoundingClientRect().top)
      expect(await top()).toBeGreaterThanOrEqual(0)
      expect(await top()).toBeLessThan(450)
      await context.close()
    }
  })

  test('leads to a section asked for while the page is still being drawn', async () => {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
    const page = await context.newPage()
    await page.addInitScript(() => {
      window.requestIdleCallback = run => window.setTimeout(run, 250)
    })
    await page.goto(inject('site'))
    await page.getByRole('navigation', { name: 'Contents' }).getByRole('link', { name: 'Scenario' }).click()
    await settled(page)
    const top = () => page.locator('#scenario h2').evaluate(one => one.getBoundingClientRect().top)
    expect(await top()).toBeGreaterThanOrEqual(0)
    expect(await top()).toBeLessThan(450)
    await context.close()
  })

  test('traces the figure that a link pasted over the page names', async () => {
    const { page, context } = await visit(browser, inject('site'))
    await settled(page)
    await page.evaluate(() => {
      window.location.hash = 'figure=gap.arithmetic'
    })
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.evaluate(() => {
      window.location.hash = 'method'
    })
    expect(await page.getByRole('dialog').count()).toBe(0)
    await context.close()
  })

  test('stays where it was first painted', async () => {
    for (const width of [1440, 390]) {
      const context = await browser.newContext({ viewport: { width, height: 900 } })
      const page = await context.newPage()
      await page.addInitScript(() => {
        const shifts: number[] = []
        Object.assign(window, { shifts })
        new PerformanceObserver(list => {
          for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value)
        }).observe({ type: 'layout-shift', buffered: true })
      })
      await page.goto(inject('site'))
      await settled(page)
      await page.waitForTimeout(500)
      const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)
      expect(
        shifts.reduce((sum, shift) => sum + shift, 0),
        `at ${width} px: ${shifts}`,
      ).toBe(0)
      await context.close()
    }
  })
})
