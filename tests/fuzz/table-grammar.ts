/**
 * Tables with known truth, from a grammar of layouts, spellings and damage. Each knows which prices it holds, which of
 * them its damage made unreadable, and whether there is something that the reader owes a word about.
 */
import { dateOf, isoOf } from '../../src/metrics/day.ts'

export type Below = (below: number) => number

/** What a made table holds, whatever way it is written. */
export interface MadeTable {
  readonly name: string
  readonly bytes: Uint8Array
  /** The text before it was encoded, for the message of a failure. */
  readonly text: string
  readonly what: string
  /** The prices of each series by day; more than one where a day stands twice with different prices. */
  readonly truth: Readonly<Record<string, ReadonlyMap<number, readonly number[]>>>
  /** Whether a value with a date cannot be used, or a day stands twice: the reader has to be told. */
  readonly owed: boolean
  /** The order of the parts of its dates, where numbers alone do not say. */
  readonly order: 'dmy' | 'mdy' | null
}

interface Price {
  readonly day: number
  readonly price: number
}

/** A row of the table before it is spelt: a day and a cell for each column, or words in its place. */
interface Row {
  day: number | string
  cells: (number | string)[]
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const two = (n: number) => String(n).padStart(2, '0')
const parts = (day: number) => {
  const { year, month, day: date } = dateOf(day)
  return {
    y: String(year),
    yy: two(year % 100),
    m: two(month),
    d: two(date),
    mon: MONTHS[month - 1] as string,
  }
}

interface Spelling {
  readonly name: string
  readonly of: (day: number) => string
  readonly order?: 'dmy' | 'mdy'
  /** Whether the comma stands in it, so that it needs quotes in a table of commas. */
  readonly quoted?: boolean
}

const SPELLINGS: readonly Spelling[] = [
  { name: 'iso', of: isoOf },
  { name: 'iso time', of: day => `${isoOf(day)}T00:00:00Z` },
  { name: 'iso blank time', of: day => `${isoOf(day)} 00:00:00-05:00` },
  { name: 'compact', of: day => isoOf(day).replaceAll('-', '') },
  { name: 'slashes by year', of: day => isoOf(day).replaceAll('-', '/') },
  { name: 'd.m.y', of: day => (({ y, m, d }) => `${d}.${m}.${y}`)(parts(day)), order: 'dmy' },
  { name: 'd/m/y', of: day => (({ y, m, d }) => `${d}/${m}/${y}`)(parts(day)), order: 'dmy' },
  { name: 'm/d/y', of: day => (({ y, m, d }) => `${m}/${d}/${y}`)(parts(day)), order: 'mdy' },
  { name: 'm/d/y bare', of: day => (({ y, m, d }) => `${+m}/${+d}/${y}`)(parts(day)), order: 'mdy' },
  { name: 'm/d/yy', of: day => (({ yy, m, d }) => `${m}/${d}/${yy}`)(parts(day)), order: 'mdy' },
  { name: 'd-m-y', of: day => (({ y, m, d }) => `${d}-${m}-${y}`)(parts(day)), order: 'dmy' },
  { name: 'd-Mon-yy', of: day => (({ yy, d, mon }) => `${+d}-${mon}-${yy}`)(parts(day)) },
  { name: 'd Mon y', of: day => (({ y, d, mon }) => `${d} ${mon} ${y}`)(parts(day)) },
  { name: 'Mon d, y', of: day => (({ y, d, mon }) => `${mon} ${d}, ${y}`)(parts(day)), quoted: true },
  { name: 'seconds', of: day => String(day * 86_400) },
  { name: 'milliseconds', of: day => String(day * 86_400_000) },
  { name: 'serial', of: day => String(day + 25_569) },
]

const SMALL = ['IWM', 'IJR', 'VTWO', '^RUT', 'Russell 2000']
const LARGE = ['SPY', 'VOO', 'IVV', '^GSPC', 'S&P 500']
const ABSENT = ['', 'N/A', 'NaN', 'null', '-', '#N/A', '.', 'n.a.', '—']
const BAD = ['abc', '1.2.3', '12,34,5', '5%', '1.5K', '=1+1', "'", '1e999', '12 3', '0', '-4.25', '(3.10)']
const UNITS = ['USD', 'Points', '$', 'Price', 'USD per share', 'float64', 'EUR']
const PREAMBLES = [
  ['Prices as of the close'],
  ['Source: a vendor', 'Retrieved 2026-01-21', ''],
  ['# made by a script'],
  ['Daily closes; all in USD', ''],
]
const TAILS = [['', 'Source: a vendor'], ['Total return not shown.'], ['(c) a vendor 2026'], ['', '', '']]

/** @returns a table with known truth */
export function madeTable(below: Below): MadeTable {
  const pick = <T>(from: readonly T[]): T => from[below(from.length)] as T
  const chance = (one: number): boolean => below(one) === 0
  const small = pick(SMALL)
  const large = pick(LARGE)
  const layout = pick([
    'wide',
    'wide',
    'wide with volume',
    'wide stacked',
    'long',
    'bars',
    'bars',
    'one',
  ] as const)
  const rowCount = pick([6, 12, 25, 60, 140])
  const places = pick([2, 2, 2, 3, 4])
  const level = (symbol: string): number =>
    symbol.length > 4 || symbol.startsWith('^') ? 800 + below(6000) : 20 + below(680)
  const days = sessions(9000 + below(11_400), rowCount, below)
  const prices = (symbol: string): Price[] => {
    let at = level(symbol)
    return days.map(day => {
      at *= 1 + (below(601) - 300) / 10_000
      return { day, price: Number(at.toFixed(places)) }
    })
  }
  const series: Record<string, Price[]> =
    layout === 'bars' || layout === 'one'
      ? { [small]: prices(small) }
      : { [small]: prices(small), [large]: prices(large) }
  const symbols = Object.keys(series)
  if (symbols.length === 2 && chance(2)) symbols.reverse()
  const spelling = pick(SPELLINGS)
  const comma = chance(4)
  const separator = comma ? pick([';', '\t', '|']) : pick([',', ',', ',', ';', '\t', '|'])
  const groups = chance(5)
  const quoteAll = chance(6)
  const padded = chance(10)
  const what: string[] = [layout, spelling.name, JSON.stringify(separator), comma ? 'comma' : 'point']

  const { head, rows, column } = tableOf(layout, symbols, series, below)
  const truth = Object.fromEntries(
    Object.entries(series).map(([symbol, all]) => [
      symbol,
      new Map(all.map(({ day, price }) => [day, [price]])),
    ]),
  ) as Record<string, Map<number, number[]>>
  let owed = false

  /** Takes away what a row says of its prices, as the damage makes them unreadable. */
  const lose = (row: Row, at: number): void => {
    const symbol = layout === 'long' ? String(row.cells[0]) : (symbols[at - column] ?? symbols[0])
    truth[symbol as string]?.delete(row.day as number)
    owed = true
  }
  /** Whether two rows of one day are of the same series. */
  const isSame = (a: Row, b: Row): boolean => layout !== 'long' || a.cells[0] === b.cells[0]
  const priceColumns = layout.startsWith('wide') ? symbols.map((_, i) => column + i) : [column]
  const dated = (): Row | undefined => {
    const found = rows.filter(
      row =>
        typeof row.day === 'number' &&
        priceColumns.every(at => typeof row.cells[at] === 'number') &&
        rows.filter(other => other.day === row.day && isSame(other, row)).length === 1,
    )
    return found.length > 4 ? pick(found) : undefined
  }

  for (let n = below(5); n > 0; n--) {
    const kind = pick([
      'absent',
      'bad',
      'missing',
      'same twice',
      'other twice',
      'out of order',
      'head row',
      'short row',
      'bad date',
      'blank line',
    ] as const)
    const row = dated()
    if (row === undefined) break
    const at = pick(priceColumns)
    const index = rows.indexOf(row)
    if (typeof row.cells[at] !== 'number') continue
    what.push(kind)
    if (kind === 'absent' || kind === 'bad') {
      lose(row, at)
      row.cells[at] = pick(kind === 'absent' ? ABSENT : BAD)
      what.push(String(row.cells[at]))
    } else if (kind === 'missing') {
      for (const one of priceColumns) lose(row, one)
      owed = what.includes('owed')
      rows.splice(index, 1)
    } else if (kind === 'same twice') {
      rows.splice(index, 0, { day: row.day, cells: [...row.cells] })
      owed = true
    } else if (kind === 'other twice') {
      const other = { day: row.day, cells: [...row.cells] }
      const price = Number(((row.cells[at] as number) * 1.01).toFixed(places))
      other.cells[at] = price
      const symbol = layout === 'long' ? String(row.cells[0]) : (symbols[at - column] ?? symbols[0])
      truth[symbol as string]?.get(row.day as number)?.push(price)
      rows.splice(index, 0, other)
      owed = true
    } else if (kind === 'out of order') {
      rows.splice(index, 1)
      rows.splice(below(rows.length), 0, row)
    } else if (kind === 'head row') {
      const cells = row.cells.map((cell, c) =>
        typeof cell === 'number' || c >= column ? pick([ABSENT, UNITS][below(2)] as string[]) : cell,
      )
      rows.unshift({ day: pick(['', '', 'N/A', 'date', 'yyyy-mm-dd']), cells })
    } else if (kind === 'short row') {
      if (at === 0) continue
      for (const one of priceColumns.filter(c => c >= at))
        if (typeof row.cells[one] === 'number') lose(row, one)
      row.cells.length = at
      row.cells.push('')
    } else if (kind === 'bad date') {
      for (const one of priceColumns) lose(row, one)
      row.day = pick(['2020-13-45', 'abc', '99/99/9999', '31.02.2021', '', '????'])
    } else rows.splice(index, 0, { day: '', cells: [] })
    if (owed) what.push('owed')
  }
  if (chance(3)) rows.reverse()

  const number = (value: number): string => {
    const [whole = '', fraction] = value
      .toFixed(Number.isInteger(value) && value > 20_000 ? 0 : places)
      .split('.')
    const grouped = groups ? whole.replace(/\B(?=(\d{3})+$)/g, comma ? '.' : ',') : whole
    return fraction === undefined ? grouped : `${grouped}${comma ? ',' : '.'}${fraction}`
  }
  const cell = (text: string): string => {
    const needs = text.includes(separator) || text.includes('"')
    const spaced = padded && !needs ? ` ${text} ` : text
    return quoteAll || needs ? `"${spaced.replaceAll('"', '""')}"` : spaced
  }
  const line = (cells: readonly string[]): string => cells.map(cell).join(separator)
  const body = rows.map(({ day, cells }) =>
    cells.length === 0
      ? ''
      : line([
          typeof day === 'number' ? spelling.of(day) : day,
          ...cells.map(one => (typeof one === 'number' ? number(one) : one)),
        ]),
  )
  const [date = '', ...names] = head
  const heads =
    layout === 'wide stacked'
      ? [
          line(['Price', ...names.map(() => 'Close')]),
          line(['Ticker', ...names]),
          line([date, ...names.map(() => '')]),
        ]
      : chance(8) && layout.startsWith('wide')
        ? [line(['', ...names]), line([date])]
        : [line(head)]
  const above = chance(5) ? pick(PREAMBLES) : []
  const below_ = chance(6) ? pick(TAILS) : []
  const end = pick(['\n', '\n', '\r\n', '\r\n', '\r'])
  const text = [...above, ...heads, ...body, ...below_].join(end) + (chance(3) ? '' : end)
  const encoding = pick(['utf-8', 'utf-8', 'utf-8', 'mark', 'utf-16'] as const)
  what.push(encoding, `${heads.length} heads`, `${above.length} above`, `${below_.length} below`)
  return {
    name: symbols.length === 2 ? 'prices.csv' : `${/^\w+$/.test(small) ? small : 'prices'}.csv`,
    bytes: encoded(text, encoding),
    text,
    what: what.join(', '),
    truth,
    owed,
    order: spelling.order ?? null,
  }
}

/** Weekdays in a row from a day on, here and there one left out as on a holiday. */
function sessions(from: number, count: number, below: Below): number[] {
  const days: number[] = []
  for (let day = from; days.length < count; day++)
    if ((day + 3) % 7 < 5 && (days.length === 0 || below(40) > 0)) days.push(day)
  return days
}

/** The head and the rows of a layout, and the column of cells (the date aside) at which its prices start. */
function tableOf(
  layout: string,
  symbols: readonly string[],
  series: Readonly<Record<string, readonly Price[]>>,
  below: Below,
): { head: string[]; rows: Row[]; column: number } {
  const of = (symbol: string): readonly Price[] => series[symbol] as readonly Price[]
  const [first = ''] = symbols
  const date = ['Date', 'date', 'DATE', 'Day', 'Datum'][below(5)] as string
  if (layout === 'long') {
    const rows = symbols.flatMap(symbol =>
      of(symbol).map(({ day, price }) => ({ day, cells: [symbol, price] })),
    )
    if (below(2) === 0) rows.sort((a, b) => a.day - b.day)
    return { head: [date, 'Ticker', 'Close'], rows, column: 1 }
  }
  if (layout === 'one')
    return {
      head: [date, first],
      rows: of(first).map(({ day, price }) => ({ day, cells: [price] })),
      column: 0,
    }
  if (layout === 'bars') {
    let before = of(first)[0]?.price ?? 1
    const rows = of(first).map(({ day, price }) => {
      const open = Number((before * (1 + (below(41) - 20) / 10_000)).toFixed(2))
      before = price
      const [low, high] = [Math.min(open, price) * 0.996, Math.max(open, price) * 1.004]
      return {
        day,
        cells: [open, Number(high.toFixed(2)), Number(low.toFixed(2)), price, 1_000_000 + below(9_000_000)],
      }
    })
    return { head: [date, 'Open', 'High', 'Low', 'Close', 'Volume'], rows, column: 3 }
  }
  const volume = layout === 'wide with volume'
  const rows = of(first).map(({ day }, i) => ({
    day,
    cells: [
      ...symbols.map(symbol => (of(symbol)[i] as Price).price),
      ...(volume ? [1_000_000 + below(9_000_000)] : []),
    ],
  }))
  return { head: [date, ...symbols, ...(volume ? ['Volume'] : [])], rows, column: 0 }
}

function encoded(text: string, encoding: 'utf-8' | 'mark' | 'utf-16'): Uint8Array {
  if (encoding === 'utf-16') return Uint8Array.from(Buffer.from(`\ufeff${text}`, 'utf16le'))
  return new TextEncoder().encode(encoding === 'mark' ? `\ufeff${text}` : text)
}
