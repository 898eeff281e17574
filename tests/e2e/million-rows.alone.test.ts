/** How the page keeps answering while a million rows are read. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { launch, settled, visit } from './browser.ts'
import { millionRows } from './own-prices.ts'

let browser: Browser
const folder = mkdtempSync(join(tmpdir(), 'lens-million-'))
const million = join(folder, 'million.csv')
beforeAll(async () => {
  writeFileSync(million, millionRows())
  browser = await launch()
})
afterAll(async () => {
  await browser?.close()
  rmSync(folder, { recursive: true, force: true })
})

// A share of the load's own time, which a busy machine stretches alike; npm run bench measures the milliseconds.
test('a million rows are read without the page standing still for a quarter of the time', async () => {
  const { page, context } = await visit(browser, inject('site'))
  await settled(page)
  await page.evaluate(() => {
    const seen: { end: number; duration: number }[] = []
    const told: string[] = []
    Object.assign(window, { seen, told, done: 0 })
    new PerformanceObserver(list => {
      for (const { startTime, duration } of list.getEntries())
        seen.push({ end: startTime + duration, duration })
    }).observe({ type: 'longtask' })
    new MutationObserver(() => {
      const text = document.querySelector('section.loading')?.textContent
      if (text) told.push(text)
      else if (told.length > 0 && Reflect.get(window, 'done') === 0)
        Object.assign(window, { done: performance.now() })
    }).observe(document.body, { subtree: true, childList: true, characterData: true })
  })
  const asked = await page.evaluate(() => performance.now())
  await page.getByLabel('Load your CSV').setInputFiles(million)
  await page.getByText(/^Loaded /).waitFor({ timeout: 60_000 })
  const { seen, told, done } = await page.evaluate(
    () =>
      ({
        seen: Reflect.get(window, 'seen'),
        told: Reflect.get(window, 'told'),
        done: Reflect.get(window, 'done'),
      }) as { seen: { end: number; duration: number }[]; told: string[]; done: number },
  )
  expect(told.join()).toMatch(/million\.csv: [\d.]+ MB of 21\.0 MB, [\d,]+ rows/)
  expect(done).toBeGreaterThan(asked)
  const longest = (done - asked) / 4
  expect(seen.filter(task => task.end <= done && task.duration > longest)).toEqual([])
  await context.close()
})
