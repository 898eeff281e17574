/**
 * The real table as the market, cut off where the update is to pick it up, and the answers that each source would
 * give about it.
 */
import { decimalsOn, factorsOf, rounded } from '../../../scripts/update-prices/adjust.mjs'
import { readTable, writeTable } from '../../../scripts/update-prices/table.mjs'
import { tableThen } from '../../bundled.ts'

type Table = ReturnType<typeof readTable>
type Fund = 'IWM' | 'SPY'
export interface Payment {
  readonly date: string
  readonly amount: number
}

function cut(table: Table, end: string): Table {
  const n = table.dates.filter(date => date <= end).length
  const columns = (fund: Fund) => ({
    close: table[fund].close.slice(0, n),
    adjusted: table[fund].adjusted.slice(0, n),
  })
  return { dates: table.dates.slice(0, n), IWM: columns('IWM'), SPY: columns('SPY') }
}

/** The table as it stands in the end: what every update is measured against. */
export const market: Table = readTable(tableThen())
const factors = {
  IWM: factorsOf(market.IWM.close, market.IWM.adjusted, market.dates),
  SPY: factorsOf(market.SPY.close, market.SPY.adjusted, market.dates),
}

/** The dividends that the table's factors imply, after a day. */
export function dividendsAfter(fund: Fund, day: string): Payment[] {
  return market.dates.flatMap((date, i) => {
    const before = factors[fund][i - 1]
    const after = factors[fund][i]
    const eve = market[fund].close[i - 1]
    if (before === undefined || after === undefined || eve === undefined || before === after || date <= day)
      return []
    return [{ date, amount: Number((eve * (1 - before / after)).toFixed(4)) }]
  })
}

/** The table as it stood after a session, its adjusted closes as of that day. */
export function tableAsOf(day: string): Table {
  const table = cut(market, day)
  const n = table.dates.length
  for (const fund of ['IWM', 'SPY'] as const) {
    const last = factors[fund][n - 1] ?? 1
    table[fund].adjusted = table[fund].close.map((close, i) =>
      rounded((close * (factors[fund][i] ?? 1)) / last, decimalsOn(table.dates[i] ?? '')),
    )
  }
  return table
}

export const textOf = writeTable

interface Row {
  readonly date: string
  readonly close: number
  readonly adjusted: number
}

/** One fund's sessions, as a vendor would have them on a day. */
export function sessions(fund: Fund, from: string, to: string): Row[] {
  return market.dates.flatMap((date, i) => {
    if (date < from || date > to) return []
    const close = market[fund].close[i] ?? 0
    return [{ date, close, adjusted: close * (factors[fund][i] ?? 1) }]
  })
}

const seconds = (date: string) => Date.parse(`${date}T13:30:00Z`) / 1000

export function yahooAnswer(fund: Fund, rows: readonly Row[], dividends: readonly Payment[]): string {
  return JSON.stringify({
    chart: {
      result: [
        {
          meta: {
            currency: 'USD',
            symbol: fund,
            exchangeName: 'PCX',
            gmtoffset: -14400,
            exchangeTimezoneName: 'America/New_York',
            dataGranularity: '1d',
          },
          timestamp: rows.map(row => seconds(row.date)),
          events: {
            dividends: Object.fromEntries(
              dividends.map(({ date, amount }) => [String(seconds(date)), { amount, date: seconds(date) }]),
            ),
          },
          indicators: {
            quote: [{ close: rows.map(row => Math.fround(row.close)), volume: rows.map(() => 1) }],
            adjclose: [{ adjclose: rows.map(row => Math.fround(row.adjusted)) }],
          },
        },
      ],
      error: null,
    },
  })
}

export function stooqAnswer(rows: readonly Row[]): string {
  const lines = rows.map(({ date, adjusted }) => {
    const price = String(Number(adjusted.toFixed(4)))
    return `${date},${price},${price},${price},${price},1234567`
  })
  return ['Date,Open,High,Low,Close,Volume', ...lines, ''].join('\r\n')
}

export function alphaVantageAnswer(fund: Fund, rows: readonly Row[]): string {
  return JSON.stringify({
    'Meta Data': {
      '1. Information': 'Daily Prices (open, high, low, close) and Volumes',
      '2. Symbol': fund,
      '5. Time Zone': 'US/Eastern',
    },
    'Time Series (Daily)': Object.fromEntries(
      rows
        .toReversed()
        .map(({ date, close }) => [date, { '1. open': '1.0000', '4. close': close.toFixed(4) }]),
    ),
  })
}

export function alphaVantageDividends(fund: Fund, dividends: readonly Payment[]): string {
  return JSON.stringify({
    symbol: fund,
    data: dividends.toReversed().map(({ date, amount }) => ({
      ex_dividend_date: date,
      declaration_date: 'None',
      record_date: date,
      payment_date: date,
      amount: String(amount),
    })),
  })
}
