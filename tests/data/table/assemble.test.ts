import { expect, test } from 'vitest'
import { sideOf } from '../../../src/data/series/pair.ts'
import { sentence } from '../../../src/data/series/problem.ts'
import { type Assembled, assemble } from '../../../src/data/table/assemble.ts'
import { read } from '../../../src/data/table/read.ts'
import { isoOf, isWeekend } from '../../../src/metrics/day.ts'
import { bundledPair } from '../../bundled.ts'

/** Prices by formula for so many weekdays from a start. */
function table(header: string, columns: number, start: string, rows: number): Uint8Array {
  const lines = [header]
  for (let day = Date.parse(`${start}T00:00:00Z`) / 86_400_000; lines.length <= rows; day++)
    if (!isWeekend(day))
      lines.push(
        [
          isoOf(day),
          ...Array.from({ length: columns }, (_, c) => (100 + c * 10 + Math.sin(day) * 5).toFixed(2)),
        ].join(','),
      )
  return new TextEncoder().encode(lines.join('\n'))
}
const two = (result: Assembled): string => {
  if (result.kind !== 'pair') throw new Error(JSON.stringify(result).slice(0, 500))
  return `${result.pair.small.symbol}/${result.pair.large.symbol}`
}

test('two known symbols of a wide table need no question', () => {
  const results = read(table('Date,QQQ,SPY,IWM', 3, '2024-01-01', 50), 'etfs.csv')
  expect(two(assemble(results, null))).toBe('IWM/SPY')
})

test('two files are told apart by their symbols, whichever comes first', () => {
  const spy = read(table('Date,Close', 1, '2024-01-01', 50), 'SPY.csv')
  const iwm = read(table('Date,Close', 1, '2024-01-01', 50), 'IWM.csv')
  const other = read(table('Date,Close', 1, '2024-01-01', 50), 'ABC.csv')
  expect(two(assemble([...spy, ...iwm], null))).toBe('IWM/SPY')
  expect(two(assemble([...iwm, ...spy], null))).toBe('IWM/SPY')
  expect(two(assemble([...spy, ...other], null))).toBe('ABC/SPY')
  expect(two(assemble([...other, ...iwm], null))).toBe('IWM/ABC')
  expect(two(assemble([...other, ...other], null))).toBe('ABC/ABC')
})

test('files and columns named for a side are that side, in whatever order they come', () => {
  const file = (name: string) => read(table('Date,Close', 1, '2024-01-01', 50), name)
  const small = file('small-caps.csv')
  const large = file('large-caps.csv')
  const sources = (result: Assembled) =>
    result.kind === 'pair' && [result.pair.passport.small.source, result.pair.passport.large.source]
  for (const both of [
    [...large, ...small],
    [...small, ...large],
  ])
    expect(sources(assemble(both, null))).toEqual(['small-caps.csv', 'large-caps.csv'])
  expect(sources(assemble([...large, ...file('prices.csv')], null))).toEqual(['prices.csv', 'large-caps.csv'])
  expect(two(assemble(large, bundledPair()))).toBe('IWM/')
  const wide = (header: string) => two(assemble(read(table(header, 2, '2024-01-01', 50), 'x.csv'), null))
  expect(wide('Date,Large Cap,Small Cap')).toBe('Small Cap/Large Cap')
  expect(wide('Date,Small Caps,Large Caps')).toBe('Small Caps/Large Caps')
  expect(wide('Date,Large,Small')).toBe('Small/Large')
  expect(wide('Date,Large Cap Close,Small Cap Close')).toBe('Small Cap/Large Cap')
  expect(sources(assemble([...file('prices.csv'), ...large, ...small], null))).toEqual([
    'small-caps.csv',
    'large-caps.csv',
  ])
  // A symbol in the name says more than the words around it.
  expect(two(assemble(file('SPY-small-sample.csv'), bundledPair()))).toBe('IWM/SPY')
})

test('one file replaces its side and keeps the other', () => {
  const large = read(table('Date,Close', 1, '2024-01-01', 50), 'VOO.csv')
  const replaced = assemble(large, bundledPair())
  expect(two(replaced)).toBe('IWM/VOO')
  if (replaced.kind !== 'pair') return
  expect(replaced.pair.small).toBe(bundledPair().small)
  expect(replaced.pair.bundled).toBe(false)
  expect(two(assemble(read(table('Date,Close', 1, '2024-01-01', 50), 'what.csv'), bundledPair()))).toBe(
    '/SPY',
  )
})

test('one file without a common session waits for its other side', () => {
  const large = read(table('Date,Close', 1, '1994-01-03', 50), 'SPX.csv')
  const half = assemble(large, bundledPair())
  if (half.kind !== 'half') throw new Error(half.kind)
  expect(half.name).toBe('large')
  expect(half.problems[0]?.code).toBe('no-common-dates')
  const beside = ['Date,AAA,SPX', '1994-01-03,-1,466', '1994-01-04,-1,467'].join('\n')
  const told = assemble(read(new TextEncoder().encode(beside), 'two.csv'), bundledPair())
  expect(told.kind === 'half' && told.problems.map(problem => problem.action)[1]).toBe('AAA left out')
  const small = read(table('Date,Close', 1, '1994-01-03', 50), 'RUT.csv')
  expect(two(assemble(small, bundledPair(), {}, half))).toBe('RUT/SPX')
})

test('a table of many asks for both sides, proposes, and takes the answers', () => {
  const results = read(table('Date,AAA,BBB,SPY,DDD', 4, '2024-01-01', 50), 'many.csv')
  const asked = assemble(results, bundledPair())
  if (asked.kind !== 'ask') throw new Error(asked.kind)
  expect(asked.questions.map(question => question.proposed)).toEqual(['many.csv › AAA', 'many.csv › SPY'])
  expect(asked.questions[0]?.options).toHaveLength(4)
  const answers = { small: 'many.csv › DDD', large: 'many.csv › BBB' }
  expect(two(assemble(results, bundledPair(), answers))).toBe('DDD/BBB')
})

test('a series that a table could not give is told once beside the two that it gave', () => {
  const rows = ['Date,AAA,IWM,SPY', '2025-01-02,-1,50,60', '2025-01-03,-1,51,61']
  const result = assemble(read(new TextEncoder().encode(rows.join('\n')), 'three.csv'), null)
  expect(two(result)).toBe('IWM/SPY')
  if (result.kind !== 'pair') return
  expect(result.notices.map(problem => [problem.column, problem.severity, problem.action])).toEqual([
    ['AAA', 'warning', 'AAA left out'],
  ])
  expect(result.pair.passport.small.problemCount).toBe(1)
  expect(result.pair.passport.large.problemCount).toBe(1)
})

test('nothing usable is refused with the files’ own problems', () => {
  const result = assemble(
    read(new TextEncoder().encode('<html><body>no</body></html>'), 'page.csv'),
    bundledPair(),
  )
  if (result.kind !== 'refused') throw new Error(result.kind)
  expect(result.problems[0]?.code).toBe('web-page')
  expect(sideOf(bundledPair(), 'small').series.symbol).toBe('IWM')
})

test('a file said to be a side is that side, whatever its symbol', () => {
  const bytes = table('Date,Close', 1, '2024-01-01', 50)
  const small = read(bytes, 'SPY.csv', { wanted: 'small' })
  const large = read(bytes, 'IWM.csv', { wanted: 'large' })
  expect(two(assemble([...large, ...small], null))).toBe('SPY/IWM')
  expect(two(assemble(small, bundledPair()))).toBe('SPY/SPY')
  expect(two(assemble(large, bundledPair()))).toBe('IWM/IWM')
  const wide = read(table('Date,AAA,IWM,SPY', 3, '2024-01-01', 50), 'wide.csv', { wanted: 'large' })
  expect(two(assemble([...wide, ...small], null))).toBe('SPY/SPY')
})

test('sides of different frequency or kind are compared, and the reader is told', () => {
  const months = Array.from(
    { length: 24 },
    (_, i) => `2022-${String((i % 12) + 1).padStart(2, '0')}-0${3 + Math.floor(i / 12)},${100 + i}`,
  )
  const monthly = read(
    new TextEncoder().encode(`Date,Adj Close\n${months.slice(0, 12).join('\n')}`),
    'IWM.csv',
  )
  const daily = read(table('Date,Close', 1, '2021-12-01', 300), 'SPY.csv')
  const result = assemble([...monthly, ...daily], null)
  if (result.kind !== 'pair') throw new Error(result.kind)
  expect(result.notices.map(problem => problem.code)).toEqual(['frequencies-differ', 'bases-differ'])
})

test('closes that both sides have not alike are told, with what each basis then compares', () => {
  const file = (columns: string, name: string) =>
    read(table(`Date,${columns}`, columns.split(',').length, '2024-01-01', 50), name)
  const [both, price, total, unstated] = ['Close,Adj Close', 'Close', 'Adj Close', 'Price'] as const
  const told = (small: string, large: string): string[] => {
    const result = assemble([...file(small, 'IWM.csv'), ...file(large, 'SPY.csv')], null)
    if (result.kind !== 'pair') throw new Error(result.kind)
    return result.notices.map(sentence)
  }
  const where = 'IWM.csv and SPY.csv: '
  const expected = ', expected the same kind on both sides; '
  const byTotal = 'compared alike by price; by total return the dividends of the'
  const byPrice = 'compared alike by total return; by price the dividends of the'
  const rows: [string, string, string[]][] = [
    ...[both, price, total, unstated].map((kind): [string, string, string[]] => [kind, kind, []]),
    [price, unstated, []],
    [total, unstated, []],
    [
      both,
      price,
      [
        `${where}found “adjusted closes for the small side only”${expected}${byTotal} small side count and those of the large do not.`,
      ],
    ],
    [
      price,
      both,
      [
        `${where}found “adjusted closes for the large side only”${expected}${byTotal} large side count and those of the small do not.`,
      ],
    ],
    [
      both,
      unstated,
      [
        `${where}found “adjusted closes for the small side only”${expected}${byTotal} small side count and those of the large may not.`,
      ],
    ],
    [
      both,
      total,
      [
        `${where}found “plain closes for the small side only”${expected}${byPrice} large side count and those of the small do not.`,
      ],
    ],
    [
      total,
      both,
      [
        `${where}found “plain closes for the large side only”${expected}${byPrice} small side count and those of the large do not.`,
      ],
    ],
    [
      price,
      total,
      [
        `${where}found “plain closes for the small side and adjusted closes for the large”${expected}compared as they are; dividends then count on one side only.`,
      ],
    ],
  ]
  for (const [small, large, sentences] of rows)
    expect([small, large, told(small, large)]).toEqual([small, large, sentences])
})

test('what two sides make hard to compare is in the list of problems too', () => {
  const bytes = table('Date,Close', 1, '2024-01-01', 50)
  const spy = read(new TextEncoder().encode(`${new TextDecoder().decode(bytes)}\n2024-06-03,oops`), 'SPY.csv')
  const result = assemble(spy, bundledPair())
  if (result.kind !== 'pair') throw new Error(result.kind)
  expect(result.notices.map(problem => problem.code)).toEqual(['bases-differ', 'bad-number'])
  expect(result.problems).toHaveLength(2)
  expect(result.problems[0]?.found).toBe('adjusted closes for the small side only')
})

test('titles of indices find their sides, and pasted cells without names are two series', () => {
  const titled = read(table('Date,S&P 500,Russell 2000', 2, '2024-01-01', 50), 'x.csv')
  expect(two(assemble(titled, null))).toBe('Russell 2000/S&P 500')
  const nameless = table('', 2, '2024-01-01', 50)
  expect(assemble(read(nameless, 'pasted cells'), null).kind).toBe('pair')
})

const othersIn = (result: Assembled): string[] => {
  if (result.kind !== 'pair') throw new Error(JSON.stringify(result).slice(0, 500))
  return (result.pair.others ?? []).map(({ series }) => series.symbol)
}

test('the other series of a table of many go along with the two', () => {
  const many = read(table('Date,QQQ,SPY,IWM,DIA', 4, '2024-01-01', 50), 'etfs.csv')
  expect(othersIn(assemble(many, null))).toEqual(['QQQ', 'DIA'])
  const asked = assemble(read(table('Date,AAA,BBB,CCC', 3, '2024-01-01', 50), 'abc.csv'), null)
  expect(asked.kind === 'ask' && asked.questions[0]?.comparable).toBe(3)
  const ids = asked.kind === 'ask' ? asked.questions[0]!.options.map(({ value }) => value) : []
  const answered = assemble(read(table('Date,AAA,BBB,CCC', 3, '2024-01-01', 50), 'abc.csv'), null, {
    small: ids[2]!,
    large: ids[0]!,
  })
  expect(two(answered)).toBe('CCC/AAA')
  expect(othersIn(answered)).toEqual(['BBB'])
})

test('several files of one series each are many series', () => {
  const files = ['SPY', 'IWM', 'ABC'].flatMap(name =>
    read(table('Date,Close', 1, '2024-01-01', 50), `${name}.csv`),
  )
  expect(othersIn(assemble(files, null))).toEqual(['ABC'])
})

test('a second price of the same thing is no series of its own', () => {
  const bid = read(table('Date,SPY,IWM,IWM', 3, '2024-01-01', 50), 'twice.csv')
  const result = assemble(bid, null)
  if (result.kind === 'pair') expect(othersIn(result)).toEqual([])
  else expect(result.kind === 'ask' && result.questions[0]?.comparable).not.toBe(4)
})

test('a series that takes the place of one of many leaves the others where they are', () => {
  const many = assemble(read(table('Date,QQQ,SPY,IWM,DIA', 4, '2024-01-01', 50), 'etfs.csv'), null)
  if (many.kind !== 'pair') throw new Error('no pair')
  const later = assemble(read(table('Date,Close', 1, '2024-01-01', 50), 'IJR.csv'), many.pair)
  expect(two(later)).toBe('IJR/SPY')
  expect(othersIn(later)).toEqual(['IWM', 'QQQ', 'DIA'])
})

test('two columns of one symbol are asked about, whatever their case', () => {
  for (const [header, columns] of [
    ['Date,IWM,IWM', 2],
    ['Date,iwm,IWM,SPY', 3],
  ] as const) {
    const twice = read(table(header, columns, '2024-01-01', 50), 'x.csv')
    const asked = assemble(twice, null)
    expect([header, asked.kind]).toEqual([header, 'ask'])
  }
})
