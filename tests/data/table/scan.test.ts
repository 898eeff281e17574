/** The fast scanner against the general way of reading every cell, and the splitter against Papa Parse. */
import fc from 'fast-check'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { findLayout } from '../../../src/data/table/layout.ts'
import { readSteps } from '../../../src/data/table/read.ts'
import { recordsBetween } from '../../../src/data/table/records.ts'
import { scan } from '../../../src/data/table/scan.ts'
import type { ScannedTable } from '../../../src/data/table/table-store.ts'
import { resultOf } from '../../results.ts'

const finishAll = (steps: ReturnType<typeof scan>): readonly ScannedTable[] => {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value ?? []
  }
}
const finish = (steps: ReturnType<typeof scan>): ScannedTable => finishAll(steps)[0]!
const plainly = (table: ScannedTable) => ({
  ...table,
  dates: [...table.dates],
  seconds: table.seconds === null ? null : [...table.seconds],
  values: [...table.values].map(([column, values]) => [column, [...values]]),
  symbolOf: table.symbolOf === null ? null : [...table.symbolOf].map(id => table.symbols[id]),
  symbols: [...table.symbols].sort(),
  lines: [...table.lines],
  bad: [...table.bad],
  undated: [...table.undated].sort(),
})

const two = (n: number): string => String(n).padStart(2, '0')
const year = fc.integer({ min: 1990, max: 2030 })
const part = fc.integer({ min: 1, max: 31 })
const month = fc.integer({ min: 1, max: 12 })
const dateCell = fc.oneof(
  { weight: 8, arbitrary: fc.tuple(year, month, part).map(([y, m, d]) => `${y}-${two(m)}-${two(d)}`) },
  fc.tuple(year, month, part).map(([y, m, d]) => `${y}${two(m)}${two(d)}`),
  fc.tuple(year, month, part).map(([y, m, d]) => `${two(m)}/${two(d)}/${y}`),
  fc
    .tuple(year, month, part, part)
    .map(([y, m, d, h]) => `${y}-${two(m)}-${two(d)} ${two(h % 24)}:30:00-05:00`),
  fc.tuple(year, month, part, part).map(([y, m, d, h]) => `${y}/${m}/${d} ${h % 12}:05 PM`),
  fc.integer({ min: 0, max: 2_000_000_000 }).map(String),
  fc.constantFrom('', ' ', 'Total', '2020-02-30', '2020-13-01', '99999999'),
)
const numberCell = fc.oneof(
  { weight: 8, arbitrary: fc.double({ min: 0, max: 1e6, noNaN: true }).map(value => value.toFixed(2)) },
  fc.double({ min: 0, max: 1e6, noNaN: true }).map(String),
  fc.integer({ min: -10, max: 1_000_000 }).map(String),
  fc.integer({ min: 1000, max: 9_999_999 }).map(value => `"${value.toLocaleString('en-US')}.50"`),
  fc.constantFrom(
    '',
    'null',
    '.',
    '$12.50',
    ' 12.5 ',
    '1e3',
    '(5)',
    '12,5',
    '1.2.3',
    'x',
    '"a ""b"" c"',
    '0.1',
    '00012',
    '1.',
    '.5',
    '−3',
    '123456789012345678',
  ),
)
const row = fc.oneof(
  { weight: 12, arbitrary: fc.tuple(dateCell, numberCell, numberCell, fc.constantFrom('A', 'B', '', ' ')) },
  fc.constantFrom(['', '', '', ''] as const, ['"x\ny"', '1', '2', 'A'] as const, ['2020-01-02'] as const),
)
const table = fc.tuple(
  fc.array(row, { minLength: 1, maxLength: 40 }),
  fc.constantFrom('\n', '\r\n', '\r'),
  fc.constantFrom('Date,Close,Adj Close,Ticker', 'Date,IWM,SPY,Note', 'time,close,volume,x'),
  fc.boolean(),
)

test('the fast scanner reads every table as the general way does', () => {
  let compared = 0
  fc.assert(
    fc.property(table, ([rows, end, header, final]) => {
      const text =
        [header, '2020-01-02,10.5,11.5,A', ...rows.map(cells => cells.join(','))].join(end) +
        (final ? end : '')
      const bytes = new TextEncoder().encode(text)
      const found = findLayout(bytes, 'random.csv')
      if (!found.ok) return
      const layout = found.value
      compared++
      expect(plainly(finish(scan(bytes, layout)))).toEqual(plainly(finish(scan(bytes, layout, true))))
    }),
    { numRuns: 400 },
  )
  expect(compared).toBeGreaterThan(300)
})

const pairsOfColumns = fc.tuple(
  fc.array(fc.tuple(dateCell, numberCell, dateCell, numberCell), { minLength: 1, maxLength: 40 }),
  fc.constantFrom('\n', '\r\n', '\r'),
)

test('series side by side are read in one go as if each stood with its dates alone', () => {
  let compared = 0
  fc.assert(
    fc.property(pairsOfColumns, ([rows, end]) => {
      const text = [
        'Date,IWM,Date,SPY',
        ...Array(3).fill('2020-01-02,10.5,2020-01-03,11.5'),
        ...rows.map(cells => cells.join(',')),
      ].join(end)
      const bytes = new TextEncoder().encode(text)
      const found = findLayout(bytes, 'random.csv')
      if (!found.ok || found.value.others.length === 0) return
      const layout = found.value
      compared++
      const tables = finishAll(scan(bytes, layout))
      expect(tables.map(plainly)).toEqual(finishAll(scan(bytes, layout, true)).map(plainly))
      for (const [i, block] of [layout, ...layout.others].entries()) {
        const alone = plainly(finish(scan(bytes, { ...block, others: [] })))
        const columns = alone.values.map(([column]) => column)
        const together = plainly(tables[i]!)
        expect({
          ...together,
          values: together.values.filter(([column]) => columns.includes(column)),
          bad: together.bad.filter(({ column }) => columns.includes(column)),
        }).toEqual(alone)
      }
    }),
    { numRuns: 200 },
  )
  expect(compared).toBeGreaterThan(60)
})

test('a table is gone through once, however many date columns it has', () => {
  const steps = (pairs: number): number => {
    const rows = Array.from({ length: 17_000 }, (_, i) =>
      Array(pairs)
        .fill(`${20_000_101 + (i % 28)},5`)
        .join(','),
    )
    const bytes = new TextEncoder().encode([Array(pairs).fill('Date,Px').join(','), ...rows].join('\n'))
    return [...readSteps(bytes, 'pairs.csv')].length
  }
  expect(steps(12)).toBe(steps(2))
})

test('records are split as Papa Parse splits them', () => {
  const cell = fc.oneof(
    fc.string({ unit: fc.constantFrom('a', '1', 'é', '.', ';'), maxLength: 6 }),
    fc
      .string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r\n', 'x'), maxLength: 6 })
      .map(text => `"${text.replaceAll('"', '""')}"`),
  )
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 8 }),
      fc.constantFrom('\n', '\r\n'),
      (rows, end) => {
        const text = rows.map(cells => cells.join(',')).join(end)
        const bytes = new TextEncoder().encode(text)
        const ours = recordsBetween(bytes, 0, bytes.length, bytes.length, 44, 1000).map(
          record => record.cells,
        )
        const theirs = Papa.parse<string[]>(text, { delimiter: ',', newline: end })
          .data.map(cells => cells.map(value => value.trim()))
          .filter(cells => cells.some(value => value !== ''))
        expect(ours).toEqual(theirs)
      },
    ),
    { numRuns: 500 },
  )
})

test('lines are counted with line ends inside quotes and of every kind', () => {
  const text = 'Date,Close\r\n2020-01-02,1\r\n"2020-01-03","2\n"\r2020-01-06,x\n'
  const bytes = new TextEncoder().encode(text)
  const layout = resultOf(findLayout(bytes, 'lines.csv'))
  expect([...finish(scan(bytes, layout)).lines]).toEqual([2, 3, 5])
})

test('a time of day beside the date counts, on a clock of twelve hours as on one of twenty-four', () => {
  const seconds = (...times: string[]) => {
    const rows = times.map((time, i) => `2026-01-0${i + 5},${time},${100 + i}`)
    const bytes = new TextEncoder().encode(`Date,Time,Close\n${rows.join('\n')}`)
    const layout = resultOf(findLayout(bytes, 'bars.csv'))
    return [...finish(scan(bytes, layout)).seconds!]
  }
  const noonAndFour = [9.5 * 3600, 12.5 * 3600, 16 * 3600]
  expect(seconds('09:30', '12:30', '16:00')).toEqual(noonAndFour)
  expect(seconds('9:30 AM', '12:30 PM', '4:00 PM')).toEqual(noonAndFour)
})

test('a stray quote swallows one cell, not the file', () => {
  const text = `Date,Close\n2020-01-02,"1\n${Array.from({ length: 20_000 }, (_, i) => `2021-01-0${(i % 9) + 1},2`).join('\n')}`
  const bytes = new TextEncoder().encode(text)
  const records = recordsBetween(bytes, 0, bytes.length, bytes.length, 44, 1e6)
  expect(records.length).toBe(20_002)
})
