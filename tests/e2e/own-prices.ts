/** Invented price tables, and the ways in which a reader brings them to the page. */
import type { Page } from 'playwright-core'
import { isoOf, isWeekend } from '../../src/metrics/day.ts'

/** A weekday, 2024-01-01, from which invented series start. */
const START = 19_723

/** Weekdays from the start on, as ISO dates. */
export function weekdays(count: number): string[] {
  const days: string[] = []
  for (let day = START; days.length < count; day++) if ((day + 3) % 7 < 5) days.push(isoOf(day))
  return days
}

export const small = (i: number): string => (100 + 10 * Math.sin(i / 7) + i / 20).toFixed(2)
export const large = (i: number): string => (400 + 20 * Math.cos(i / 9) + i / 30).toFixed(2)

/** A table of two sides, one row a weekday. */
export function wide(count: number, heads: readonly [string, string] = ['IJR', 'IVV']): string {
  const rows = weekdays(count).map((day, i) => `${day},${small(i)},${large(i)}`)
  return `Date,${heads.join(',')}\n${rows.join('\n')}\n`
}

/** A table of many sides, the first two of which are known. */
export function manySeries(count: number, symbols: readonly string[]): string {
  const rows = weekdays(count).map((day, i) =>
    [day, ...symbols.map((_, k) => (100 + 9 * Math.sin(i / (7 + k)) + (i * (k % 5)) / 30).toFixed(2))].join(
      ',',
    ),
  )
  return `Date,${symbols.join(',')}\n${rows.join('\n')}\n`
}

/** A table of one side. */
export function single(count: number, price: (i: number) => string): string {
  const rows = weekdays(count).map((day, i) => `${day},${price(i)}`)
  return `Date,Close\n${rows.join('\n')}\n`
}

const MILLION_SYMBOLS = [...'ABCDEFGHKLMNOP'].map(letter => letter.repeat(3))

/**
 * A table of 21 MB: a row for each weekday since 1786 and each of sixteen symbols, two of which are known. There are not a
 * million days that prices could be from.
 */
export function millionRows(): string {
  const days: string[] = []
  for (let day = -67_000; days.length < 62_500; day++) if (!isWeekend(day)) days.push(isoOf(day))
  const rows = ['IJR', 'IVV', ...MILLION_SYMBOLS].flatMap((symbol, k) =>
    days.map(
      (day, i) => `${day},${symbol},${(50 + 20 * Math.sin(i / (900 + k)) + (i % (7 + k)) / 9).toFixed(2)}`,
    ),
  )
  return `Date,Symbol,Close\n${rows.join('\n')}\n`
}

export interface Upload {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

export function upload(name: string, content: string | Uint8Array): Upload {
  return { name, mimeType: 'text/csv', buffer: Buffer.from(content) }
}

/** Chooses files as by the file chooser. */
export async function choose(page: Page, ...files: readonly Upload[]): Promise<void> {
  await page.getByLabel('Load your CSV').setInputFiles([...files])
}

/** Drops files, or text, in the middle of the page. */
export async function drop(page: Page, files: Readonly<Record<string, string>>, text = ''): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([files, text]) => {
      const data = new DataTransfer()
      for (const [name, content] of Object.entries(files)) data.items.add(new File([content], name))
      if (text !== '') data.setData('text/plain', text)
      return data
    },
    [files, text] as const,
  )
  for (const type of ['dragenter', 'dragover', 'drop'])
    await page.dispatchEvent('main', type, { dataTransfer: transfer })
}

/** Pastes text outside any field. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate(text => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', text)
    document.body.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  }, text)
}
