/** Bad luck: what does not arrive, breaks off, is refused or comes at the wrong moment. */
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest'
import { figures, launch, settled, visit } from './browser.ts'
import { addressOf, ownPair } from './own-pair.ts'
import { choose, upload, wide } from './own-prices.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser?.close())

/** A page whose files come from the network alone, where a test can stop or replace them. */
async function fresh(
  prepare: (context: BrowserContext) => Promise<unknown>,
  address = `${inject('site')}?open=all`,
) {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    serviceWorkers: 'block',
  })
  context.setDefaultTimeout(15_000)
  await prepare(context)
  const uncaught: string[] = []
  context.on('weberror', error => uncaught.push(error.error().message))
  const page = await context.newPage()
  await page.goto(address)
  return { page, context, uncaught }
}

const section = (page: Page, id: string) => page.locator(`section#${id}`)

/** What stands outside the part that failed. */
async function expectTheRest(page: Page, ...parts: readonly string[]) {
  await page.locator('.tile data[data-metric="return.small"]').waitFor()
  for (const id of parts) await section(page, id).locator('h3, table').first().waitFor()
  await page.locator('.controls').getByRole('button', { name: '1Y', exact: true }).click()
  await settled(page)
  await page.getByRole('button', { name: 'Copy link' }).waitFor()
}

describe('a section', () => {
  test('that throws while it is drawn says so, and is drawn at another try', async () => {
    const { page, context, uncaught } = await fresh(async context => {
      await context.addInitScript(() => Object.assign(globalThis, { broken: true }))
      await context.route(/\/assets\/[^/]*\.js$/, async route => {
        const answer = await route.fetch()
        const text = await answer.text()
        if (!text.includes(' risks that the note names')) return route.fulfill({ response: answer })
        // The same chunk, in which one sentence of one section throws for as long as the page is told so.
        const body = text.replace(/`[^`]* risks that the note names`/, literal => {
          return `(()=>{if(globalThis.broken)throw new Error("a fault");return ${literal}})()`
        })
        expect(body).not.toBe(text)
        await route.fulfill({ response: answer, body })
      })
    })
    const failure = section(page, 'technicals').getByRole('alert')
    await failure.waitFor()
    expect(await failure.textContent()).toMatch(/“Technicals and risk” could not be drawn \(a fault\)/)
    expect(await page.getByText(/could not be drawn/).count()).toBe(1)
    await expectTheRest(page, 'performance', 'logic', 'fundamentals', 'conclusions', 'history', 'method')
    await failure.getByRole('button', { name: 'Try again' }).click()
    await failure.waitFor()
    await page.evaluate(() => Object.assign(globalThis, { broken: false }))
    await failure.getByRole('button', { name: 'Try again' }).click()
    await section(page, 'technicals').locator('table').first().waitFor()
    expect(await page.getByText(/could not be drawn/).count()).toBe(0)
    expect(uncaught).toEqual([])
    await context.close()
  })

  test('that does not arrive says so, and is fetched at another try', async () => {
    let arriving = false
    const { page, context, uncaught } = await fresh(context =>
      context.route(/\/History-[^/]*\.js/, route => (arriving ? route.continue() : route.abort())),
    )
    const failure = section(page, 'history').getByRole('alert')
    await failure.waitFor()
    expect(await failure.textContent()).toMatch(/did not arrive/)
    await expectTheRest(page, 'performance', 'technicals', 'conclusions')
    arriving = true
    await failure.getByRole('button', { name: 'Try again' }).click()
    await section(page, 'history').locator('table').first().waitFor()
    expect(uncaught).toEqual([])
    await context.close()
  })
})

test('drawings that do not arrive say so in their places, and are drawn at another try', async () => {
  let arriving = false
  const { page, context, uncaught } = await fresh(context =>
    context.route(/\/drawings-[^/]*\.js/, route => (arriving ? route.continue() : route.abort())),
  )
  const failure = page.getByRole('alert').filter({ hasText: 'This drawing could not be fetched' })
  await section(page, 'performance').scrollIntoViewIfNeeded()
  await failure.first().waitFor()
  await settled(page)
  expect(Object.keys(await figures(page)).length).toBeGreaterThan(50)
  arriving = true
  await failure.first().getByRole('button', { name: 'Try again' }).click()
  await page.locator('.chart-stage svg').first().waitFor()
  expect(await failure.count()).toBe(0)
  expect(uncaught).toEqual([])
  await context.close()
})

test('a trace that does not arrive says so where the reader is, and opens at another try', async () => {
  let arriving = false
  const { page, context } = await fresh(context =>
    context.route(/\/Trace-[^/]*\.js/, route => (arriving ? route.continue() : route.abort())),
  )
  await settled(page)
  await section(page, 'conclusions').scrollIntoViewIfNeeded()
  await section(page, 'conclusions').locator('button.figure-trace').first().click()
  const failure = page.getByRole('alert').filter({ hasText: 'Trace of a figure' })
  await failure.waitFor()
  const { y, height } = (await failure.boundingBox())!
  expect(y >= 0 && y + height <= 900).toBe(true)
  arriving = true
  await failure.getByRole('button', { name: 'Try again' }).click()
  await page.getByRole('dialog').waitFor()
  await context.close()
})

test('a dialogue for a link that does not arrive says so, and opens at another press', async () => {
  let arriving = false
  const { page, context, uncaught } = await fresh(
    context =>
      context.route(/\/LinkDialog-[^/]*\.js/, route => (arriving ? route.continue() : route.abort())),
    await addressOf(ownPair()),
  )
  await settled(page)
  await page.getByRole('button', { name: 'Copy link' }).click()
  await page.getByRole('alert').filter({ hasText: 'did not arrive' }).waitFor()
  await expectTheRest(page, 'performance', 'conclusions')
  arriving = true
  await page.getByRole('button', { name: 'Copy link' }).click()
  await page.getByRole('dialog').waitFor()
  expect(uncaught).toEqual([])
  await context.close()
})

test('a question about a file that does not arrive says so where the reader is, and is asked at another try', async () => {
  let arriving = false
  const { page, context, uncaught } = await fresh(context =>
    context.route(/\/LoadingView-[^/]*\.js/, route => (arriving ? route.continue() : route.abort())),
  )
  await settled(page)
  await section(page, 'conclusions').scrollIntoViewIfNeeded()
  const table = wide(90, ['AAA', 'BBB']).trim().replace(/$/gm, ',7').replace('BBB,7', 'BBB,CCC')
  await choose(page, upload('three.csv', table))
  const failure = page.getByRole('alert').filter({ hasText: 'did not arrive' })
  await failure.waitFor()
  const { y, height } = (await failure.boundingBox())!
  expect(y >= 0 && y + height <= 900).toBe(true)
  await expectTheRest(page, 'performance', 'conclusions')
  arriving = true
  await failure.getByRole('button', { name: 'Try again' }).click()
  await page.getByRole('dialog', { name: 'Which two series are compared?' }).waitFor()
  expect(uncaught).toEqual([])
  await context.close()
})

test('a page without its prices says so in one sentence', async () => {
  const { page, context } = await fresh(context =>
    context.route(/\.(csv|bin)(\?|$)|prices/i, route => route.abort()),
  )
  const alert = page.getByRole('alert')
  await alert.first().waitFor()
  expect(await alert.first().textContent()).toMatch(/price/i)
  expect(await page.locator('h1').isVisible()).toBe(true)
  await context.close()
})

describe('the browser’s own storage', () => {
  const sabotage = {
    'that does not exist': () => Object.defineProperty(window, 'indexedDB', { value: undefined }),
    'that is forbidden': () =>
      Object.defineProperty(window, 'indexedDB', {
        get() {
          throw new DOMException('The operation is insecure.', 'SecurityError')
        },
      }),
    'that never answers': () => {
      const silent = { addEventListener() {} }
      Object.defineProperty(window, 'indexedDB', { value: { open: () => silent } })
    },
    'that fails': () => {
      const failing = () => {
        const request: Record<string, unknown> = { error: new DOMException('full', 'QuotaExceededError') }
        setTimeout(() => (request.onerror as (() => void) | undefined)?.())
        return request
      }
      Object.defineProperty(window, 'indexedDB', { value: { open: failing, deleteDatabase: failing } })
    },
    'that is no longer allowed to the local store and cookies either': () => {
      for (const name of ['localStorage', 'sessionStorage'])
        Object.defineProperty(window, name, {
          get() {
            throw new DOMException('Denied', 'SecurityError')
          },
        })
    },
  }
  test.each(Object.entries(sabotage))('%s does not keep the report from its reader', async (_, script) => {
    const { page, context, uncaught } = await fresh(context => context.addInitScript(script))
    await settled(page)
    expect((await figures(page))['data.small-symbol']).toBe('IWM')
    expect(uncaught).toEqual([])
    await context.close()
  })
})

test('a clipboard that refuses: the link is shown, to be copied by hand', async () => {
  const { page, context, uncaught } = await fresh(context =>
    context.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', {
        value: { writeText: () => Promise.reject(new DOMException('Denied', 'NotAllowedError')) },
      })
      document.execCommand = () => false
    }),
  )
  await settled(page)
  await page.getByRole('button', { name: 'Copy link' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.waitFor()
  expect(await dialog.getByRole('textbox').inputValue()).toMatch(/^http:\/\/localhost/)
  await page.keyboard.press('Escape')
  await page.locator('button.figure-trace').first().click()
  await page.getByRole('button', { name: 'Copy exact value' }).click()
  await page.getByText(/The browser refused the clipboard\. Exact value: [\d.-]+/).waitFor()
  expect(uncaught).toEqual([])
  await context.close()
})

describe('the wrong moment', () => {
  test('a link opened while another is still loading: the later one is on the page', async () => {
    const own = await addressOf(ownPair(['ONE', 'TWO']))
    const other = await addressOf(ownPair(['SIX', 'TEN']), '?ma=30')
    const { page, context, messages } = await visit(browser, own)
    await page.evaluate(hash => {
      window.location.hash = hash
    }, new URL(other).hash)
    await page
      .locator('data[data-metric="data.small-symbol"][value="SIX"]')
      .first()
      .waitFor({ state: 'attached' })
    await settled(page)
    expect((await figures(page))['data.small-symbol']).toBe('SIX')
    expect(messages).toEqual([])
    await context.close()
  })

  test('links opened one upon the other: the last one is on the page', async () => {
    const { page, context, messages } = await visit(browser, inject('site'))
    await settled(page)
    const hashes = await Promise.all(
      ['AAA', 'BBB', 'CCC', 'DDD'].map(async name => new URL(await addressOf(ownPair([name, 'ZZZ']))).hash),
    )
    await page.evaluate(all => {
      for (const hash of all) window.location.hash = hash
    }, hashes)
    await page
      .locator('data[data-metric="data.small-symbol"][value="DDD"]')
      .first()
      .waitFor({ state: 'attached' })
    await settled(page)
    expect((await figures(page))['data.small-symbol']).toBe('DDD')
    expect(messages).toEqual([])
    await context.close()
  })

  test('twenty steps back and forward in a row end where they should', async () => {
    const { page, context, messages } = await visit(browser, inject('site'))
    await settled(page)
    const windows = ['1Y', '5Y', '10Y', 'Max']
    const seen: Record<string, string>[] = [await figures(page)]
    for (const name of windows) {
      await page.locator('.controls').getByRole('button', { name, exact: true }).click()
      await settled(page)
      seen.push(await figures(page))
    }
    expect(new Set(seen.map(all => all['return.small'])).size).toBe(5)
    let at = 4
    for (const step of [-1, -1, -1, -1, 1, 1, 1, -1, 1, -1, -1, 1, 1, -1, -1, 1, 1, 1, -1, -1]) {
      at += step
      await page.evaluate(by => window.history.go(by), step)
      await page.waitForTimeout(15)
    }
    await settled(page)
    expect(await figures(page)).toEqual(seen[at])
    expect(messages).toEqual([])
    await context.close()
  })

  test('a window changed again and again while figures are computed: the last one holds', async () => {
    const { page, context, messages } = await visit(browser, inject('site'))
    await settled(page)
    await page.locator('.controls').getByRole('button', { name: '5Y', exact: true }).click()
    await settled(page)
    const expected = await figures(page)
    await page.evaluate(() => {
      const named = (name: string) =>
        [...document.querySelectorAll<HTMLElement>('.presets button')].find(one => one.textContent === name)
      for (const name of ['Max', '1Y', '10Y', 'Max', '1Y', '5Y']) named(name)?.click()
    })
    await settled(page)
    expect(await figures(page)).toEqual(expected)
    expect(messages).toEqual([])
    await context.close()
  })

  test('a page put to sleep while it loads goes on where it was', async () => {
    // From the same origin, so that the page keeps the process that is put to sleep.
    const { page, context, messages } = await visit(browser, inject('site'))
    await settled(page)
    const session = await context.newCDPSession(page)
    await page.goto(`${inject('site')}?basis=total`, { waitUntil: 'commit' })
    // The page that has just been committed to may not be the active one yet.
    await vi.waitFor(() => session.send('Page.setWebLifecycleState', { state: 'frozen' }))
    await new Promise(resolve => setTimeout(resolve, 1500))
    await session.send('Page.setWebLifecycleState', { state: 'active' })
    await settled(page)
    expect(Object.keys(await figures(page)).length).toBeGreaterThan(50)
    expect(messages).toEqual([])
    await context.close()
  })
})

describe('a worker', () => {
  /** Workers that die of their first task, as one does that runs out of memory. */
  const dying = () => {
    const { Worker: Real } = window
    window.Worker = class extends Real {
      override postMessage() {
        this.terminate()
        setTimeout(() => this.dispatchEvent(new ErrorEvent('error', { message: 'out of memory' })), 30)
      }
    }
  }

  test('that dies in the middle of a file leaves the page as it was, and the next file loads', async () => {
    const { page, context, uncaught } = await fresh(context => context.addInitScript(dying))
    await settled(page)
    const before = await figures(page)
    await choose(page, upload('own.csv', wide(90)))
    await page.getByRole('alert').waitFor()
    expect(await page.getByRole('alert').textContent()).toMatch(/nothing was changed/i)
    await settled(page)
    expect(await figures(page)).toEqual(before)
    await page.evaluate(() => {
      window.Worker = Object.getPrototypeOf(window.Worker)
    })
    await choose(page, upload('own.csv', wide(90)))
    await page
      .locator('data[data-metric="data.small-symbol"][value="IJR"]')
      .first()
      .waitFor({ state: 'attached' })
    expect(uncaught).toEqual([])
    await context.close()
  })

  test('that does not arrive is done without', async () => {
    const { page, context, uncaught } = await fresh(context =>
      context.route(/\/worker-[^/]*\.js/, route => route.abort()),
    )
    await settled(page)
    await choose(page, upload('own.csv', wide(90)))
    await page
      .locator('data[data-metric="data.small-symbol"][value="IJR"]')
      .first()
      .waitFor({ state: 'attached' })
    expect(uncaught).toEqual([])
    await context.close()
  })

  test('that dies while it computes a long report is done without', async () => {
    const { page, context, uncaught } = await fresh(context => context.addInitScript(dying))
    await settled(page)
    await page.evaluate(() => {
      window.Worker = Object.getPrototypeOf(window.Worker)
    })
    const reading = page.waitForEvent('worker')
    await choose(page, upload('long.csv', longTable(70_000)))
    await reading
    await page.evaluate(dying)
    await page
      .locator('data[data-metric="data.small-symbol"][value="IJR"]')
      .first()
      .waitFor({ state: 'attached' })
    await settled(page)
    expect((await figures(page))['data.rows']).toBe('70000')
    expect(uncaught).toEqual([])
    await context.close()
  }, 120_000)
})

/** Two sides on so many days in a row. */
function longTable(rows: number): string {
  const lines = ['Date,IJR,IVV']
  for (let i = 0; i < rows; i++) {
    const day = new Date((i - 50_000) * 86_400_000).toISOString().slice(0, 10)
    lines.push(`${day},${(100 + Math.sin(i / 90) * 9).toFixed(3)},${(200 + Math.cos(i / 70) * 9).toFixed(3)}`)
  }
  return lines.join('\n')
}

test('prices chosen while others are still being read: the later ones are on the page', async () => {
  const { page, context, messages } = await visit(browser, inject('site'))
  await settled(page)
  await choose(page, upload('long.csv', longTable(70_000).replace('IJR,IVV', 'OLD,OLDER')))
  await choose(page, upload('short.csv', wide(90)))
  await page
    .locator('data[data-metric="data.small-symbol"][value="IJR"]')
    .first()
    .waitFor({ state: 'attached' })
  // The worker that read the first of them has been given up.
  await expect.poll(() => page.workers().length).toBe(0)
  await settled(page)
  const shown = await figures(page)
  expect([shown['data.small-symbol'], shown['data.rows']]).toEqual(['IJR', '90'])
  expect(await page.getByRole('alert').count()).toBe(0)
  expect(messages).toEqual([])
  await context.close()
})
