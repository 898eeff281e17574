/**
 * Real vendors' files through the real page, where that collection is at hand (it is not part of the product): each
 * loads, asks or is refused as its manifest says, and shows the rows that it holds.
 */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { launch, settled, visit } from './browser.ts'

interface Expected {
  readonly rows: number
  readonly first: readonly [string, number]
  readonly last: readonly [string, number]
}
interface Entry {
  readonly file: string
  readonly expect: 'load' | 'ask' | 'refuse'
  readonly series: Readonly<Record<string, Expected>>
}

const zoo = new URL('../../../shared/zoo/', import.meta.url)
const manifest = new URL('manifest.json', zoo)

let browser: Browser
let page: Page

/** Every table of rows as read that comes from a file: its name, how many rows, and the first and the last of them. */
async function previews(
  file: string,
): Promise<{ name: string; rows: number; first: string[]; last: string[] }[]> {
  return page.locator('#method table').evaluateAll((tables, file) => {
    const found = []
    for (const table of tables) {
      const caption = /^(.*), ([\d,]+) rows? from (.*)$/.exec(
        table.querySelector('caption')?.textContent ?? '',
      )
      if (caption?.[3] !== file) continue
      const rows = [...table.querySelectorAll('tbody tr')].map(row =>
        [...row.children].map(cell => cell.textContent ?? ''),
      )
      found.push({
        name: caption[1] ?? '',
        rows: Number((caption[2] ?? '').replaceAll(',', '')),
        first: rows[0] ?? [],
        last: rows.at(-1) ?? [],
      })
    }
    return found
  }, file)
}

async function check(entry: Entry): Promise<void> {
  await page.getByLabel('Load your CSV').setInputFiles(fileURLToPath(new URL(entry.file, zoo)))
  const dialog = page.getByRole('dialog')
  const said = (role: 'alert' | 'status') => page.getByRole(role).filter({ hasText: entry.file }).last()
  // "Reading …" stands there first; what counts is what follows it.
  const notice = page
    .locator('.messages .notice', { hasText: entry.file })
    .filter({ hasNotText: /^Reading / })
  await notice.or(dialog).first().waitFor()
  if (entry.expect === 'ask') {
    expect(await dialog.isVisible()).toBe(true)
    const [large = '', small = ''] = Object.keys(entry.series)
    await dialog.getByLabel('Small caps', { exact: true }).selectOption({ label: small })
    await dialog.getByLabel('Large caps', { exact: true }).selectOption({ label: large })
    await dialog.getByRole('button', { name: 'Load', exact: true }).click()
    await notice.first().waitFor()
  } else expect(await dialog.count()).toBe(0)
  if (entry.expect === 'refuse') {
    expect(await said('alert').textContent()).toMatch(/prices, not returns; nothing was changed/)
    return
  }
  expect(await said('status').textContent()).toMatch(/^(Loaded|Read) /)
  await page.waitForFunction(
    file => [...document.querySelectorAll('#method caption')].some(one => one.textContent?.endsWith(file)),
    entry.file,
  )
  const found = await previews(entry.file)
  const wide = entry.expect === 'ask' || /wide/.test(entry.file)
  expect(found.length).toBe(wide ? 2 : 1)
  for (const shown of found) {
    const names = Object.keys(entry.series)
    const name = wide ? names.find(one => one === shown.name) : names.find(one => !/adj/i.test(one))
    const expected = entry.series[name ?? '']
    if (expected === undefined) throw new Error(`${shown.name} is none of ${names}`)
    const monthly = [expected.first, expected.last].every(([date]) => date.slice(8, 10) === '01')
    const ends = [shown.first.slice(0, 2), shown.last.slice(0, 2)]
    expect(ends.map(([date, close]) => [date, Number(close)])).toEqual(
      [expected.first, expected.last].map(([date, close], i) => [
        // A row for a month is dated by its last session; the manifest has the day that the file writes, the first.
        monthly ? expect.stringContaining(date.slice(0, 7)) : date.slice(0, 10),
        // Of several bars a day the last is the day's close; the first row of the file is not.
        /intraday/.test(entry.file) && i === 0 ? expect.any(Number) : close,
      ]),
    )
    if (!/intraday/.test(entry.file)) expect(shown.rows).toBe(expected.rows)
  }
}

describe.skipIf(!existsSync(manifest))('vendors’ files at ../shared/zoo, through the page', () => {
  const entries = existsSync(manifest) ? (JSON.parse(readFileSync(manifest, 'utf8')) as Entry[]) : []

  beforeAll(async () => {
    browser = await launch()
    const visited = await visit(browser, inject('site'))
    page = visited.page
    await settled(page)
    await page.evaluate(() => window.localStorage.setItem('small-cap-lens.kept', 'nothing'))
  })
  afterAll(() => browser?.close())

  for (const entry of entries) test(`${entry.file}: ${entry.expect}`, () => check(entry))
})
