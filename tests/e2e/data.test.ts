/** The reader's own prices: dropped, chosen, pasted, fetched, kept. */
import { gzipSync } from 'fflate'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { figures, launch, settled, visit } from './browser.ts'
import { choose, drop, large, paste, single, small, upload, weekdays, wide } from './own-prices.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser?.close())

async function opened(query = '') {
  const visited = await visit(browser, inject('site') + query)
  await settled(visited.page)
  return visited
}

async function loaded(page: Page, text: string | RegExp = /^Loaded /): Promise<string> {
  const status = page.getByRole('status').filter({ hasText: text })
  await status.waitFor()
  await settled(page)
  return (await status.textContent()) ?? ''
}

const PASSPORT = [
  'data.small-symbol',
  'data.large-symbol',
  'data.rows',
  'data.first',
  'data.last',
  'data.dropped',
] as const

async function passport(page: Page): Promise<Record<string, string | undefined>> {
  const shown = await figures(page)
  return Object.fromEntries(PASSPORT.map(id => [id, shown[id]]))
}

const days = weekdays(90)
const OWN = {
  'data.small-symbol': 'IJR',
  'data.large-symbol': 'IVV',
  'data.rows': '90',
  'data.first': days[0],
  'data.last': days[89],
  'data.dropped': '0',
}

describe('prices of the reader’s own', () => {
  test('come as one wide file, dropped anywhere; the window is then the whole overlap', async () => {
    const { page, context, messages, foreign } = await opened('?from=2025-10-01&to=2025-12-01')
    await drop(page, { 'wide.csv': wide(90) })
    expect(await loaded(page)).toMatch(
      /IJR \(wide\.csv\) as the small-cap side and IVV \(wide\.csv\) as the large-cap side: 90 common sessions/,
    )
    expect(await passport(page)).toEqual(OWN)
    expect((await figures(page))['return.small']).toBe(String(Number(small(89)) / Number(small(0)) - 1))
    expect(new URL(page.url()).search).toBe('')
    expect(messages).toEqual([])
    expect(foreign).toEqual([])
    await context.close()
  })

  test('come as two files, in either order, each known by its symbol', async () => {
    const { page, context } = await opened()
    await choose(page, upload('IVV.csv', single(90, large)), upload('IJR.csv', single(90, small)))
    await loaded(page)
    expect(await passport(page)).toEqual(OWN)
    await context.close()
  })

  test('come as two unknown files, first small, and change sides at a press', async () => {
    const { page, context } = await opened()
    await choose(page, upload('AAAA.csv', single(90, small)), upload('BBBB.csv', single(90, large)))
    await loaded(page)
    const before = await figures(page)
    await page.getByRole('button', { name: /^Swap sides/ }).click()
    await settled(page)
    const after = await figures(page)
    expect([before['data.small-symbol'], after['data.small-symbol']]).toEqual(['AAAA', 'BBBB'])
    expect(after['return.small']).toBe(before['return.large'])
    expect(new URL(page.url()).search).toContain('swap')
    await context.close()
  })

  test('of one side leave the other as it is', async () => {
    const { page, context } = await opened()
    await choose(page, upload('IJR.csv', single(90, small)))
    expect(await loaded(page)).toContain('SPY stays')
    expect(await passport(page)).toMatchObject({ 'data.small-symbol': 'IJR', 'data.large-symbol': 'SPY' })
    await context.close()
  })

  test('come gzipped', async () => {
    const { page, context } = await opened()
    await choose(page, upload('prices.csv.gz', gzipSync(new TextEncoder().encode(wide(90)))))
    await loaded(page)
    expect(await passport(page)).toEqual(OWN)
    await context.close()
  })

  test('come pasted, and dropped as text', async () => {
    const { page, context } = await opened()
    const cells = wide(90).replaceAll(',', '\t')
    await paste(page, cells)
    expect(await loaded(page)).toContain('pasted cells')
    expect(await passport(page)).toEqual(OWN)
    await drop(page, {}, wide(60))
    expect(await loaded(page, /dropped text/)).toContain('60 common sessions')
    await context.close()
  })

  test('that are broken change nothing and are refused in a sentence', async () => {
    const { page, context, messages } = await opened()
    const before = await figures(page)
    await choose(page, upload('broken.csv', 'Date,Close\n2024-01-02,abc\n2024-01-03,def\n'))
    const alert = page.getByRole('alert')
    await alert.waitFor()
    const text = await alert.textContent()
    expect(text).toMatch(/^broken\.csv, line \d: found “.*”, expected .*; nothing was changed/)
    await settled(page)
    expect(await figures(page)).toEqual(before)
    expect(messages).toEqual([])
    await context.close()
  })

  test('with some bad rows load, list them, and hand out the full list', async () => {
    const { page, context } = await opened()
    const lines = wide(90).split('\n')
    for (let i = 10; i < 50; i++) lines[i] = lines[i]!.replace(/,[^,]*,/, ',oops,')
    await choose(page, upload('holes.csv', lines.join('\n')))
    const status = await loaded(page)
    expect(status).toContain('40 problems')
    expect(status).toContain('and 20 others')
    expect(status).toMatch(/line 11.*column “IJR”.*found “oops”.*row dropped/)
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Download all 40 problems' }).click()
    const stream = await (await download).createReadStream()
    let csv = ''
    for await (const part of stream) csv += part
    expect(csv.trim().split('\n').length).toBe(41)
    await context.close()
  })

  test('whose columns have names to trip over do no harm', async () => {
    const { page, context, messages } = await opened()
    const trap = '<img src=x onerror=alert(1)>'
    page.on('dialog', dialog => {
      throw new Error(`a dialog: ${dialog.message()}`)
    })
    await choose(page, upload('trap.csv', wide(90, ['__proto__', trap])))
    await loaded(page)
    expect(await passport(page)).toMatchObject({
      'data.small-symbol': '__proto__',
      'data.large-symbol': trap,
    })
    expect(await page.locator('img[src="x"]').count()).toBe(0)
    expect(messages).toEqual([])
    await context.close()
  })
})
