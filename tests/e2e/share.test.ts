/** What leaves the page comes back the same: links, saved pages, exports. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { figures, launch, settled, share, visit } from './browser.ts'
import { addressOf, ownPair } from './own-pair.ts'

let browser: Browser
const folder = mkdtempSync(join(tmpdir(), 'lens-share-'))
beforeAll(async () => {
  browser = await launch()
})
afterAll(async () => {
  await browser?.close()
  rmSync(folder, { recursive: true, force: true })
})

const CLIPBOARD: BrowserContextOptions = { permissions: ['clipboard-read', 'clipboard-write'] }
const VIEWS = [
  ['the default view', ''],
  ['a view of its own, dark', '?from=2010-01-04&to=2019-12-31&basis=total&ma=10,30&gap=geometric&theme=dark'],
  ['inputs changed, light', '?whatif=pe.small:15&theme=light'],
] as const

/** An address at the site that carries made-up prices. */
const ownAddress = (query: string) => addressOf(ownPair(), query)

async function copiedLink(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Copy link' }).click()
  await page.getByText(/^Link copied/).waitFor()
  return page.evaluate(() => navigator.clipboard.readText())
}

async function savedFile(page: Page, button: string, press = share): Promise<string> {
  const download = page.waitForEvent('download')
  await press(page, button)
  const path = join(folder, `${Math.random().toString(36).slice(2)}-${(await download).suggestedFilename()}`)
  await (await download).saveAs(path)
  return path
}

/** Presses a button under the first chart. */
const underChart = (page: Page, name: string) =>
  page.locator('.chart-tools').first().getByRole('button', { name, exact: true }).click()

async function opened(address: string, options: BrowserContextOptions = {}) {
  const visited = await visit(browser, address, options)
  await settled(visited.page)
  return { ...visited, shown: await figures(visited.page) }
}

const themeOf = (page: Page) => page.evaluate(() => document.documentElement.dataset.theme ?? null)

describe('a link', () => {
  test.each(VIEWS)('gives a fresh profile the same figures: %s', async (_, query) => {
    const first = await opened(inject('siteBelow') + query, CLIPBOARD)
    const link = await copiedLink(first.page)
    expect(link.startsWith(inject('siteBelow'))).toBe(true)
    const second = await opened(link)
    expect(Object.keys(first.shown).length).toBeGreaterThan(50)
    expect(second.shown).toEqual(first.shown)
    expect(await themeOf(second.page)).toBe(await themeOf(first.page))
    expect(await second.page.getByRole('alert').count()).toBe(0)
    expect(await second.page.getByText(/not what the link says/).count()).toBe(0)
    expect(second.messages).toEqual([])
    await first.context.close()
    await second.context.close()
  })

  test.each(['light', 'dark'])('carries prices of the reader’s own, %s', async theme => {
    const first = await opened(await ownAddress(`?ma=10&theme=${theme}`), CLIPBOARD)
    expect(first.shown['data.small-symbol']).toBe('AAA')
    expect(first.shown['data.dropped']).not.toBe('0')
    await first.page.getByRole('button', { name: 'Copy link' }).click()
    const dialog = first.page.getByRole('dialog')
    expect(await dialog.textContent()).toMatch(/With your prices, [\d.]+ KB of at most 32\.0 KB/)
    await dialog.getByRole('button', { name: 'Copy', exact: true }).click()
    await first.page.getByText(/^Link copied/).waitFor()
    const link = await first.page.evaluate(() => navigator.clipboard.readText())
    const second = await opened(link)
    expect(second.shown).toEqual(first.shown)
    expect(second.requests.some(request => request.includes('data='))).toBe(false)
    await second.page.getByRole('link', { name: 'Conclusions' }).first().click()
    await second.page.reload()
    await settled(second.page)
    expect(await figures(second.page)).toEqual(first.shown)
    await first.context.close()
    await second.context.close()
  })

  test('that is damaged shows the bundled prices and one sentence', async () => {
    const address = await ownAddress('')
    for (const damaged of [
      address.replace(/data=([^&]{400}).*/, 'data=$1'),
      address.replace('data=1.', 'data=7.'),
    ]) {
      const { page, context, shown, messages } = await opened(damaged)
      expect(shown['data.small-symbol']).toBe('IWM')
      expect(await page.getByRole('alert').allTextContents()).toEqual([
        expect.stringMatching(/^The link: .*the bundled prices are shown instead/),
      ])
      expect(messages).toEqual([])
      await context.close()
    }
  })

  test('made with other prices says which figures are others, and by how much', async () => {
    const address = (await ownAddress('')).replace(/data=[^&]*&/, '')
    const { page, context } = await opened(address)
    const notice = page.getByRole('status').filter({ hasText: 'not what the link says' })
    expect(await notice.textContent()).toMatch(
      /\d+ figures are not what the link says: .*the link says .*, computed here .* \(/,
    )
    await context.close()
  })
})

describe('a saved page', () => {
  test.each(VIEWS)('opens from a file without a network and shows the same figures: %s', async (_, query) => {
    const first = await opened(inject('site') + query)
    const file = await savedFile(first.page, 'Save as HTML')
    const second = await opened(pathToFileURL(file).href, { offline: true })
    expect(second.shown).toEqual(first.shown)
    expect(await themeOf(second.page)).toBe(await themeOf(first.page))
    expect(second.requests.filter(request => !/^(file|blob|data):/.test(request))).toEqual([])
    expect(second.messages).toEqual([])
    await first.context.close()
    await second.context.close()
  })

  test('carries prices of the reader’s own, stays interactive, and can be saved again', async () => {
    const first = await opened(await ownAddress('?theme=dark'))
    const file = await savedFile(first.page, 'Save as HTML')
    const second = await opened(pathToFileURL(file).href, { offline: true })
    expect(second.shown).toEqual(first.shown)
    await second.page.locator('.controls').getByRole('button', { name: '1Y', exact: true }).click()
    await settled(second.page)
    const changed = await figures(second.page)
    expect(changed['return.small']).not.toBe(first.shown['return.small'])
    const third = await opened(pathToFileURL(await savedFile(second.page, 'Save as HTML')).href, {
      offline: true,
    })
    expect(third.shown).toEqual(changed)
    expect([...second.messages, ...third.messages]).toEqual([])
    for (const { context } of [first, second, third]) await context.close()
  })

  test('whose prices are damaged says so in one sentence', async () => {
    const first = await opened(inject('site'))
    const file = await savedFile(first.page, 'Save as HTML')
    const html = readFileSync(file, 'utf8')
    const broken = join(folder, 'broken.html')
    writeFileSync(broken, html.replace(/(id="embedded-data">.{1000}).{40}/, '$1'))
    const { page, context } = await visit(browser, pathToFileURL(broken).href, { offline: true })
    await page.getByRole('alert').waitFor()
    expect(await page.getByRole('alert').textContent()).toMatch(
      /^This saved page: .*(damaged|cut or altered)/,
    )
    await first.context.close()
    await context.close()
  })
})

describe('a chart', () => {
  test.each([
    ['light', '#fbfaf7'],
    ['dark', '#12161b'],
  ])('leaves as a picture by itself, %s', async (theme, paper) => {
    const { page, context, messages } = await opened(`${inject('site')}?theme=${theme}`)
    const [svg, png] = [
      readFileSync(await savedFile(page, 'SVG', underChart), 'utf8'),
      readFileSync(await savedFile(page, 'PNG', underChart)),
    ]
    expect(svg).not.toMatch(/var\(|class=| style=|<script|foreignObject|url\((?!#)/)
    expect(svg.length).toBeLessThan(30_000)
    expect(svg).toContain(`fill="${paper}"`)
    expect(svg).toMatch(/Source: bundled prices.* · Jan 20, 2026/)
    const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(svg)!.map(Number)
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([width! * 2, height! * 2])
    expect(messages).toEqual([])
    await context.close()
  })
})

describe('the whole report', () => {
  test('leaves as Markdown and as JSON with every figure of the page', async () => {
    const { page, context, shown } = await opened(inject('site'))
    const markdown = readFileSync(await savedFile(page, 'Markdown'), 'utf8')
    const json = JSON.parse(readFileSync(await savedFile(page, 'JSON'), 'utf8'))
    const values = new Map(
      json.figures.map((figure: { id: string; value: unknown }) => [figure.id, figure.value]),
    )
    for (const [id, value] of Object.entries(shown)) {
      if (!values.has(id)) continue
      expect(String(values.get(id) ?? ''), id).toBe(value)
    }
    expect([...values.keys()].filter(id => (id as string) in shown).length).toBeGreaterThan(50)
    expect(markdown).toContain('| gap.arithmetic |')
    await context.close()
  })
})
