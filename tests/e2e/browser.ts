/** A real Chromium for the tests, and pages that remember everything that went wrong on them. */
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { chromium } from 'playwright-core'
import { inject } from 'vitest'
import { launchOptions } from './launch-options.ts'

/**
 * The browser that all test files share; each test has contexts of its own. Call `close` in `afterAll`: it closes what
 * the file opened. A browser of the file's own takes its place where an earlier file has brought it down.
 */
export async function launch(): Promise<Browser> {
  try {
    return await chromium.connect(inject('browser'))
  } catch {
    return chromium.launch(launchOptions())
  }
}

export interface Visit {
  readonly page: Page
  readonly context: BrowserContext
  /** Console errors and warnings, and uncaught errors, in order. */
  readonly messages: string[]
  /** Every address asked for at another origin than the page's. */
  readonly foreign: string[]
  /** Every address asked for. */
  readonly requests: string[]
}

/** Playwright's word about a service worker that it blocked. */
const BLOCKED = /Service Worker registration blocked by Playwright/

/**
 * A page in a fresh profile, at an address, watched from its first request on. It has no service worker, which would
 * fetch the whole site for each test; allow it (`serviceWorkers: 'allow'`) where it is what is tested.
 */
export async function visit(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    serviceWorkers: 'block',
    ...options,
  })
  context.setDefaultTimeout(15_000)
  const messages: string[] = []
  const foreign: string[] = []
  const requests: string[] = []
  const { origin } = new URL(address)
  context.on('request', request => {
    const url = request.url()
    requests.push(url)
    if (/^(https?|wss?):/.test(url) && new URL(url).origin !== origin) foreign.push(url)
  })
  context.on('console', message => {
    if ((message.type() === 'error' || message.type() === 'warning') && !BLOCKED.test(message.text()))
      messages.push(`${message.type()}: ${message.text()}`)
  })
  context.on('weberror', error => messages.push(`uncaught: ${error.error().message}`))
  const page = await context.newPage()
  await page.goto(address)
  return { page, context, messages, foreign, requests }
}

/** Presses a button of the menu that saves and prints. */
export async function share(page: Page, name: string): Promise<void> {
  await page.locator('.share summary').click()
  await page.locator('.share').getByRole('button', { name, exact: true }).click()
}

/**
 * Until every section has arrived, the page no longer says that it is busy, and its figures are the same each time the
 * browser has had nothing else to do.
 */
export async function settled(page: Page): Promise<void> {
  await page.locator('data[data-metric]').first().waitFor()
  await page.evaluate(async () => {
    const shown = () =>
      document.querySelector('.section-waiting, [aria-busy="true"]') === null
        ? [...document.querySelectorAll('data[data-metric]')].map(one => one.getAttribute('value')).join()
        : ''
    // Bounded, since a page whose dialogue has just closed may never be told that it is idle.
    const idle = () =>
      new Promise(resolve => requestIdleCallback(() => setTimeout(resolve, 20), { timeout: 250 }))
    const until = performance.now() + 45_000
    let before = ''
    for (let quiet = 0; quiet < 3; ) {
      if (performance.now() > until) throw new Error('The page does not come to rest.')
      await idle()
      const now = shown()
      quiet = now !== '' && now === before ? quiet + 1 : 0
      before = now
    }
  })
}

/**
 * Every figure on the page: its id and the unrounded value it carries, '' where it is absent.
 * @throws when a figure that is shown twice has two values
 */
export async function figures(page: Page): Promise<Record<string, string>> {
  const shown = await page
    .locator('data[data-metric]')
    .evaluateAll(all => all.map(one => [one.getAttribute('data-metric'), one.getAttribute('value')] as const))
  const found: Record<string, string> = {}
  for (const [id, value] of shown) {
    if (id === null || value === null) throw new Error(`A figure without an id or a value: ${id} = ${value}`)
    const earlier = found[id]
    if (earlier !== undefined && earlier !== value)
      throw new Error(`${id} is shown as ${earlier} and as ${value}`)
    found[id] = value
  }
  return found
}
