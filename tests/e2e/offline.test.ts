import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { serve } from '../../scripts/serve.mjs'
import { figures, launch, settled, visit } from './browser.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser?.close())

/** Until the service worker has stored the whole site. */
async function stored(page: Page): Promise<void> {
  const ready = await page.evaluate(() =>
    Promise.race([
      navigator.serviceWorker.ready.then(() => true),
      new Promise<boolean>(done => setTimeout(() => done(false), 15_000)),
    ]),
  )
  expect(ready, 'a service worker that is ready').toBe(true)
}

describe.each([
  ['at the root', inject('site')],
  ['at a sub-path', inject('siteBelow')],
])('after one visit %s', (_, address) => {
  test('the page reloads without a network, with the same figures', async () => {
    const { page, context, messages, foreign } = await visit(browser, address, { serviceWorkers: 'allow' })
    await settled(page)
    await stored(page)
    const before = await figures(page)
    expect(Object.keys(before).length).toBeGreaterThan(50)
    await context.setOffline(true)
    await page.reload()
    await settled(page)
    expect(await figures(page)).toEqual(before)
    await page.goto(`${address}?basis=total`)
    await settled(page)
    expect((await figures(page))['return.small']).not.toBe(before['return.small'])
    expect(messages).toEqual([])
    expect(foreign).toEqual([])
    await context.close()
  })
})

test('a newer version waits, announces itself, and replaces the old one only when taken', async () => {
  const root = mkdtempSync(join(tmpdir(), 'lens-versions-'))
  cpSync(resolve(import.meta.dirname, '../../dist'), root, { recursive: true })
  const site = await serve({ root })
  const { page, context } = await visit(browser, site.address, { serviceWorkers: 'allow' })
  try {
    await stored(page)
    await page.reload()
    await page.locator('h1').waitFor()
    const old = await page.title()

    const html = readFileSync(join(root, 'index.html'), 'utf8')
    writeFileSync(join(root, 'index.html'), html.replace(/<title>[^<]*/, '<title>The next version'))
    const worker = readFileSync(join(root, 'sw.js'), 'utf8')
    const next = worker.replace(/(url:"index\.html",revision:")\w+/, '$1next')
    expect(next).not.toBe(worker)
    writeFileSync(join(root, 'sw.js'), next)

    await page.reload()
    expect(await page.title()).toBe(old)
    const take = page.getByRole('button', { name: /update|new version|reload/i })
    await take.waitFor()
    expect(await page.title()).toBe(old)
    await take.click()
    await page.waitForFunction(() => document.title === 'The next version')
  } finally {
    await context.close()
    await site.close()
    rmSync(root, { recursive: true, force: true })
  }
})
