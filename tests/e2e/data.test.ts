/** The reader's own prices: dropped, chosen, pasted, fetched, kept. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'fflate'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { figures, launch, settled, visit } from './browser.ts'
import {
  choose,
  drop,
  large,
  millionRows,
  paste,
  single,
  small,
  upload,
  weekdays,
  wide,
} from './own-prices.ts'

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
      /IJR \(wide\.csv\) as the small-cap side and IVV \(wide\.csv\) as the large-cap side: 90 common trading days/,
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
    expect(await loaded(page, /dropped text/)).toContain('60 common trading days')
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

describe('what a file leaves open', () => {
  const dialogOf = (page: Page) => page.getByRole('dialog')

  test('is asked once, with rows and a proposal: the order of dates', async () => {
    const { page, context } = await opened()
    const rows = Array.from(
      { length: 10 },
      (_, i) => `0${(i % 9) + 1}/0${((i + 4) % 9) + 1}/2024,${small(i)}`,
    )
    await choose(page, upload('IJR.csv', `Date,Close\n${rows.join('\n')}\n`))
    await dialogOf(page).waitFor()
    expect(await dialogOf(page).textContent()).toMatch(/How are these dates written\?.*IJR\.csv/)
    expect(await dialogOf(page).getByRole('radio').count()).toBeGreaterThan(1)
    expect(await dialogOf(page).getByRole('radio', { checked: true }).count()).toBe(1)
    await dialogOf(page)
      .getByRole('radio', { name: /^The day/ })
      .check()
    await dialogOf(page).getByRole('button', { name: 'Load', exact: true }).click()
    await loaded(page)
    expect((await passport(page))['data.small-symbol']).toBe('IJR')
    await context.close()
  })

  test('is asked once: which two of many', async () => {
    const { page, context } = await opened()
    const names = Array.from({ length: 300 }, (_, i) => `QX${String.fromCharCode(65 + (i % 26))}${i}`)
    const table = weekdays(40).map((day, i) => [day, ...names.map((_, k) => Number(small(i)) + k)].join(','))
    await choose(page, upload('many.csv', `Date,${names.join(',')}\n${table.join('\n')}\n`))
    await dialogOf(page).waitFor()
    const dialog = dialogOf(page)
    await dialog.getByLabel('Search the series for large caps').fill(names[0]!)
    expect(await dialog.getByRole('button', { name: 'Load', exact: true }).isDisabled()).toBe(true)
    await dialog.getByLabel('Search the series for large caps').fill(names[299]!)
    await dialog.getByLabel('Small caps', { exact: true }).selectOption(names[7]!)
    await dialog.getByRole('button', { name: 'Load', exact: true }).click()
    await loaded(page)
    expect(await passport(page)).toMatchObject({
      'data.small-symbol': names[7],
      'data.large-symbol': names[299],
      'data.rows': '40',
    })
    await context.close()
  })

  test('given up changes nothing', async () => {
    const { page, context } = await opened()
    const before = await figures(page)
    const rows = weekdays(9).map((day, i) => `${day},${small(i)},${large(i)},${i + 3}`)
    await choose(page, upload('three.csv', `Date,AAAX,BBBX,CCCX\n${rows.join('\n')}\n`))
    await dialogOf(page).waitFor()
    await page.keyboard.press('Escape')
    await loaded(page, 'cancelled')
    expect(await dialogOf(page).count()).toBe(0)
    expect(await figures(page)).toEqual(before)
    await context.close()
  })
})

describe('a million rows', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lens-million-'))
  const million = join(folder, 'million.csv')
  beforeAll(() => writeFileSync(million, millionRows()))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('given up half-way leave the page as it was', async () => {
    const { page, context, messages } = await opened()
    const before = await figures(page)
    await page.evaluate(() => {
      const watch = new MutationObserver(() => {
        const view = document.querySelector('section.loading')
        if (!view?.textContent?.includes(' rows')) return
        watch.disconnect()
        view.querySelector('button')?.click()
      })
      watch.observe(document.body, { subtree: true, childList: true, characterData: true })
    })
    await page.getByLabel('Load your CSV').setInputFiles(million)
    await loaded(page, 'cancelled')
    await expect.poll(() => page.workers().length).toBe(0)
    await settled(page)
    expect(await page.getByText(/^Loaded /).count()).toBe(0)
    expect(await figures(page)).toEqual(before)
    expect(messages).toEqual([])
    await context.close()
  })

  test('give way to a later load', async () => {
    const { page, context } = await opened()
    await page.getByLabel('Load your CSV').setInputFiles(million)
    await choose(page, upload('later.csv', wide(90)))
    expect(await loaded(page)).toContain('later.csv')
    await expect.poll(() => page.workers().length).toBe(0)
    await settled(page)
    expect(await passport(page)).toEqual(OWN)
    await context.close()
  })
})

describe('the data panel', () => {
  test('takes pasted cells, shows the rows as read, and goes back to the bundled data', async () => {
    const { page, context } = await opened('?open=all')
    await page.getByText('Paste cells from a spreadsheet').click()
    const lines = wide(90).trim().replaceAll(',', '\t').split('\n')
    lines[5] = lines[5]!.replace(/\t[^\t]*$/, '\t')
    await page.getByLabel('Cells with dates and prices').fill(lines.join('\n'))
    await page.getByRole('button', { name: 'Load the pasted cells' }).click()
    await loaded(page)
    const panel = page.locator('#method')
    const preview = panel.getByRole('table', { name: /^IJR, 90 rows from pasted cells/ })
    expect(await preview.getByRole('row').allTextContents()).toContain(`${days[89]}${Number(small(89))}`)
    expect((await passport(page))['data.dropped']).toBe('1')
    const download = page.waitForEvent('download')
    await panel.getByRole('button', { name: 'Download these dates as CSV' }).click()
    expect((await download).suggestedFilename()).toBe('one-side-only.csv')
    await panel.getByRole('button', { name: 'Use the bundled data again' }).click()
    await loaded(page, 'The bundled prices are on the page again')
    expect((await passport(page))['data.small-symbol']).toBe('IWM')
    await context.close()
  })

  test('refuses pasted cells where the reader is, says so once, and keeps them', async () => {
    const { page, context } = await opened()
    await page.getByText('Paste cells from a spreadsheet').click()
    const box = page.getByLabel('Cells with dates and prices')
    await box.fill('hello world')
    const before = await box.boundingBox()
    await page.getByRole('button', { name: 'Load the pasted cells' }).click()
    const alert = page.getByRole('alert')
    await alert.waitFor()
    expect(await alert.allTextContents()).toHaveLength(1)
    expect(await alert.textContent()).toMatch(/^pasted cells.*“hello world”.*nothing was changed/)
    await settled(page)
    const said = (await alert.boundingBox())!
    expect(said.y).toBeGreaterThan(0)
    expect(said.y + said.height).toBeLessThan(page.viewportSize()!.height)
    expect(await box.boundingBox()).toEqual(before)
    expect(await box.inputValue()).toBe('hello world')
    await context.close()
  })

  test('keeps loaded prices over a reload, named, switched between and deleted', async () => {
    const { page, context, messages } = await opened()
    await choose(page, upload('first.csv', wide(90)))
    await loaded(page)
    await choose(page, upload('second.csv', wide(60, ['AAAA', 'BBBB'])))
    await loaded(page, /second\.csv/)
    await page.getByRole('button', { name: 'Rename AAAA and BBBB' }).click()
    await page.getByLabel('Name of AAAA and BBBB').fill('My funds')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Delete My funds' }).waitFor()
    await page.reload()
    await settled(page)
    expect(await loaded(page, 'kept in this browser')).toContain('“My funds”')
    expect((await passport(page))['data.rows']).toBe('60')
    await page.getByRole('button', { name: 'Open IJR and IVV' }).click()
    await loaded(page, '“IJR and IVV” is on the page')
    expect(await passport(page)).toEqual(OWN)
    await page.getByRole('button', { name: 'Delete IJR and IVV' }).click()
    await page.getByRole('button', { name: 'Delete IJR and IVV' }).waitFor({ state: 'detached' })
    await page.reload()
    await settled(page)
    expect((await passport(page))['data.small-symbol']).toBe('IWM')
    await page.getByLabel(/^Keep loaded prices/).click()
    await page.getByRole('button', { name: 'Delete and keep nothing' }).click()
    await page.getByRole('list', { name: 'Kept data sets' }).waitFor({ state: 'detached' })
    await choose(page, upload('third.csv', wide(70)))
    await loaded(page, /third\.csv/)
    await page.reload()
    await settled(page)
    expect((await passport(page))['data.small-symbol']).toBe('IWM')
    expect(messages).toEqual([])
    await context.close()
  })

  test('survives a data set deleted in another tab', async () => {
    const { page, context, messages } = await opened()
    await choose(page, upload('first.csv', wide(90)))
    await loaded(page)
    await page.getByRole('button', { name: 'Use the bundled data again' }).first().click()
    await loaded(page, 'The bundled prices are on the page again')
    const button = page.getByRole('button', { name: 'Open IJR and IVV' })
    await button.waitFor()
    // The tab looks again when the reader comes back to it; a press may come before it has.
    await page.evaluate(() =>
      window.addEventListener('visibilitychange', event => event.stopImmediatePropagation(), true),
    )
    const other = await context.newPage()
    await other.goto(inject('site'))
    await settled(other)
    await other.getByRole('button', { name: 'Delete IJR and IVV' }).click()
    await other.getByRole('list', { name: 'Kept data sets' }).waitFor({ state: 'detached' })
    await page.bringToFront()
    await button.click()
    await page.getByRole('alert').filter({ hasText: 'nothing was changed' }).waitFor()
    await button.waitFor({ state: 'detached' })
    expect((await passport(page))['data.small-symbol']).toBe('IWM')
    expect(messages).toEqual([])
    await context.close()
  })
})

describe('prices by address', () => {
  let server: Server
  let host = ''
  let asked: string[] = []
  beforeAll(async () => {
    server = createServer((request, response) => {
      const path = request.url ?? ''
      asked.push(path)
      const headers = { 'access-control-allow-origin': '*', 'content-type': 'text/csv' }
      if (path === '/both.csv') response.writeHead(200, headers).end(wide(90))
      else if (path === '/one.csv') response.writeHead(200, headers).end(single(90, small))
      else if (path === '/other.csv') response.writeHead(200, headers).end(single(90, large))
      else if (path === '/page')
        response.writeHead(200, { ...headers, 'content-type': 'text/html' }).end('<p>')
      else if (path === '/closed.csv') response.writeHead(200).end(wide(90))
      else if (path === '/huge.csv')
        response.writeHead(200, { ...headers, 'content-length': '99000000' }).end()
      else if (path === '/slow.csv') response.writeHead(200, headers).write('Date,Close\n')
      else response.writeHead(404, headers).end('none')
    })
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })

  async function agreed(query: string) {
    asked = []
    const visited = await opened(query)
    const { page } = visited
    const dialog = page.getByRole('dialog')
    await dialog.waitFor()
    expect(await dialog.textContent()).toContain(host)
    expect(visited.foreign).toEqual([])
    expect(asked).toEqual([])
    await dialog.getByRole('button', { name: `Load from ${host}` }).click()
    return visited
  }

  test('are loaded once the reader agrees, on the window that the link names', async () => {
    const { page, context, messages } = await agreed(`?prices=http://${host}/both.csv&from=${days[20]}`)
    await loaded(page)
    expect(await passport(page)).toEqual(OWN)
    expect((await figures(page))['return.small']).toBe(String(Number(small(89)) / Number(small(20)) - 1))
    expect(new URL(page.url()).search).toContain('prices=')
    expect(messages).toEqual([])
    await context.close()
  })

  test('are the sides that the link says they are', async () => {
    const { page, context } = await agreed(`?large=http://${host}/other.csv&small=http://${host}/one.csv`)
    await loaded(page)
    expect((await figures(page))['return.small']).toBe(String(Number(small(89)) / Number(small(0)) - 1))
    await context.close()
  })

  test('are not asked for when the reader declines', async () => {
    asked = []
    const { page, context, foreign } = await opened(`?prices=http://${host}/both.csv`)
    await page.getByRole('button', { name: 'Stay with the prices on the page' }).click()
    await loaded(page, 'Nothing was contacted')
    expect((await passport(page))['data.small-symbol']).toBe('IWM')
    expect(new URL(page.url()).search).toBe('')
    expect([...asked, ...foreign]).toEqual([])
    await context.close()
  })

  test.each([
    ['missing', '/gone.csv', /the answer 404/],
    ['a web page', '/page', /a web page instead of a table/],
    ['closed to other sites', '/closed.csv', /does not allow other sites to read it \(CORS\)/],
    ['too large', '/huge.csv', /more than 64 MB/],
  ])('that are %s are refused in a sentence', async (_, path, expected) => {
    const { page, context } = await agreed(`?prices=http://${host}${path}`)
    const alert = page.getByRole('alert')
    await alert.waitFor()
    expect(await alert.textContent()).toMatch(expected)
    await settled(page)
    expect((await passport(page))['data.small-symbol']).toBe('IWM')
    await context.close()
  })

  test('that do not come can be given up', async () => {
    const { page, context } = await agreed(`?prices=http://${host}/slow.csv`)
    await page.getByText(`Fetching from ${host}`).waitFor()
    await page.getByRole('button', { name: 'Cancel' }).click()
    await loaded(page, 'cancelled')
    expect((await passport(page))['data.small-symbol']).toBe('IWM')
    await context.close()
  })

  test('are refused outright where the address is not https', async () => {
    const { page, context, foreign } = await opened('?prices=http://example.org/a.csv')
    await page.getByRole('alert').waitFor()
    expect(await page.getByRole('alert').textContent()).toContain('expected an https address')
    expect(foreign).toEqual([])
    await context.close()
  })
})
