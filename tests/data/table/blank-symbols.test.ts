import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sentence } from '../../../src/data/series/problem.ts'
import { carriedDown, settledSymbols } from '../../../src/data/table/blank-symbols.ts'

const NONE = -1

test('a symbol written once a group is that of the whole group', () => {
  const sizes = fc.array(fc.integer({ min: 2, max: 60 }), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(sizes, fc.integer({ min: 2, max: 5 }), (groups, symbols) => {
      const whole = groups.flatMap((size, group) => Array.from({ length: size }, () => group % symbols))
      const merged = groups.flatMap((size, group) => [
        group % symbols,
        ...Array.from({ length: size - 1 }, () => NONE),
      ])
      expect([...carriedDown(Int32Array.from(merged))]).toEqual(whole)
    }),
  )
})

test('gaps stay gaps', () => {
  const tables = {
    'every second row': Array.from({ length: 60 }, (_, i) => (i % 2 === 0 ? 0 : NONE)),
    'one of two symbols by turns': Array.from({ length: 60 }, (_, i) =>
      i % 2 === 0 ? 0 : i % 7 === 0 ? NONE : 1,
    ),
    'some rows of a symbol': Array.from({ length: 60 }, (_, i) => (i % 5 === 3 ? NONE : i < 30 ? 0 : 1)),
    'a note here and there': [NONE, NONE, 0, NONE, NONE, NONE, 1, NONE, NONE],
    none: [0, 0, 0, 1, 1, 1],
  }
  for (const [name, table] of Object.entries(tables))
    expect([name, [...carriedDown(Int32Array.from(table))]]).toEqual([name, table])
})

test('of more gaps than anybody reads the first are listed, and the rest counted', () => {
  const symbolOf = Int32Array.from({ length: 60 }, (_, i) => (i % 2 === 0 ? 0 : NONE))
  const table = {
    rows: 60,
    dates: new Float64Array(60),
    seconds: null,
    values: new Map<number, Float64Array>(),
    symbolOf,
    symbols: ['IWM'],
    lines: Int32Array.from(symbolOf, (_, i) => i + 2),
    otherHead: null,
    bad: [],
    undated: new Map<number, string>(),
  }
  expect(settledSymbols(table, 'long.csv', 'Symbol', 2).problems.map(sentence)).toEqual([
    'long.csv, line 3, column “Symbol”: found “no symbol”, expected a symbol; row dropped.',
    'long.csv, line 5, column “Symbol”: found “no symbol”, expected a symbol; row dropped.',
    'long.csv, column “Symbol”: found “28 further rows without a symbol”, expected a symbol in every row; rows dropped.',
  ])
  expect(settledSymbols(table, 'long.csv', 'Symbol', 30).problems).toHaveLength(30)
})
