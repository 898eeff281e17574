import { zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { sentence } from '../../../src/data/series/problem.ts'
import { fileInput, loadPrices } from '../../../src/data/sources/load.ts'
import { isoOf } from '../../../src/metrics/day.ts'
import { bundledPair } from '../../bundled.ts'
import { openDocument, table, workbook } from '../../workbooks.ts'

const load = (bytes: Uint8Array, name: string) =>
  loadPrices([fileInput(new File([bytes as Uint8Array<ArrayBuffer>], name))], { current: bundledPair() })

test('the first sheet with a table is read, with its dates in either epoch', async () => {
  for (const epoch1904 of [false, true]) {
    const first = 45_292 - (epoch1904 ? 1462 : 0)
    const bytes = workbook(
      { Notes: [['Exported by hand']], Prices: [['Date', 'IWM', 'SPY'], ...table(first, 200, 500)] },
      epoch1904,
    )
    const outcome = await load(bytes, 'prices.xlsx')
    if (outcome.kind !== 'pair') throw new Error(JSON.stringify(outcome).slice(0, 300))
    const { small, large } = outcome.pair
    expect([
      small.symbol,
      large.symbol,
      isoOf(small.dates[0]!),
      small.dates.length,
      large.close.at(-1),
    ]).toEqual(['IWM', 'SPY', '2024-01-01', 20, 509.5])
  }
})

test('two sheets that are the two sides are both read', async () => {
  const bytes = workbook({
    IWM: [['Date', 'Close'], ...table(45_292, 200)],
    SPY: [['Date', 'Close'], ...table(45_292, 500)],
  })
  const outcome = await load(bytes, 'book.xlsx')
  if (outcome.kind !== 'pair') throw new Error(JSON.stringify(outcome).slice(0, 300))
  expect([outcome.pair.small.symbol, outcome.pair.large.symbol]).toEqual(['IWM', 'SPY'])
})

test('a sheet of OpenDocument is read', async () => {
  const bytes = openDocument({ S: [['Date', 'IWM'], ...table(45_292, 200)] })
  const outcome = await load(bytes, 'prices.ods')
  if (outcome.kind !== 'pair') throw new Error(JSON.stringify(outcome).slice(0, 300))
  expect([
    outcome.pair.small.symbol,
    outcome.pair.small.dates.length,
    outcome.pair.small.close.at(-1),
  ]).toEqual(['IWM', 20, 209.5])
})

test('a damaged workbook and one made to explode are refused in a sentence', async () => {
  const whole = workbook({ S: [['Date', 'IWM'], ...table(45_292, 200)] })
  const damaged = whole.slice()
  damaged.fill(0, 200, 400)
  const sheet = new Uint8Array(14_000_000)
  const bomb = zipSync(
    {
      'xl/workbook.xml': new Uint8Array(10),
      ...Object.fromEntries(Array.from({ length: 10 }, (_, i) => [`xl/worksheets/sheet${i + 1}.xml`, sheet])),
    },
    { level: 1 },
  )
  for (const bytes of [damaged, bomb]) {
    const outcome = await load(bytes, 'x.xlsx')
    if (outcome.kind !== 'refused') throw new Error(outcome.kind)
    expect(sentence(outcome.problems[0]!)).toMatch(/^x\.xlsx: .*nothing was changed/)
  }
})
