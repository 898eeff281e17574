/** Workbooks and archives of several tables, through the built page. */
import { strToU8, zipSync } from 'fflate'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { type Cell, openDocument, table, workbook } from '../workbooks.ts'
import { figures, launch, settled, visit } from './browser.ts'
import { choose, upload } from './own-prices.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser?.close())

const prices = (names: readonly string[], first = 45_292): Cell[][] => [
  ['Date', ...names],
  ...table(first, ...names.map((_, i) => 200 + i * 300)),
]

async function opened(): Promise<Awaited<ReturnType<typeof visit>>> {
  const visited = await visit(browser, inject('site'))
  await settled(visited.page)
  return visited
}

async function loaded(page: Page): Promise<string> {
  const status = page.getByRole('status').filter({ hasText: /^Loaded / })
  await status.waitFor()
  await settled(page)
  return (await status.textContent()) ?? ''
}

const sides = ['data.small-symbol', 'data.large-symbol', 'data.rows', 'data.first', 'data.last'] as const

describe.each([
  ['xlsx, days from 1900', 'prices.xlsx', workbook({ Notes: [['By hand']], Prices: prices(['IWM', 'SPY']) })],
  ['xlsx, days from 1904', 'mac.xlsx', workbook({ Prices: prices(['IWM', 'SPY'], 45_292 - 1462) }, true)],
  ['ods', 'prices.ods', openDocument({ Notes: [['By hand']], Prices: prices(['IWM', 'SPY']) })],
] as const)('%s', (_, name, bytes) => {
  test('is read like a table of text', async () => {
    const { page, context, messages } = await opened()
    await choose(page, upload(name, bytes))
    expect(await loaded(page)).toContain('as the small-cap side and SPY')
    const shown = await figures(page)
    expect(sides.map(id => shown[id])).toEqual(['IWM', 'SPY', '20', '2024-01-01', '2024-01-26'])
    expect(messages).toEqual([])
    await context.close()
  })
})

test('of several sheets with prices those that are not read are named', async () => {
  const { page, context } = await opened()
  const both = prices(['IWM', 'SPY'])
  await choose(page, upload('book.xlsx', workbook({ Daily: both, Adjusted: both })))
  expect(await loaded(page)).toContain('prices in Adjusted (IWM, SPY) as well')
  await context.close()
})

test.each([
  ['book.ods', openDocument({ first: prices(['Close']), second: prices(['Close']) })],
  [
    'book.zip',
    zipSync({
      'first.csv': strToU8('Date,Close\n2026-01-05,10\n2026-01-06,11\n2026-01-07,12\n'),
      'second.csv': strToU8('Date,Close\n2026-01-05,20\n2026-01-06,21\n2026-01-07,22\n'),
    }),
  ],
] as const)('%s, whose tables do not say which is meant, is asked about', async (name, bytes) => {
  const { page, context, messages } = await opened()
  await choose(page, upload(name, bytes))
  const dialog = page.getByRole('dialog', { name: 'Which table is read?' })
  await dialog.getByRole('radio', { name: /^second/ }).check()
  await dialog.getByRole('button', { name: 'Load', exact: true }).click()
  expect(await loaded(page)).toContain('second')
  expect((await figures(page))['data.large-symbol']).toBe('SPY')
  expect(messages).toEqual([])
  await context.close()
})
