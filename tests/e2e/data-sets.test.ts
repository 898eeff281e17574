/** The bundled data sets and the evidence from them on the built page, and a page that lacks some of them. */
import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { figures, launch, settled, visit } from './browser.ts'

interface Base {
  readonly data: string
  readonly basis: string
  readonly '6m': { readonly p15: number }
  readonly '12m': { readonly p0: number; readonly p15: number }
  readonly '6to12m': { readonly p15: number }
}
const ORACLE: { base: Base[] } = JSON.parse(
  readFileSync(new URL('../fixtures/depth.json', import.meta.url), 'utf8'),
)
const IDS: Readonly<Record<string, string>> = { 'size portfolios': 'portfolios' }

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser?.close())

/** Waits until the record has its evidence, or has said that it lacks some. */
async function withEvidence(page: Page): Promise<Record<string, string>> {
  await settled(page)
  await page.waitForSelector('#depth table', { state: 'attached' })
  await page.waitForSelector('#events table, #events p', { state: 'attached' })
  return figures(page)
}

/** A visit whose requests for some files fail. */
async function without(pattern: RegExp) {
  const visited = await visit(browser, 'about:blank')
  await visited.page.route(pattern, route => route.fulfill({ status: 404, body: '' }))
  await visited.page.goto(inject('site'))
  return visited
}

describe('the evidence', () => {
  test('has the depths that pandas computes, from every data set', async () => {
    const { page, context, messages, foreign } = await visit(browser, inject('site'))
    const shown = await withEvidence(page)
    for (const row of ORACLE.base) {
      const stem = `depth.${IDS[row.data] ?? row.data}.${row.basis}`
      const near = (id: string, wanted: number) =>
        expect(Math.abs(Number(shown[`${stem}.${id}`]) - wanted), `${stem}.${id}`).toBeLessThanOrEqual(1e-9)
      near('6m.p15', row['6m'].p15)
      near('12m.p15', row['12m'].p15)
      near('12m.p0', row['12m'].p0)
      near('6to12m.p15', row['6to12m'].p15)
    }
    expect(shown['event.first-cut.indices.6m.n']).toBe('7')
    expect(messages).toEqual([])
    expect(foreign).toEqual([])
    await context.close()
  })

  test('stays the same whatever data set is on the page', async () => {
    const { page, context, messages } = await visit(browser, `${inject('site')}?data=indices`)
    const shown = await withEvidence(page)
    expect(Number(shown['return.small'])).toBeCloseTo(0.1179, 4)
    const indices = ORACLE.base.find(({ data }) => data === 'indices')!
    expect(Number(shown['depth.indices.price.12m.p15'])).toBeCloseTo(indices['12m'].p15, 9)
    expect(messages).toEqual([])
    await context.close()
  })
})

describe('the menu of data sets', () => {
  test('puts months since 1926 on the page, and the way back is one step', async () => {
    const { page, context, messages } = await visit(browser, inject('site'))
    await settled(page)
    await page.getByLabel('Data', { exact: true }).first().selectOption('portfolios')
    await expect.poll(() => page.url()).toContain('data=portfolios')
    await expect.poll(async () => (await figures(page))['data.rows']).toBe('1183')
    await page.goBack()
    await expect.poll(async () => (await figures(page))['data.small-symbol']).toBe('IWM')
    expect(page.url()).not.toContain('data=')
    expect(messages).toEqual([])
    await context.close()
  })
})

describe('a page that lacks', () => {
  test('the indices shows the rows of the others', async () => {
    const { page, context } = await without(/closes-indices/)
    const shown = await withEvidence(page)
    expect(Object.keys(shown).some(id => id.startsWith('depth.indices'))).toBe(false)
    expect(shown['depth.portfolios.total.12m.p15']).toBeDefined()
    await expect.poll(() => page.locator('#depth').textContent()).toContain('has no indices')
    await context.close()
  })

  test('the portfolios shows the rows of the others', async () => {
    const { page, context } = await without(/closes-portfolios/)
    const shown = await withEvidence(page)
    expect(Object.keys(shown).some(id => id.startsWith('depth.portfolios'))).toBe(false)
    expect(shown['depth.indices.price.12m.p15']).toBeDefined()
    await context.close()
  })

  test('the tables of events shows everything else', async () => {
    const { page, context } = await without(/event-tables/)
    const shown = await withEvidence(page)
    expect(Object.keys(shown).some(id => id.startsWith('event.'))).toBe(false)
    expect(shown['depth.indices.price.12m.p15']).toBeDefined()
    await expect.poll(() => page.locator('#events').textContent()).toContain('no table of first rate cuts')
    await context.close()
  })
})
