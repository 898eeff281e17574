/** A note pasted, corrected, passed on in a link and as a file, kept, and saved. */
import { readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { launch, settled, visit } from './browser.ts'
import { drop } from './own-prices.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser?.close())

const NOTE = `January 23, 2026

The Russell 2000 has now outperformed the S&P 500 for 14 consecutive sessions. In the five sessions through July 17, 2024 it rallied 11.5%. Valuations leave ample room.

We expect small caps to outperform by 5-10% over the next 12 months, odds 60%.`

async function opened(options = {}) {
  const visited = await visit(browser, `${inject('site')}#notes`, {
    permissions: ['clipboard-read', 'clipboard-write'],
    ...options,
  })
  await settled(visited.page)
  await visited.page.locator('textarea[name=note-text]').waitFor()
  return visited
}

async function read(page: Page): Promise<string[]> {
  await page.locator('[data-sentence] [data-verdict]').first().waitFor()
  return page.locator('[data-figure][data-kind]').evaluateAll(all =>
    all.map(element => {
      const { figure, from, to, reported, verdict } = (element as HTMLElement).dataset
      return [figure, from, to, reported, verdict].join(' ')
    }),
  )
}

describe('a note', () => {
  test('pasted gives verdicts, which a link, a file and this browser give again', async () => {
    const { page, context, messages, foreign } = await opened()
    await page.locator('textarea[name=note-text]').fill(NOTE)
    expect(await page.locator('input[name=note-date]').inputValue()).toBe('2026-01-23')
    expect(await read(page)).toEqual([
      'streak.current  2026-01-22 14 holds',
      'return.small 2024-07-10 2024-07-17 0.115 does not hold',
      'gap.arithmetic 2026-01-22 2027-01-22 [0.05,0.1] forecast: open',
    ])
    expect(await page.locator('[data-sentence="3"]').textContent()).toContain('not read')

    // Corrected by keyboard.
    await page.locator('[data-sentence="2"] .chip').nth(1).focus()
    await page.keyboard.press('Enter')
    await page.locator('[name=reading-from]').fill('2024-07-09')
    await page.locator('[name=reading-to]').fill('2024-07-16')
    await page.keyboard.press('Enter')
    await expect.poll(() => read(page)).toContain('return.small 2024-07-09 2024-07-16 0.115 holds')
    const shown = await read(page)

    await page.getByRole('button', { name: 'Copy link to this note' }).click()
    await page.getByRole('status').filter({ hasText: 'Link to the note copied' }).waitFor()
    const link = await page.evaluate(() => navigator.clipboard.readText())
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Note as JSON' }).click(),
    ])
    const saved = join(tmpdir(), `note-${process.pid}.json`)
    await download.saveAs(saved)
    const file = readFileSync(saved, 'utf8')
    rmSync(saved)
    await page.getByRole('button', { name: 'Keep in this browser' }).click()
    await page.getByRole('status').filter({ hasText: 'Kept “' }).waitFor()
    await page.reload()
    await page.locator('.kept-notes summary').click()
    await page.locator('.kept-notes').getByRole('button', { name: /^Open/ }).click()
    await expect.poll(() => read(page)).toEqual(shown)

    const elsewhere = await visit(browser, link)
    await expect.poll(() => read(elsewhere.page)).toEqual(shown)
    expect(await elsewhere.page.locator('.note-sent').textContent()).toContain('sender')
    await elsewhere.page.getByText('Its claims match the SHA-256').waitFor()

    const third = await opened()
    await drop(third.page, { 'note.json': file })
    await expect.poll(() => read(third.page)).toEqual(shown)
    for (const visited of [{ messages, foreign, context }, elsewhere, third]) {
      expect(visited.messages).toEqual([])
      expect(visited.foreign).toEqual([])
      await visited.context.close()
    }
  })

  test('of somebody else is text, and a damaged one is refused while the page stays', async () => {
    const { page, context, messages } = await opened()
    await page
      .locator('textarea[name=note-text]')
      .fill(`January 23, 2026\n\n<img src=x onerror=document.title='x'> ${NOTE.slice(18)}`)
    await read(page)
    expect(await page.locator('#notes img').count()).toBe(0)
    await page.evaluate(() => {
      window.location.hash = '#note=1.AAAA'
    })
    await page.getByRole('alert').filter({ hasText: 'a note that is cut or altered' }).waitFor()
    expect(await read(page)).toHaveLength(3)
    expect(messages).toEqual([])
    await context.close()
  })

  test('of 200 KB is read in a worker', async () => {
    const { page, context, messages } = await opened()
    const long =
      `January 23, 2026\n\n${'In 2024 the Russell 2000 returned 10.0%, the S&P 500 23.3%. '.repeat(3200)}`.slice(
        0,
        199_999,
      )
    const worker = page.waitForEvent('worker')
    await page.locator('textarea[name=note-text]').fill(long)
    await worker
    await page.locator('#notes').getByText('Of 500 statements').waitFor({ timeout: 60_000 })
    expect(await page.locator('[data-sentence]').count()).toBe(100)
    expect(messages).toEqual([])
    await context.close()
  })

  test.each([
    ['wide', { viewport: { width: 1440, height: 900 } }],
    ['a phone', { viewport: { width: 390, height: 844 }, colorScheme: 'dark' }],
  ] as const)('fits %s', async (_, options) => {
    const { page, context } = await opened(options)
    await page.locator('textarea[name=note-text]').fill(NOTE)
    await read(page)
    const wide = await page
      .locator('#notes')
      .evaluate(
        section =>
          [...section.querySelectorAll('*')].filter(
            each =>
              each.getBoundingClientRect().right > window.innerWidth + 1 &&
              each.closest('.scroll-region, [data-scrolls], .table') === null,
          ).length,
      )
    expect(wide).toBe(0)
    await context.close()
  })
})
