import { expect, test } from 'vitest'
import { assemble } from '../../../src/data/table/assemble.ts'
import { columnName } from '../../../src/data/table/column-name.ts'
import { read } from '../../../src/data/table/read.ts'
import { isoOf } from '../../../src/metrics/day.ts'
import { bundledPair } from '../../bundled.ts'

test.each([
  ['4. close', 'close', ''],
  ['5. adjusted close', 'adjusted', ''],
  ['1a. open (USD)', 'open', 'USD'],
  ['Adj. Close', 'adjusted', ''],
  ['Adj. Volume', 'other', ''],
  ['IWM_close', 'close', 'IWM'],
  ['Close (SPY)', 'close', 'SPY'],
  ['S&P 500 Total Return', 'adjusted', 'S&P 500'],
  ['Split Adjusted Close', 'close', ''],
  // What a cell of a web page and its explanation become when they are pasted together.
  ['Close Close price adjusted for splits.', 'close', ''],
  [
    'Adj Close Adjusted close price adjusted for splits and dividend and/or capital gain distributions.',
    'adjusted',
    '',
  ],
  ['Price Change', 'other', 'Price'],
  ['Close price of Russell 2000 at the end of the day', 'close', 'of Russell 2000 at the end of the day'],
])('“%s” is %s of “%s”', (name, field, symbol) => {
  expect(columnName(name)).toEqual({ field, symbol })
})

test.each([
  '1Y Total Return',
  '1-Year Total Return',
  'Total Return YTD',
  'Total Return (%)',
  '5 yr return',
  'Annualized total return',
  'SPX 1Y Total Return',
])('“%s” is a return and no level of prices', name => {
  expect(columnName(name).field).toBe('other')
})

const table = (header: string): Uint8Array =>
  new TextEncoder().encode(
    [
      header,
      ...Array.from({ length: 40 }, (_, i) =>
        [
          isoOf(20_000 + i),
          ...header
            .split(',')
            .slice(1)
            .map((_, c) => (500 + Math.sin(i + c)).toFixed(2)),
        ].join(),
      ),
    ].join('\n'),
  )
const pairOf = (header: string, file: string): string => {
  const result = assemble(read(table(header), file), bundledPair())
  return result.kind === 'pair' ? `${result.pair.small.symbol}/${result.pair.large.symbol}` : result.kind
}

test.each([
  'Price (USD)',
  'Price in USD',
  'Closing Price (EUR)',
  'Close Price (GBp)',
  'NAV (USD)',
  'Share Price',
  'SHARE PRICE',
  'share_price',
  'Market Price',
  'Fund Price',
  'Unit Price',
  'ETF price',
  'Official Close',
  'Daily Close',
  'Raw Close',
  'unadjusted close',
  'Net Asset Value',
  'Price per Share',
  'Index Level',
  'Last Trade',
])('in a file of one price column, “%s” leaves the symbol to the file’s name', name => {
  expect(pairOf(`Date,${name}`, 'SPY.csv')).toBe('IWM/SPY')
  expect(pairOf(`Date,Open,High,Low,${name},Volume`, 'VOO.csv')).toBe('IWM/VOO')
})

test.each([
  ['Date,VOO Price', 'IWM/VOO'],
  ['Date,voo_close', 'IWM/voo'],
  ['Date,Price (VUSA.L)', 'VUSA.L/SPY'],
  ['Date,0700.HK close', '0700.HK/SPY'],
  ['Date,aapl_close', 'aapl/SPY'],
  ['Date,S&P 500 Price', 'IWM/S&P 500'],
  ['Date,Fund Price,Index Price', 'Fund/Index'],
])('a name that does say a symbol is believed: %s', (header, pair) => {
  expect(pairOf(header, 'prices.csv')).toBe(pair)
})

test('closes and adjusted closes are both found under the names that a web page explains', () => {
  const header =
    'Date,Open,High,Low,Close Close price adjusted for splits.,Adj Close Adjusted close price adjusted for splits and dividend and/or capital gain distributions.,Volume'
  const [result] = read(table(header), 'SPY.csv')
  if (result?.kind !== 'series') throw new Error(JSON.stringify(result))
  expect(result.candidates.map(one => [one.side.series.symbol, one.side.series.basis])).toEqual([
    ['SPY', 'both'],
  ])
})

test('the close of the row before, and a logarithm, are no closes', () => {
  for (const name of [
    'PrevClosePrice',
    'CH_PREVIOUS_CLS_PRICE',
    'Prior Close',
    'previous value',
    'ln(Close)',
    'log IWM',
  ])
    expect([name, columnName(name)]).toEqual([name, { field: 'other', symbol: '' }])
  expect(columnName('LOGI').symbol).toBe('LOGI')
})
