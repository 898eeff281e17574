/** A load of many series on the built page: compared in Breadth, picked from, kept, passed on. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { launch, settled, visit } from './browser.ts'
import { manySeries } from './own-prices.ts'

const SYMBOLS = ['IWM', 'SPY', ...Array.from({ length: 18 }, (_, i) => `Q${String.fromCharCode(65 + i)}X`)]

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser?.close())

async function load(page: Page, symbols: readonly string[], name = 'many.csv'): Promise<void> {
  const buffer = Buffer.from(manySeries(600, symbols))
  await page.getByLabel('Load your CSV').setInputFiles({ name, mimeType: 'text/csv', buffer })
}

const breadth = (page: Page) => page.locator('#breadth')
const rows = (page: Page) => breadth(page).locator('table').first().locator('tbody tr')
const pairOf = (page: Page) => breadth(page).locator('[aria-current="true"]').first()

describe('a table of twenty series', () => {
  test('shows the known two, compares all in Breadth, and is there again at the next visit', async () => {
    const { page, context, messages } = await visit(browser, inject('site'))
    await settled(page)
    await load(page, SYMBOLS)
    const said = page.getByText(/^Loaded IWM /)
    await said.waitFor()
    expect(await said.textContent()).toContain(
      '18 further series came with them: QAX, QBX, QCX, QDX, QEX, QFX and 12 more.',
    )
    await page.getByRole('button', { name: 'Compare them in Breadth' }).click()
    await rows(page).first().waitFor()
    expect(await rows(page).count()).toBe(19)
    expect(await pairOf(page).textContent()).toBe('IWM / SPY')
    // The keyboard reaches each pair, and Enter puts it on the page.
    await breadth(page).getByRole('button', { name: 'QBX / SPY' }).focus()
    await page.keyboard.press('Enter')
    await page.getByText('QBX / SPY').and(pairOf(page)).waitFor()
    expect(await rows(page).count()).toBe(19)
    await breadth(page).getByLabel('Benchmark').selectOption('QCX')
    await page.getByText('QBX / QCX').and(pairOf(page)).waitFor()
    expect(await breadth(page).getByRole('button', { name: 'SPY / QCX' }).count()).toBe(1)
    // What was picked last is what the next visit opens with, and the others are still there.
    await page.waitForFunction(
      () =>
        new Promise<boolean>(resolve => {
          const opening = indexedDB.databases().then(all => indexedDB.open(all[0]!.name!))
          opening.then(request => {
            request.onsuccess = () => {
              const store = request.result.transaction('prices').objectStore('prices').getAll()
              store.onsuccess = () => {
                request.result.close()
                resolve(store.result.some(one => one?.smallSymbol === 'QBX' && one?.largeSymbol === 'QCX'))
              }
            }
          })
        }),
    )
    await page.reload()
    await settled(page)
    await rows(page).first().waitFor()
    expect(await pairOf(page).textContent()).toBe('QBX / QCX')
    expect(await rows(page).count()).toBe(19)
    expect(messages).toEqual([])
    await context.close()
  })

  test('lets the reader compare all where no side is known', async () => {
    const { page, context } = await visit(browser, inject('site'))
    await settled(page)
    await load(page, SYMBOLS.slice(2, 7), 'unknown.csv')
    await page.getByRole('button', { name: 'Load, and compare all 5 in Breadth' }).click()
    await page.getByText(/^Loaded QAX /).waitFor()
    await rows(page).first().waitFor()
    expect(await rows(page).count()).toBe(4)
    await context.close()
  })
})
