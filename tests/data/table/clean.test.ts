import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sentence } from '../../../src/data/series/problem.ts'
import { clean } from '../../../src/data/table/clean.ts'
import { NO_DAY } from '../../../src/data/table/date-cell.ts'
import { read } from '../../../src/data/table/read.ts'
import { isoOf } from '../../../src/metrics/day.ts'
import { problemsOf, resultOf } from '../../results.ts'

const sideOf = (header: string, close: readonly number[], other: readonly (number | string)[]) => {
  const lines = close.map((price, i) => `${isoOf(19_000 + i)},${price},${other[i]}`)
  const [result] = read(new TextEncoder().encode([header, ...lines].join('\n')), 'fund.csv')
  if (result?.kind !== 'series') throw new Error(JSON.stringify(result))
  return result.candidates[0]!.side
}
const walk = fc
  .tuple(fc.integer({ min: 1, max: 2 ** 31 }), fc.integer({ min: 30, max: 200 }))
  .map(([seed, rows]) => {
    let state = seed
    let price = 100
    return Array.from({ length: rows }, () => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
      price *= 1 + ((state >>> 16) / 65_536 - 0.495) * 0.04
      return price
    })
  })

test('adjusted closes are kept, wherever they start from and however much was paid out', () => {
  fc.assert(
    fc.property(
      walk,
      fc.double({ min: 0.001, max: 1000, noNaN: true }),
      fc.double({ min: 0, max: 0.02, noNaN: true }),
      (close, scale, dividend) => {
        // Paid every twentieth day; the level is that of an index whose base is its own.
        const total = close.map((price, i) => price * scale * (1 + dividend) ** Math.floor(i / 20))
        const { series, passport } = sideOf('Date,Close,Total Return', close, total)
        expect(series.basis).toBe('both')
        expect(passport.problems.map(problem => problem.code)).not.toContain('adjusted-apart')
      },
    ),
    { numRuns: 100 },
  )
})

test('a return in percent under the name of a level is no adjusted close', () => {
  fc.assert(
    fc.property(walk, fc.integer({ min: 1, max: 20 }), (close, rows) => {
      const percent = close.map((price, i) => 8 + (price / close[Math.max(0, i - rows)]! - 1) * 10)
      const { series, passport } = sideOf('Date,NAV,Total Return', close, percent)
      expect([series.adjusted, series.basis]).toEqual([null, 'price'])
      expect([...series.close]).toEqual(close)
      expect(passport.problemCount).toBe(1)
    }),
    { numRuns: 100 },
  )
  const close = Array.from({ length: 40 }, (_, i) => 100 + Math.sin(i))
  const percent = close.map((_, i) => 12 + Math.sin(i * 1.7))
  expect(sideOf('Date,Close,Total Return', close, percent).passport.problems.map(sentence)).toEqual([
    `fund.csv: found “adjusted closes that end at ${percent.at(-1)} beside a close of ${close.at(-1)} and do not move with it”, expected closes adjusted for dividends; adjusted closes left out.`,
  ])
})

test('of a column that is left out no missing value costs a row', () => {
  const close = Array.from({ length: 200 }, (_, i) => 100 + Math.sin(i))
  const percent = close.map((_, i) => (i === 50 ? '' : 12 + Math.sin(i * 1.7)))
  expect(sideOf('Date,Close,Total Return', close, percent).series.dates).toHaveLength(200)
})

test('rows are sorted, and where dates may have been misread the reader is told', () => {
  const told = (dates: readonly string[]): string[] => {
    const text = `Date,Close\n${dates.map((date, i) => `${date},${100 + (i % 9)}`).join('\n')}`
    const [result] = read(new TextEncoder().encode(text), 'prices.csv')
    if (result?.kind !== 'series') throw new Error(JSON.stringify(result))
    const { series, passport } = result.candidates[0]!.side
    expect([...series.dates]).toEqual([...series.dates].sort((a, b) => a - b))
    return passport.problems.map(sentence)
  }
  const sessions = Array.from({ length: 250 }, (_, i) => isoOf(18_260 + Math.floor(i / 5) * 7 + (i % 5)))
  expect(told([...sessions].reverse())).toEqual([])
  expect(told([...sessions.slice(200), ...sessions.slice(0, 200)])).toEqual([])
  const bars = sessions
    .slice(0, 20)
    .reverse()
    .flatMap(iso => [`${iso} 10:00`, `${iso} 11:00`, `${iso} 12:00`])
  expect(told(bars).map(text => text.slice(0, 30))).toEqual(['prices.csv: found “60 bars of '])
  // A spreadsheet that puts the month first took those for dates that it could, and left the others as they were.
  const halved = sessions.map(iso => {
    const [year, month, day] = iso.split('-')
    return Number(day) <= 12 ? `${month}/${day}/${year}` : `${day}/${month}/${year}`
  })
  expect(told(halved)).toEqual([
    'prices.csv, line 12: found “2020-01-13 after 2020-10-01, one of 21 days out of order”, expected rows by date; rows sorted; check that all dates are written in one way.',
  ])
})

test('so many problems are kept as are asked for, and all are counted', () => {
  const rows = 1000
  const table = {
    dates: Int32Array.from({ length: rows }, (_, i) => (i % 10 === 3 ? NO_DAY : 19_000 + i)),
    close: Float64Array.from({ length: rows }, (_, i) =>
      i % 10 === 4 ? Number.NaN : i % 10 === 5 ? 0 : 100,
    ),
    adjusted: null,
    seconds: null,
    lines: Int32Array.from({ length: rows }, (_, i) => i + 2),
  }
  const source = {
    file: 'x.csv',
    symbol: '',
    basis: 'price',
    closeName: 'Close',
    sha256: '',
    provenance: { kind: 'file' },
  } as const
  for (const most of [20, 250, 300, 10_000]) {
    const cleaned = resultOf(clean(table, { ...source, most, found: () => undefined }))
    expect(cleaned.problems).toHaveLength(Math.min(most, 300))
    expect(cleaned.side.passport.problemCount).toBe(300)
    expect(cleaned.side.passport.problems).toEqual(cleaned.problems.slice(0, 20))
  }
  const dateless = { ...table, dates: table.dates.map(() => NO_DAY) }
  const refused = problemsOf(clean(dateless, { ...source, most: 50, found: () => undefined }))
  expect(refused).toHaveLength(51)
})

test('a close that is repeated row after row is told once, with its days', () => {
  const closes = Array.from({ length: 60 }, (_, i) => (i >= 25 && i < 40 ? 107.5 : 100 + (i % 7)))
  const rows = closes.map((close, i) => `${isoOf(19_724 + i)},${close}`)
  const told = (text: string) => {
    const [result] = read(new TextEncoder().encode(text), 'IWM.csv')
    if (result?.kind !== 'series') throw new Error(JSON.stringify(result))
    return result.candidates[0]!.side.passport.problems.filter(({ code }) => code === 'stale').map(sentence)
  }
  expect(told(`Date,Close\n${rows.join('\n')}`)).toEqual([
    'IWM.csv: found “the same close of 107.5 in 15 rows, 2024-01-27 to 2024-02-10”, expected closes that move; kept; check whether the source stood still.',
  ])
  expect(told(`Date,Close\n${rows.slice(0, 30).join('\n')}`)).toEqual([])
})
