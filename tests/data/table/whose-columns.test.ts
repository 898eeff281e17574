/** Which column is whose where titles, symbols and damaged rows stand together: a price is never given another's name. */
import { expect, test } from 'vitest'
import { assemble } from '../../../src/data/table/assemble.ts'
import { read } from '../../../src/data/table/read.ts'
import { isoOf } from '../../../src/metrics/day.ts'

/** A table of two columns of prices, near 200 and near 4,000, on weekdays. */
function outcome(head: readonly string[], row: (day: string, near200: string, near4000: string) => string) {
  const rows = Array.from({ length: 25 }, (_, i) =>
    row(
      isoOf(19_723 + Math.floor(i / 5) * 7 + (i % 5)),
      (200 + i / 4).toFixed(2),
      (4000 + i * 3 + 0.25).toFixed(2),
    ),
  )
  return assemble(read(new TextEncoder().encode([...head, ...rows].join('\n')), 'prices.csv'), null)
}
const near200 = (prices: Float64Array) => prices.every(price => price < 300)

test.each([
  ['IWM', 'S&P 500'],
  ['Russell 2000', '^GSPC'],
  ['Russell 2000', 'SPY'],
  ['^RUT', 'S&P 500 Index'],
  ['Small caps', 'SPY'],
])('a title beside a symbol is the other side: %s and %s', (small, large) => {
  for (const turned of [false, true]) {
    const names = turned ? [large, small] : [small, large]
    const read = outcome([`Date,${names.join(',')}`], (day, a, b) =>
      [day, ...(turned ? [b, a] : [a, b])].join(','),
    )
    if (read.kind !== 'pair') throw new Error(read.kind)
    expect([near200(read.pair.small.close), near200(read.pair.large.close)]).toEqual([true, false])
    expect([read.pair.small.symbol, read.pair.large.symbol]).toEqual([small, large])
  }
})

test('whole numbers are prices where a title says whose', () => {
  const read = outcome(['Date,SPY,Russell 2000'], (day, a, b) => [day, b, Number.parseInt(a, 10)].join(','))
  if (read.kind !== 'pair') throw new Error(read.kind)
  expect(read.pair.small.symbol).toBe('Russell 2000')
})

test('titles in a row of tickers name the columns below them', () => {
  const read = outcome(['Price,Close,Close', 'Ticker,S&P 500,Russell 2000', 'Date,,'], (day, a, b) =>
    [day, b, a].join(','),
  )
  if (read.kind !== 'pair') throw new Error(read.kind)
  expect([near200(read.pair.small.close), near200(read.pair.large.close)]).toEqual([true, false])
})

test.each(['date,Price,—', 'Date,USD,Price', 'date,N/A,Close', 'DATE,Points,x'])(
  'a row that names nothing takes no names away: %s',
  damaged => {
    const read = outcome(['Date,^GSPC,^RUT', damaged], (day, a, b) => [day, b, a].join(','))
    if (read.kind !== 'pair') throw new Error(read.kind)
    expect(read.pair.small.symbol).toBe('^RUT')
    expect(near200(read.pair.small.close)).toBe(true)
  },
)

test('a row of fields below the names of both sides leaves each side its column', () => {
  const read = outcome(['Date,^GSPC,^RUT', 'date,Price,Price'], (day, a, b) => [day, b, a].join(','))
  if (read.kind !== 'pair') throw new Error(read.kind)
  expect([near200(read.pair.small.close), near200(read.pair.large.close)]).toEqual([true, false])
})

test('a row without its date between the names and a row that names nothing is not lost in silence', () => {
  const read = outcome(
    ['Date,^RUT,^GSPC,Volume', '2020-13-45,200.1,3999.5,1234567', 'date,EUR,Price,$'],
    (day, a, b) => [day, a, b, '1000000'].join(','),
  )
  // Another row of names within the data may also be a reason to load nothing.
  if (read.kind === 'refused') return expect(read.problems.map(({ line }) => line)).toEqual([3])
  if (read.kind !== 'pair') throw new Error(read.kind)
  expect(read.notices.map(({ code, line }) => [code, line])).toContainEqual(['bad-date', 2])
})

test('parts of a bar keep their names above a row of marks and units', () => {
  const rows = Array.from({ length: 25 }, (_, i) => {
    const day = isoOf(19_723 + Math.floor(i / 5) * 7 + (i % 5))
    return `${day},${200 + i},${203.5 + i},${198.5 + i},${201.25 + i},${8_000_000 + i * 17_431}`
  })
  const text = ['Date,Open,High,Low,Close,Volume', 'date,#N/A,Price,null,N/A,Price', ...rows].join('\n')
  const [result] = read(new TextEncoder().encode(text), 'IWM.csv')
  if (result?.kind !== 'series') throw new Error(result?.kind)
  expect(result.candidates[0]?.side.series.close[0]).toBe(201.25)
})

test.each(['????,200.10,3999.5', 'abc,200.10,3999.5'])(
  'a first row without its date is told of: %s',
  first => {
    const read = outcome(['Date,^RUT,^GSPC', first], (day, a, b) => [day, a, b].join(','))
    if (read.kind !== 'pair') throw new Error(read.kind)
    expect(read.notices.map(({ code, line }) => [code, line])).toContainEqual(['bad-date', 2])
  },
)

test('prices that can be read in two ways are read as the volumes beside them are written', () => {
  const comma = (price: number) => price.toFixed(3).replace('.', ',')
  const read = outcome(['Date|^RUT|^GSPC|Volume'], (day, a, b) =>
    [day, comma(Number(a)), comma(Number(b) / 10), '4.393.363'].join('|'),
  )
  if (read.kind !== 'pair') throw new Error(read.kind)
  expect(near200(read.pair.small.close)).toBe(true)
  expect(read.notices).toEqual([])
})

test('prices that can be read in two ways, with nothing beside them that says which, are told of', () => {
  const read = outcome(['Date|^RUT|^GSPC'], (day, a, b) =>
    [day, ...[Number(a), Number(b) / 10].map(price => price.toFixed(3).replace('.', ','))].join('|'),
  )
  if (read.kind !== 'pair') throw new Error(read.kind)
  expect(read.notices.map(({ code }) => code)).toContain('ambiguous-numbers')
})

test.each([',N/A,N/A', ',USD,EUR', ',NaN,', '-,null,null'])(
  'marks of absence and units are no symbols below symbols that nobody knows: %s',
  row => {
    const read = outcome(['When,AAA,BBB', row], (day, a, b) => [day, a, b].join(','))
    if (read.kind !== 'pair') throw new Error(read.kind)
    expect([read.pair.small.symbol, read.pair.large.symbol]).toEqual(['AAA', 'BBB'])
  },
)
