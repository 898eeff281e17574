import { expect, test } from 'vitest'
import { sentence } from '../../../src/data/series/problem.ts'
import { read } from '../../../src/data/table/read.ts'
import { isoOf } from '../../../src/metrics/day.ts'

const DAYS = Array.from({ length: 20 }, (_, i) => 19_724 + Math.floor(i / 5) * 7 + (i % 5) - 1)
const closes = (scale: number): number[] => DAYS.map((_, i) => scale + (i % 4))
const result = (text: string) => read(new TextEncoder().encode(text), 'table.csv', { today: 20_787 })[0]!

/** A table with one value a row: an open, a close and a volume of each symbol and day, in a given order. */
function long(head: string, metrics: readonly string[], row: (...cells: string[]) => string): string {
  const lines = DAYS.flatMap((day, i) =>
    ['IWM', 'SPY'].flatMap((symbol, k) =>
      metrics.map((metric, m) => row(isoOf(day), symbol, metric, String(closes(100 * (k + 1))[i]! + m * 7))),
    ),
  )
  return `${head}\n${lines.join('\n')}\n`
}

test.each([
  [['close', 'volume', 'open']],
  [['close', 'open', 'adj close']],
  [['PX_LAST', 'PX_OPEN', 'PX_VOLUME']],
])('of values of many kinds, %s, the closes alone are read', metrics => {
  for (const text of [
    long('date,symbol,metric,value', metrics, (day, symbol, metric, value) =>
      [day, symbol, metric, value].join(','),
    ),
    long('date,field,ticker,value', metrics, (day, symbol, metric, value) =>
      [day, metric, symbol, `"${value}"`].join(','),
    ),
  ]) {
    const read = result(text)
    if (read.kind !== 'series') throw new Error(JSON.stringify(read).slice(0, 300))
    expect(read.candidates.map(({ label, side }) => [label, [...side.series.close]])).toEqual([
      ['IWM', closes(100)],
      ['SPY', closes(200)],
    ])
    expect(read.candidates[0]!.side.passport.problems.map(sentence).join()).toContain(
      `only the rows of ${metrics[0]} used`,
    )
  }
})

test('an open and a close of one thing are no pair', () => {
  const rows = DAYS.flatMap((day, i) => [
    `${isoOf(day)},PX_OPEN,${closes(90)[i]}`,
    `${isoOf(day)},PX_LAST,${closes(100)[i]}`,
  ])
  const read = result(`date,field,value\n${rows.join('\n')}\n`)
  if (read.kind !== 'series') throw new Error(JSON.stringify(read).slice(0, 300))
  expect(read.candidates.map(({ side }) => [...side.series.close])).toEqual([closes(100)])
})

test('symbols that are words of fields as well are symbols', () => {
  const rows = DAYS.flatMap((day, i) => [
    `${isoOf(day)},LOW,${closes(90)[i]}`,
    `${isoOf(day)},IWM,${closes(100)[i]}`,
  ])
  const read = result(`date,symbol,close\n${rows.join('\n')}\n`)
  expect(read.kind === 'series' && read.candidates.map(({ label }) => label)).toEqual(['LOW', 'IWM'])
})

test('values of one symbol and day that nothing tells apart are refused', () => {
  const rows = DAYS.flatMap((day, i) =>
    ['IWM', 'SPY'].flatMap(symbol =>
      ['first', 'second'].map((word, k) => `${isoOf(day)},${symbol},${word},${closes(100 * (k + 1))[i]}`),
    ),
  )
  const read = result(`date,symbol,kind,value\n${rows.join('\n')}\n`)
  expect(read.kind === 'refused' && read.problems[0]?.code).toBe('repeated-dates')
})
