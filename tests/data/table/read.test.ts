import { expect, test } from 'vitest'
import { sentence } from '../../../src/data/series/problem.ts'
import { assemble } from '../../../src/data/table/assemble.ts'
import { read } from '../../../src/data/table/read.ts'
import type { Answers, Candidate, ReadResult } from '../../../src/data/table/read-result.ts'
import { isoOf } from '../../../src/metrics/day.ts'
import { problemsOf } from '../../results.ts'

const result = (text: string, name = 'prices.csv', answers: Answers = {}): ReadResult => {
  const [first] = read(new TextEncoder().encode(text), name, { answers })
  if (first === undefined) throw new Error('no result')
  return first
}
const series = (text: string, name?: string, answers?: Answers): Candidate => {
  const read = result(text, name, answers)
  if (read.kind !== 'series') throw new Error(JSON.stringify(read))
  return read.candidates[0]!
}
const days = (one: Candidate): string[] => [...one.side.series.dates].map(isoOf)
const table = (...dates: string[]): string =>
  `Date,Close\n${dates.map((date, i) => `${date},${100 + i}`).join('\n')}`

test('a day above 12 anywhere settles the order of every row', () => {
  expect(days(series(table('03/04/2025', '04/04/2025', '13/04/2025')))).toEqual([
    '2025-04-03',
    '2025-04-04',
    '2025-04-13',
  ])
  expect(days(series(table('03/04/2025', '03/05/2025', '03/13/2025')))).toEqual([
    '2025-03-04',
    '2025-03-05',
    '2025-03-13',
  ])
})

test('rows that ascend settle the order', () => {
  // Day first these are February 3 to March 2 in order; month first they jump back and forth.
  expect(
    days(
      series(table('03/02/2025', '10/02/2025', '11/02/2025', '03/03/2025', '04/03/2025', '10/03/2025')),
    ).at(-1),
  ).toBe('2025-03-10')
  expect(
    days(
      series(table('02/03/2025', '02/10/2025', '02/11/2025', '03/03/2025', '03/04/2025', '03/10/2025')),
    ).at(-1),
  ).toBe('2025-03-10')
})

test('weekdays settle the order where nothing else does', () => {
  // Month first: Monday to Friday in January 2025; day first: the sixths to tenths of months, some at weekends.
  const dates = ['01/06/2025', '01/07/2025', '01/08/2025', '01/09/2025', '01/10/2025']
  expect(days(series(table(...dates)))).toEqual([
    '2025-01-06',
    '2025-01-07',
    '2025-01-08',
    '2025-01-09',
    '2025-01-10',
  ])
})

test('an order that nothing settles is asked once, with a preview, and the answer is kept to', () => {
  const text = table('03/04/2025', '03/05/2025', '03/06/2025')
  const asked = result(text)
  if (asked.kind !== 'ask') throw new Error(asked.kind)
  const [question] = asked.questions
  expect(question?.options.map(option => option.preview[0])).toContain('2025-04-03')
  expect(question?.options.map(option => option.preview[0])).toContain('2025-03-04')
  const answers = { [question!.id]: 'dmy' }
  expect(days(series(text, 'prices.csv', answers))).toEqual(['2025-04-03', '2025-05-03', '2025-06-03'])
  expect(days(series(text, 'prices.csv', { [question!.id]: 'mdy' })).at(-1)).toBe('2025-03-06')
})

test('points mean day first without a question', () => {
  expect(days(series(table('03.04.2025', '04.04.2025', '07.04.2025')))[0]).toBe('2025-04-03')
})

test('two-digit years are never the future', () => {
  const text = table('12/30/65', '12/31/65')
  const [first] = read(new TextEncoder().encode(text), 'old.csv', { today: 20_000 })
  if (first?.kind !== 'series') throw new Error('no series')
  expect(days(first.candidates[0]!)[0]).toBe('1965-12-30')
})

test('every row passed over is a sentence with its line, its column and what was done', () => {
  const one = series(
    'Date,Close\n2024-01-02,100\n2024-01-03,abc\n2024-01-04,0\nTotal,5\n2024-01-05,101\n2024-01-05,102\n2024-02-30,103',
  )
  expect(one.side.passport.problems.map(sentence)).toEqual([
    'prices.csv, line 3, column “Close”: found “abc”, expected a price; row dropped.',
    'prices.csv, line 4, column “Close”: found “0”, expected a price above zero; row dropped.',
    'prices.csv, line 5: found “Total”, expected a date; row dropped.',
    'prices.csv, line 8: found “2024-02-30”, expected a date; row dropped.',
    'prices.csv, line 6: found “2024-01-05”, expected each date once; row dropped for the one in line 7.',
  ])
  expect([...one.side.series.close]).toEqual([100, 102])
  expect(one.problems).toHaveLength(5)
})

test('only the first twenty problems are kept in detail, all are counted and listed', () => {
  const rows = Array.from({ length: 100 }, (_, i) => `${isoOf(19_000 + i)},${i % 2 ? 'x' : 100 + i}`)
  const one = series(`Date,Close\n${rows.join('\n')}`)
  expect(one.side.passport.problems).toHaveLength(20)
  expect(one.side.passport.problemCount).toBe(50)
  expect(one.problems).toHaveLength(50)
})

test('a move that looks like an unadjusted split is told with its date', () => {
  const one = series(
    table(...Array.from({ length: 6 }, (_, i) => isoOf(19_000 + i)))
      .replace(',103', ',25')
      .replace(',104', ',25.2')
      .replace(',105', ',25.4'),
  )
  expect(one.side.passport.problems.map(sentence).join()).toMatch(/2022-01-11.*4:1 split/)
})

/** What is said of the one series that a wide table gave. */
const toldBeside = (rows: string): readonly string[] => {
  const read = result(rows.replaceAll(' ', '\n'))
  if (read.kind !== 'series') throw new Error(JSON.stringify(read))
  expect(read.candidates.map(one => one.label)).toEqual(['BBB'])
  const { passport } = read.candidates[0]!.side
  expect(read.candidates[0]!.problems).toHaveLength(passport.problemCount)
  return passport.problems.map(sentence)
}

test('a series that gives nothing is told on the passports of those that give prices', () => {
  expect(
    toldBeside(
      'Date,AAA,BBB 2025-01-02,100,50 2025-01-03,0,51 2025-01-06,-5,50 2025-01-07,99,52 2025-01-08,abc,53 2025-01-09,98,53',
    ),
  ).toEqual([
    'prices.csv, column “AAA”: found “1 of 5 values below zero, such as -5 in line 4, which is how returns look”, expected prices, not returns; AAA left out.',
  ])
  expect(toldBeside('Date,AAA,BBB 2025-01-02,abc,50 2025-01-03,,51 2025-01-06,abd,50')).toEqual([
    'prices.csv, column “AAA”: found “2 of 2 values that are no numbers, such as abc in line 2”, expected prices; AAA left out.',
  ])
  expect(toldBeside('Date,AAA,BBB 2025-01-02,,50 2025-01-03,n/a,51')).toEqual([
    'prices.csv, column “AAA”: found “no value”, expected prices; AAA left out.',
  ])
  expect(toldBeside('Date,AAA,BBB 2025-01-02,1%,50 2025-01-03,2%,51')[0]).toMatch(
    /“AAA”.*percentages.*AAA left out/,
  )
  expect(toldBeside('Date,AAA_close,BBB_close 2025-01-02,x,50 2025-01-03,y,51')[0]).toMatch(
    /“AAA_close”.*2 of 2.*AAA left out/,
  )
})

test('columns that are no prices by their names are nothing to tell of', () => {
  const beside = (name: string, cell: string) =>
    toldBeside(`Date,${name},BBB 2025-01-02,${cell},50 2025-01-03,${cell},51`)
  expect(beside('Notes', 'word')).toEqual([])
  expect(beside('VOLUME', 'n/a')).toEqual([])
  expect(beside('Rendite', '1%')).toEqual([])
  const one = series('Date,Close,AAA\n2025-01-02,50,\n2025-01-03,51,')
  expect(one.side.passport.problems).toEqual([])
})

test('a series of which half is usable is read, and every other value told', () => {
  const read = result(
    `Date,AAA,BBB\n${Array.from({ length: 60 }, (_, i) => `${isoOf(20_000 + i)},${i % 3 ? 'abc' : 100 + i},50`).join('\n')}`,
  )
  if (read.kind !== 'series') throw new Error(JSON.stringify(read))
  expect(read.candidates.map(one => [one.label, one.side.passport.rows])).toEqual([
    ['AAA', 20],
    ['BBB', 60],
  ])
  expect(read.candidates[0]!.side.passport.problemCount).toBe(40)
})

test('a young series beside an old one is read, however long it has no value', () => {
  const read = result(
    `Date,AAA,BBB\n${Array.from({ length: 60 }, (_, i) => `${isoOf(20_000 + i)},${i < 55 ? 'n/a' : 100},50`).join('\n')}`,
  )
  if (read.kind !== 'series') throw new Error(JSON.stringify(read))
  expect(read.candidates.map(one => [one.label, one.side.passport.rows])).toEqual([
    ['AAA', 5],
    ['BBB', 60],
  ])
})

test('of many series that give nothing the first are named and all counted', () => {
  const names = Array.from({ length: 12 }, (_, i) => `A${i}`)
  const told = toldBeside(
    `Date,${names},BBB 2025-01-02,${names.map(() => '')},50 2025-01-03,${names.map(() => '')},51`,
  )
  expect(told).toEqual([
    'prices.csv: found “12 series without usable prices, such as A0, A1, A2, A3, A4”; these left out.',
  ])
})

test('what is no table of prices is refused with what it is', () => {
  const codes = (text: string): string | undefined => {
    const read = result(text)
    return read.kind === 'refused' ? read.problems[0]?.code : read.kind
  }
  expect(codes('')).toBe('empty')
  expect(codes('<!doctype html><html></html>')).toBe('web-page')
  expect(codes('{"prices": [1,2]}')).toBe('json')
  expect(codes('%PDF-1.4 whatever')).toBe('pdf')
  expect(codes('Name,Sector\nA,B\nC,D')).toBe('no-dates')
  expect(codes('Date,Volume\n2024-01-02,5\n2024-01-03,6')).toBe('no-prices')
  expect(codes('Date,Close\n2024-01-02,5')).toBe('no-rows')
  expect(
    codes(
      `Date,Fund\n${Array.from({ length: 30 }, (_, i) => `${isoOf(19_000 + i)},${Math.sin(i).toFixed(3)}`).join('\n')}`,
    ),
  ).toBe('returns')
  expect(
    codes(`Date,Fund\n${Array.from({ length: 30 }, (_, i) => `${isoOf(19_000 + i)},${i}%`).join('\n')}`),
  ).toBe('returns')
})

test('names that mean something to a program mean nothing here', () => {
  const names = ['__proto__', 'constructor', 'toString', '<img src=x onerror=alert(1)>', '=1+1']
  const rows = Array.from({ length: 30 }, (_, i) =>
    [isoOf(19_000 + i), ...names.map((_, c) => 100 + c + i)].join(','),
  )
  const read = result(`Date,${names.join(',')}\n${rows.join('\n')}`)
  if (read.kind !== 'series') throw new Error(read.kind)
  expect(read.candidates.map(one => one.label)).toEqual(names)
  expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  const asked = assemble([read], null)
  expect(asked.kind).toBe('ask')
  const answered = assemble([read], null, {
    small: 'prices.csv › __proto__',
    large: 'prices.csv › constructor',
  })
  expect(answered.kind === 'pair' && answered.pair.small.symbol).toBe('__proto__')
  const long = result(
    `date,symbol,close\n${['__proto__', 'constructor'].flatMap(symbol => rows.map(row => `${row.slice(0, 10)},${symbol},5`)).join('\n')}`,
  )
  expect(long.kind === 'series' && long.candidates.map(one => one.label)).toEqual([
    '__proto__',
    'constructor',
  ])
})

test('ten thousand columns are read, in about ten times the time of a thousand', () => {
  const wide = (columns: number) => {
    const header = ['Date', ...Array.from({ length: columns }, (_, i) => `T${i}`)].join(',')
    const rows = Array.from({ length: 20 }, (_, r) =>
      [isoOf(19_000 + r), ...Array.from({ length: columns }, (_, i) => 50 + ((i + r) % 40))].join(','),
    )
    return `${header}\n${rows.join('\n')}`
  }
  // The quickest of three, by turns, so that a machine busy for a while is so for both.
  const [thousand, tenThousand] = [wide(1000), wide(10_000)]
  const took = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
  for (let round = 0; round < 3; round++)
    for (const [i, table] of [thousand, tenThousand].entries()) {
      const before = performance.now()
      const read = result(table)
      took[i] = Math.min(took[i]!, performance.now() - before)
      expect(read.kind === 'series' && read.candidates.length).toBe(i === 0 ? 1000 : 10_000)
    }
  // Every column against every other would be a hundred times.
  expect(took[1]! / took[0]!).toBeLessThan(50)
})

test('an archive made to explode stops at the bound', async () => {
  const { gzipSync, zipSync } = await import('fflate')
  const { unpack } = await import('../../../src/data/table/decompress.ts')
  const bomb = gzipSync(new Uint8Array(20_000_000))
  expect(bomb.length).toBeLessThan(100_000)
  expect(problemsOf(unpack(bomb, 'bomb.csv.gz', 1_000_000))).toMatchObject([{ code: 'too-large' }])
  // Neither table alone is too large, nor need they be read to their ends to tell.
  const zeros = new Uint8Array(700_000)
  const zip = zipSync({ 'a.csv': zeros, 'b.csv': zeros, 'c.csv': zeros })
  expect(problemsOf(unpack(zip, 'bomb.zip', 1_000_000))).toMatchObject([{ code: 'too-large' }])
  expect(problemsOf(unpack(zip.subarray(0, 900), 'bomb.zip', 3_000_000))).toMatchObject([
    { code: 'damaged-archive' },
  ])
})

test('an archive without a table says of how many files', async () => {
  const { zipSync } = await import('fflate')
  const { unpack } = await import('../../../src/data/table/decompress.ts')
  const found = (...names: string[]) =>
    problemsOf(unpack(zipSync(Object.fromEntries(names.map(name => [name, new Uint8Array(9)]))), 'a.zip'))
  expect(found('a.png')).toMatchObject([{ found: 'no table in its one file' }])
  expect(found('a.png', 'b.png')).toMatchObject([{ found: 'no table among 2 files' }])
})

test('the same bytes give the same result', () => {
  const text = table('2024-01-02', '2024-01-03', '2024-01-04')
  expect(result(text)).toEqual(result(text))
})

test('an encoding that nothing states is taken for windows-1252, and the reader is told', () => {
  const bytes = Uint8Array.from(
    'Datum;Währung;Schluss\n2024-01-02;€;1,5\n2024-01-03;£;1,6'.replace('€', '\u0080'),
    char => char.charCodeAt(0),
  )
  const [first] = read(bytes, 'alt.csv')
  if (first?.kind !== 'series') throw new Error(JSON.stringify(first))
  expect(first.candidates[0]?.side.passport.problems.map(problem => problem.code)).toEqual(['encoding'])
})

test('securities side by side, each with dates of its own, go by their own dates', () => {
  const read = result(
    'IWM US Equity,,,SPY US Equity,\nDate,PX_LAST,,Date,PX_LAST\n1/2/2024,100,,1/3/2024,200\n1/3/2024,101,,1/4/2024,201\n1/18/2024,102,,1/19/2024,202\n1/19/2024,103,,,',
  )
  if (read.kind !== 'series') throw new Error(JSON.stringify(read))
  expect(read.candidates.map(one => one.label)).toEqual(['IWM', 'SPY'])
  expect(days(read.candidates[1]!)).toEqual(['2024-01-03', '2024-01-04', '2024-01-19'])
  expect([...read.candidates[1]!.side.series.close]).toEqual([200, 201, 202])
  const pair = assemble([read], null)
  expect(pair.kind === 'pair' && pair.pair.aligned.dates.length).toBe(2)
})

test('a line of two hundred thousand cells is only a long line', () => {
  const wide = Array.from({ length: 200_000 }, (_, i) => 1 + (i % 9)).join(',')
  const read = result(`2024-01-02,${wide}\n2024-01-03,${wide}`)
  expect(read.kind).toBe('series')
  expect(result(`2024-01-02,${wide}`).kind).toBe('refused')
})

test('what is wrong with every series of a table is told once', () => {
  const read = result('Date\tIWM\tSPY\n2026-01-20\t262.58\t677.58\nsoon\t1\t2')
  if (read.kind !== 'refused') throw new Error(read.kind)
  expect(read.problems.map(problem => problem.code)).toEqual(['no-rows', 'bad-date'])
})

test('the full list ends where no one reads on, and says how many were left out', () => {
  const bad = 20_050
  const one = series(`Date,Close\n2024-01-02,5\n2024-01-03,6\n${'2024-01-04,x\n'.repeat(bad)}`)
  expect(one.side.passport.problemCount).toBe(bad)
  expect(one.problems).toHaveLength(20_001)
  expect(one.problems?.at(-1)).toMatchObject({
    code: 'more',
    found: '50 further problems',
    action: 'not listed',
  })
})

test('a table that would be blank for the most part is refused with what it lacks', () => {
  const names = Array.from({ length: 1000 }, (_, i) => `T${i}`)
  const wide = (full: number, short: number) =>
    result(
      [
        `Date,${names}`,
        ...Array.from({ length: full }, (_, i) => `${isoOf(1000 + i)},${names.map(() => '1.5')}`),
        ...Array.from({ length: short }, (_, i) => `${isoOf(2000 + i)},1.5`),
      ].join('\n'),
    )
  const refused = wide(3, 20_000)
  if (refused.kind !== 'refused') throw new Error(refused.kind)
  expect(refused.problems.map(sentence)).toEqual([
    'prices.csv: found “1,000 columns of prices in lines of which most are far shorter”, expected a price in most cells; nothing was changed; leave out the columns that are nearly empty.',
  ])
  expect(wide(300, 500).kind).toBe('series')
})

test('a file of bad rows only is refused, however many they are', () => {
  const read = result(`Date,Close\n2024-01-02,5\n${'2024-01-03,x\n'.repeat(200_000)}`)
  if (read.kind !== 'refused') throw new Error(read.kind)
  expect(read.problems[0]?.code).toBe('no-rows')
  expect(read.problems[1]?.line).toBe(3)
})

test('a symbol written once a group is that of its rows, and a row that lacks one is told', () => {
  const long = (symbol: (i: number) => string): string =>
    `Symbol,Date,Close\n${Array.from({ length: 60 }, (_, i) => `${symbol(i)},${isoOf(20_000 + (i % 30))},${100 + i}`).join('\n')}`
  const readAs = (text: string) => {
    const read = result(text)
    if (read.kind !== 'series') throw new Error(JSON.stringify(read))
    const { problems, problemCount } = read.candidates[0]!.side.passport
    return {
      rows: read.candidates.map(one => [one.label, one.readRows]),
      told: [problemCount, sentence(problems[0]!)],
      listed: read.candidates[0]!.problems?.length,
    }
  }
  expect(readAs(long(i => (i === 0 ? 'IWM' : i === 30 ? 'SPY' : '')))).toEqual({
    rows: [
      ['IWM', 30],
      ['SPY', 30],
    ],
    told: [
      1,
      'prices.csv, column “Symbol”: found “58 rows without a symbol below one that has it”, expected a symbol in every row; each read as of the symbol above it.',
    ],
    listed: 1,
  })
  expect(readAs(long(i => (i % 30 === 7 || i === 0 ? '  ' : i < 30 ? 'IWM' : 'SPY')))).toEqual({
    rows: [
      ['IWM', 28],
      ['SPY', 29],
    ],
    told: [3, 'prices.csv, line 2, column “Symbol”: found “no symbol”, expected a symbol; row dropped.'],
    listed: 3,
  })
})

test('another row of names in the midst of a table is no slip, and the same row again is one', () => {
  const rows = (from: number) =>
    Array.from({ length: 30 }, (_, i) => `${isoOf(19_730 + from + i)},${100 + i}.5,${200 + i}.5`).join('\n')
  const stacked = (head: string) => result(`Date,IWM,SPY\n${rows(0)}\n${head}\n${rows(30)}`)
  expect(stacked('Date,SPY,IWM')).toMatchObject({
    kind: 'refused',
    problems: [{ code: 'second-header', line: 32 }],
  })
  expect(stacked('Date,QQQ,DIA')).toMatchObject({ kind: 'refused', problems: [{ code: 'second-header' }] })
  expect(stacked('Date,IWM,SPY')).toMatchObject({ kind: 'series' })
  expect(stacked('Date,"IWM",spy')).toMatchObject({ kind: 'series' })
})

test('a column whose numbers are mostly none as the table writes them is left out, not thinned', () => {
  const rows = Array.from(
    { length: 30 },
    (_, i) => `${isoOf(19_730 + i)};${100 + i},25;${i < 2 ? 200 : `${200 + i}.5`}`,
  )
  const read = result(`Date;IWM;SPY\n${rows.join('\n')}`)
  if (read?.kind !== 'series') throw new Error(JSON.stringify(read))
  expect(read.candidates.map(({ label }) => label)).toEqual(['IWM'])
  expect(read.candidates[0]!.side.passport.problems.map(({ code }) => code)).toEqual(['left-out'])
})
