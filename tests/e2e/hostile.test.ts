/** Ill will: files, names and addresses made to break the page or to make it act for somebody else. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { zipSync } from 'fflate'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { figures, launch, settled, share, visit } from './browser.ts'
import { choose, upload, wide } from './own-prices.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser?.close())

/** The page as it opens, and what it must never do meanwhile. */
async function opened(query = '') {
  const visited = await visit(browser, 'about:blank')
  const { page, context } = visited
  const seized: string[] = []
  page.on('dialog', dialog => {
    seized.push(dialog.message())
    void dialog.dismiss()
  })
  const foreign: string[] = []
  context.on('request', request => {
    if (/^(https?|wss?|ftp):/.test(request.url()) && !request.url().startsWith(inject('site')))
      foreign.push(request.url())
  })
  await context.addInitScript(() => {
    const refused: string[] = []
    Object.assign(window, { refused })
    document.addEventListener('securitypolicyviolation', event =>
      refused.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`),
    )
  })
  await page.goto(inject('site') + query)
  await settled(page)
  return { ...visited, seized, foreign }
}

const refused = (page: Page) => page.evaluate(() => (window as unknown as { refused: string[] }).refused)
const symbolOf = async (page: Page) => (await figures(page))['data.small-symbol']

async function expectRefusal(page: Page, words: RegExp): Promise<void> {
  const alert = page.getByRole('alert')
  await alert.waitFor({ timeout: 45_000 })
  expect(await alert.textContent()).toMatch(words)
  await settled(page)
  expect(await symbolOf(page)).toBe('IWM')
}

describe('the content security policy', () => {
  test('stands in the way of nothing that the page does', async () => {
    const { page, context, messages, foreign } = await opened()
    await page.locator('.controls').getByRole('button', { name: '5Y', exact: true }).click()
    await page.locator('#performance .chart-hit').first().scrollIntoViewIfNeeded()
    for (const name of ['CSV', 'SVG', 'PNG']) {
      const download = page.waitForEvent('download')
      await page.getByRole('button', { name, exact: true }).first().click()
      await download
    }
    for (const name of ['Save as HTML', 'Markdown', 'JSON']) {
      const download = page.waitForEvent('download')
      await share(page, name)
      await download
    }
    await choose(page, upload('own.csv.gz', gzipSync(new TextEncoder().encode(wide(90)))))
    await page
      .locator('data[data-metric="data.small-symbol"][value="IJR"]')
      .first()
      .waitFor({ state: 'attached' })
    await settled(page)
    await page.locator('button.figure-trace').first().press('Enter')
    await page.getByRole('dialog').waitFor()
    expect(await refused(page)).toEqual([])
    expect(messages).toEqual([])
    expect(foreign).toEqual([])
    await context.close()
  })

  test('lets no script in that is not the site’s own, on hosts without headers too', async () => {
    const { page, context } = await opened()
    const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')
    expect(policy).toMatch(/default-src 'none'/)
    expect(policy).not.toMatch(/script-src[^;]*unsafe/)
    await page.evaluate(() => {
      // Where the browser has no Trusted Types, these are elements that the policy refuses.
      const inline = document.createElement('script')
      inline.append('window.hacked = 1')
      document.body.append(inline)
      const style = document.createElement('link')
      style.rel = 'stylesheet'
      style.href = 'https://example.org/a.css'
      // Built from elements, as markup is refused before the policy on what it holds is asked.
      const frame = document.createElement('iframe')
      frame.src = 'https://example.org/'
      const image = document.createElement('img')
      image.src = 'https://example.org/a.png'
      const form = document.createElement('form')
      form.action = 'https://example.org/'
      document.body.append(style, frame, image, form)
      form.submit()
    })
    await expect.poll(() => refused(page).then(all => all.length)).toBeGreaterThanOrEqual(5)
    expect(await page.evaluate(() => (window as unknown as { hacked?: number }).hacked)).toBeUndefined()
    await context.close()
  })
})

/** Ways by which a string becomes markup or a script; each must throw. */
const sinks = (page: Page) =>
  page.evaluate(async () => {
    const { trustedTypes } = window as unknown as {
      trustedTypes?: { createPolicy(name: string, rules: object): unknown }
    }
    const tried: Record<string, () => unknown> = {
      innerHTML: () =>
        (document.createElement('div').innerHTML = '<img src="x:" onerror="window.hacked = 2">'),
      insertAdjacentHTML: () => document.body.insertAdjacentHTML('beforeend', '<b>x</b>'),
      'document.write': () => document.write('<b>x</b>'),
      srcdoc: () => (document.createElement('iframe').srcdoc = '<b>x</b>'),
      'parsed markup': () => new DOMParser().parseFromString('<b>x</b>', 'text/html'),
      'script.src': () => (document.createElement('script').src = './sw.js'),
      'script.text': () => (document.createElement('script').text = 'window.hacked = 3'),
      onerror: () => document.createElement('img').setAttribute('onerror', 'window.hacked = 4'),
      'a worker by address': () => new Worker('./sw.js'),
      'a worker of data': () => new Worker('data:text/javascript,postMessage(1)'),
      'another policy': () => trustedTypes?.createPolicy('another', {}),
      'the same policy again': () => trustedTypes?.createPolicy('small-cap-lens', {}),
      'a default policy': () => trustedTypes?.createPolicy('default', {}),
    }
    const open: string[] = []
    for (const [name, attempt] of Object.entries(tried))
      try {
        attempt()
        open.push(name)
      } catch {}
    return { known: trustedTypes !== undefined, open }
  })

describe('Trusted Types', () => {
  test('let no string become markup or a script, and the page’s own workers start', async () => {
    const { page, context, messages } = await opened()
    const worker = page.waitForEvent('worker')
    await choose(page, upload('own.csv', wide(90)))
    expect((await worker).url()).toContain('/assets/')
    await page
      .locator('data[data-metric="data.small-symbol"][value="IJR"]')
      .first()
      .waitFor({ state: 'attached' })
    expect(messages).toEqual([])
    expect(await sinks(page)).toEqual({ known: true, open: [] })
    expect(await page.evaluate(() => (window as unknown as { hacked?: number }).hacked)).toBeUndefined()
    await context.close()
  })

  test('hold in a saved page, which has no script to add', async () => {
    const { page, context } = await opened()
    const download = page.waitForEvent('download')
    await share(page, 'Save as HTML')
    const folder = mkdtempSync(join(tmpdir(), 'lens-trusted-'))
    const file = join(folder, 'saved.html')
    await (await download).saveAs(file)
    const saved = await visit(browser, pathToFileURL(file).href, { offline: true })
    await settled(saved.page)
    expect(saved.messages).toEqual([])
    expect(await sinks(saved.page)).toEqual({ known: true, open: [] })
    await saved.context.close()
    await context.close()
    rmSync(folder, { recursive: true })
  })
})

describe('a file', () => {
  const NAMES = [
    '<img src=x onerror=alert(1)>.csv',
    '"><script>alert(1)</script>.csv',
    '=HYPERLINK("https://example.org").csv',
    '..\\..\\windows\\system32\\prices.csv',
    `${'long'.repeat(60)}.csv`,
    '\u202Evsc.exe',
  ]
  test.each(NAMES)('called %s is a name and nothing else', async name => {
    const { page, context, messages, seized, foreign } = await opened()
    const before = await page.locator('script, iframe, object, embed, main img').count()
    await choose(page, upload(name, wide(90)))
    await page
      .locator('data[data-metric="data.small-symbol"][value="IJR"]')
      .first()
      .waitFor({ state: 'attached' })
    await settled(page)
    expect(await page.locator('script, iframe, object, embed, main img').count()).toBe(before)
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    ).toBeLessThanOrEqual(0)
    expect([...seized, ...foreign, ...messages, ...(await refused(page))]).toEqual([])
    await context.close()
  })

  test('whose columns and cells are markup, formulas and traps is read as text', async () => {
    const { page, context, messages, seized, foreign } = await opened()
    const traps = [
      '=1+1',
      '@SUM(A1)',
      '<svg onload=alert(1)>',
      'constructor',
      '{{7*7}}',
      'javascript:alert(1)',
    ]
    const lines = wide(90, ['<b onclick=alert(1)>S', '=cmd|calc'])
      .trim()
      .split('\n')
      .map((line, i) => `${line},${i === 0 ? 'toString' : traps[i % traps.length]}`)
    lines.splice(40, 0, ...traps.map(trap => `2024-02-30,${trap},${trap},${trap}`))
    await choose(page, upload('traps.csv', lines.join('\n')))
    await page
      .locator('data[data-metric="data.small-symbol"][value^="<b"]')
      .first()
      .waitFor({ state: 'attached' })
    await settled(page)
    for (const folded of await page.locator('.messages summary').all()) await folded.click()
    const download = page.waitForEvent('download')
    await page.locator('.chart-tools').first().getByRole('button', { name: 'CSV', exact: true }).click()
    const stream = await (await download).createReadStream()
    let csv = ''
    for await (const part of stream) csv += part
    for (const cell of csv.split(/[\r\n,]+/)) expect(cell).not.toMatch(/^"?[=@+]/)
    expect(Object.keys(await page.evaluate(() => Object.assign({}, Object.prototype)))).toEqual([])
    expect([...seized, ...foreign, ...messages, ...(await refused(page))]).toEqual([])
    await context.close()
  })

  test('made to explode is refused, gzipped and zipped', async () => {
    const { page, context, messages } = await opened()
    const zeros = new Uint8Array(280_000_000)
    await choose(page, upload('bomb.csv.gz', gzipSync(zeros, { level: 1 })))
    await expectRefusal(page, /more than 256 MB/)
    await page.getByRole('button', { name: 'Dismiss' }).click()
    const half = zeros.subarray(0, 140_000_000)
    await choose(page, upload('bomb.zip', zipSync({ 'a.csv': half, 'b.csv': half }, { level: 1 })))
    await expectRefusal(page, /more than 256 MB/)
    expect(messages).toEqual([])
    await context.close()
  }, 180_000)

  test('zipped under a path that leads elsewhere is read by its own name', async () => {
    const { page, context, messages } = await opened()
    const table = new TextEncoder().encode(wide(90))
    const zip = zipSync({ '../../../etc/prices.csv': table, '__MACOSX/._prices.csv': new Uint8Array(9) })
    await choose(page, upload('paths.zip', zip))
    await page
      .locator('data[data-metric="data.small-symbol"][value="IJR"]')
      .first()
      .waitFor({ state: 'attached' })
    expect(await page.locator('main').textContent()).not.toContain('../')
    expect(messages).toEqual([])
    await context.close()
  })

  test.each([
    ['one line of ten million columns', () => `Date${',x'.repeat(10_000_000)}\n`],
    ['one quote that never ends', () => `Date,Close\n"${'2020-01-02,5\n'.repeat(800_000)}`],
    ['one line of digits', () => `Date,Close\n2020-01-02,${'9'.repeat(10_000_000)}\n`],
    ['nothing but separators', () => ',;\t|'.repeat(2_500_000)],
  ])(
    'of %s is refused while the page stays alive',
    async (_, text) => {
      const { page, context, messages } = await opened()
      await choose(page, upload('wide.csv', text()))
      // The page answers while its worker reads.
      await page.locator('.controls').getByRole('button', { name: '1Y', exact: true }).click()
      await expect
        .poll(() =>
          page
            .locator('.controls')
            .getByRole('button', { name: '1Y', exact: true })
            .getAttribute('aria-pressed'),
        )
        .toBe('true')
      await expectRefusal(page, /\w/)
      expect(messages).toEqual([])
      await context.close()
    },
    120_000,
  )
})

describe('a link to prices', () => {
  // All kinds of addresses stand in tests/app/loading/by-address.test.tsx, where no browser is needed.
  test.each([
    'javascript:alert(document.domain)',
    'https://192.168.1.1/a.csv',
    'https://user:secret@example.org/a.csv',
  ])('%s contacts nobody and says why', async address => {
    const { page, context, messages, foreign, seized } = await opened(`?small=${encodeURIComponent(address)}`)
    await expectRefusal(page, /nothing was contacted/)
    expect(await page.getByRole('dialog').count()).toBe(0)
    expect([...foreign, ...seized, ...messages]).toEqual([])
    await context.close()
  })

  test('a host that sends the reader on to another is not followed', async () => {
    const visited = await visit(browser, 'about:blank')
    const { page, context } = visited
    const contacted: string[] = []
    await context.route(/^https:\/\//, route => {
      contacted.push(route.request().url())
      return route.fulfill({ status: 302, headers: { location: 'https://192.168.1.1/admin' } })
    })
    await page.goto(`${inject('site')}?prices=${encodeURIComponent('https://example.org/a.csv')}`)
    await page.getByRole('button', { name: 'Load from example.org' }).click()
    await expectRefusal(page, /redirect by example\.org/)
    expect(contacted).toEqual(['https://example.org/a.csv'])
    await context.close()
  })
})
