/** A real Chromium for the tests, and pages that remember everything that went wrong on them. */
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { chromium } from 'playwright-core'
import { needBrowser } from '../../scripts/browser.mjs'

const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

/** A browser of the test file's own; close it in `afterAll`. */
export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: needBrowser(), args: QUIET })
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

/** A page in a fresh profile, at an address, watched from its first request on. */
export async function visit(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })
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
    if (message.type() === 'error' || message.type() === 'warning')
      messages.push(`${message.type()}: ${message.text()}`)
  })
  context.on('weberror', error => messages.push(`uncaught: ${error.error().message}`))
  const page = await context.newPage()
  await page.goto(address)
  return { page, context, messages, foreign, requests }
}

/** Until every section has arrived and figures have stopped appearing or changing. */
export async function settled(page: Page): Promise<void> {
  await page.locator('data[data-metric]').first().waitFor()
  let before = ''
  for (let quiet = 0, polls = 0; quiet < 3; polls++) {
    if (polls > 200) throw new Error('The page does not come to rest.')
    await page.waitForTimeout(100)
    const now = await page.evaluate(() =>
      document.querySelector('.section-waiting, [aria-busy="true"]')
        ? ''
        : [...document.querySelectorAll('data[data-metric]')].map(one => one.getAttribute('value')).join(),
    )
    quiet = now !== '' && now === before ? quiet + 1 : 0
    before = now
  }
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
