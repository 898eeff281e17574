/** Every state of the page, measured by axe against WCAG 2.2 AA. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { launch, settled, visit } from './browser.ts'
import { addressOf, ownPair } from './own-pair.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser?.close())

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

interface Found {
  readonly id: string
  readonly help: string
  readonly nodes: readonly { readonly target: unknown; readonly failureSummary?: string }[]
}

/** @returns what axe objects to on the page or in a part of it, one line for each element */
async function objections(page: Page, part = 'html'): Promise<string[]> {
  await page.evaluate(AXE)
  const violations = await page.evaluate(
    async ([part, tags]) => {
      const { axe } = window as unknown as {
        axe: { run(part: string, options: object): Promise<{ violations: Found[] }> }
      }
      return (await axe.run(part, { runOnly: tags, resultTypes: ['violations'] })).violations
    },
    [part, RULES] as const,
  )
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(node => `${id}: ${String(node.target)} ${node.failureSummary?.replace(/\s+/g, ' ')}`),
  )
}

/** The page with all its drawings drawn, as a reader has it who has been through it once. */
async function opened(address: string, options: BrowserContextOptions) {
  const visited = await visit(browser, address, options)
  await settled(visited.page)
  await visited.page.evaluate(async () => {
    for (let y = 0; y < document.body.scrollHeight; y += 600) {
      window.scrollTo({ top: y, behavior: 'instant' })
      await new Promise(requestAnimationFrame)
    }
    window.scrollTo({ top: 0, behavior: 'instant' })
  })
  await settled(visited.page)
  return visited
}

const WIDE = { viewport: { width: 1440, height: 900 } }
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

describe.each([
  ['light', 'wide', WIDE],
  ['dark', 'wide', WIDE],
  ['light', 'narrow', PHONE],
  ['dark', 'narrow', PHONE],
] as const)('in the %s theme on a %s screen', (theme, _, shape) => {
  test('the report, its data shown, its settings open, a figure traced', async () => {
    const { page, context } = await opened(`${inject('site')}?theme=${theme}`, shape)
    expect(await objections(page)).toEqual([])
    await page.evaluate(() => {
      for (const folded of document.querySelectorAll('details')) folded.open = true
      for (const button of document.querySelectorAll<HTMLElement>('.chart-tools [aria-expanded="false"]'))
        button.click()
    })
    expect(await page.locator('.chart-table:not([hidden])').count()).toBeGreaterThan(5)
    expect(await objections(page)).toEqual([])
    await page.locator('button.figure-trace').first().press('Enter')
    await page.getByRole('dialog').waitFor()
    // The page behind it was measured in this state, and is inert now.
    expect(await objections(page, 'dialog[open]')).toEqual([])
    await context.close()
  })
})

test.each(['light', 'dark'])(
  'what is chosen stays readable under the mouse, in the %s theme',
  async theme => {
    const { page, context } = await visit(browser, `${inject('site')}?theme=${theme}&swap=1`, WIDE)
    await settled(page)
    const chosen = await page.locator('.controls button[aria-pressed="true"]').all()
    expect(chosen.length).toBeGreaterThan(1)
    for (const button of chosen) {
      await button.hover()
      expect(await objections(page, 'button[aria-pressed="true"]')).toEqual([])
    }
    await context.close()
  },
)

describe.each([
  ['light', 'narrow', PHONE],
  ['dark', 'wide', WIDE],
] as const)('in the %s theme on a %s screen', (theme, _, shape) => {
  test('prices of the reader’s own, and the link that carries them', async () => {
    const { page, context } = await opened(await addressOf(ownPair(), `?theme=${theme}`), shape)
    expect(await objections(page)).toEqual([])
    const menu = page.getByRole('button', { name: 'Menu', exact: true })
    if (shape === PHONE) await menu.click()
    await page.getByRole('button', { name: 'Copy link', exact: true }).click()
    await page.getByRole('dialog').waitFor()
    expect(await objections(page, 'dialog[open]')).toEqual([])
    await context.close()
  })

  test('messages, and a figure that does not exist', async () => {
    const query = `?theme=${theme}&ma=none&vol=1e9&from=never`
    const { page, context } = await visit(browser, `${inject('site')}${query}#figure=nothing`, shape)
    await settled(page)
    expect(await page.getByRole('dialog').textContent()).toContain('No such figure')
    expect(await objections(page)).toEqual([])
    await page.keyboard.press('Escape')
    expect(await page.getByRole('alert').count()).toBe(3)
    expect(await objections(page)).toEqual([])
    await context.close()
  })

  test.each(['History', 'drawings'])('the part called %s, which did not arrive', async part => {
    const context = await browser.newContext({ ...shape, serviceWorkers: 'block' })
    await context.route(new RegExp(`/${part}-[^/]*\\.js`), route => route.abort())
    const page = await context.newPage()
    await page.goto(`${inject('site')}?theme=${theme}`)
    await page.locator('.tile data').first().waitFor()
    await page.locator('#history').scrollIntoViewIfNeeded()
    await page
      .getByText(/could not be (drawn|fetched)/)
      .first()
      .waitFor()
    expect(await objections(page)).toEqual([])
    await context.close()
  })
})
