/** Notes on the built page: chosen by the address or the menu, each claim judged by the data that it names. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { launch, settled, visit } from './browser.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(async () => {
  await browser?.close()
})

/** Verdicts and recomputed values by claim, as the ledger's rows carry them. */
async function ledger(page: Page): Promise<Record<string, { verdict: string; values: number[] }>> {
  return page.locator('[data-claim]').evaluateAll(rows =>
    Object.fromEntries(
      rows.map(row => [
        row.getAttribute('data-claim'),
        {
          verdict: row.getAttribute('data-verdict'),
          values: [...row.querySelectorAll('data')].map(cell => Number(cell.value)),
        },
      ]),
    ),
  )
}

test('a note that the address names is judged over its own days by the indices', async () => {
  const { page, context, messages } = await visit(browser, `${inject('site')}?note=sherwood-2024-07`)
  await settled(page)
  await expect.poll(async () => Object.keys(await ledger(page))).toEqual(['five-sessions', 'lead', 'record'])
  const claims = await ledger(page)
  expect(claims['five-sessions']?.verdict).toBe('does not hold')
  expect(claims['five-sessions']?.values.some(value => Math.abs(value - 0.0916) < 5e-5)).toBe(true)
  expect(claims.record?.verdict).toBe('holds')
  expect(messages).toEqual([])
  await context.close()
})

test('without a note the page has its figures and no ledger, and the menu brings the note back', async () => {
  const { page, context, messages } = await visit(browser, `${inject('site')}?note=none`)
  await settled(page)
  expect(await page.locator('#claims, #logic, #scenario').count()).toBe(0)
  await expect.poll(() => page.locator('[data-metric="return.small"]').count()).toBeGreaterThan(0)
  await page.locator('select').filter({ hasText: 'No note' }).selectOption('2026-01-21')
  await expect.poll(() => new URL(page.url()).search).toBe('')
  await expect.poll(async () => (await ledger(page))['return-small']?.verdict).toBe('holds')
  expect(messages).toEqual([])
  await context.close()
})

test('every note of the library stands in the overview', async () => {
  const { page, context } = await visit(browser, inject('site'))
  await settled(page)
  await expect.poll(() => page.locator('[data-note]').count()).toBe(9)
  await context.close()
})
