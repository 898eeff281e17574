import { expect, test } from 'vitest'
import { sideOfSymbol, symbolIn } from '../../../src/data/table/sides.ts'

test('vendors’ spellings of a symbol are on the right side', () => {
  for (const symbol of [
    'IWM',
    '^RUT',
    'IJR.US',
    'RUT',
    'IWM US Equity',
    'NYSEARCA:VB',
    'MDY',
    'VTWO',
    'SCHA',
    'SLY',
  ])
    expect([symbol, sideOfSymbol(symbol)]).toEqual([symbol, 'small'])
  for (const symbol of ['SPY', '^GSPC', '.SPX', '$SPX', 'voo', 'IVV', 'IWB', 'SP500'])
    expect([symbol, sideOfSymbol(symbol)]).toEqual([symbol, 'large'])
  for (const symbol of ['', 'AAPL', '__proto__', 'constructor'])
    expect([symbol, sideOfSymbol(symbol)]).toEqual([symbol, null])
})

test('names of small and large caps are on the side they name', () => {
  const sides: Record<string, string | null> = {
    'Small Cap': 'small',
    'small-caps.csv': 'small',
    us_smallcap_index: 'small',
    'Vanguard Small-Cap Value': 'small',
    SMALLCAPS: 'small',
    small: 'small',
    'Small.csv': 'small',
    'Large Cap': 'large',
    'LARGE-CAPS.csv': 'large',
    largecap_2024: 'large',
    'large.txt': 'large',
    'small-vs-large-caps.csv': null,
    'Small and large caps': null,
    'smallest capital.csv': null,
    'enlarge cap': null,
    'large-export.csv': null,
    'prices.csv': null,
  }
  for (const [name, side] of Object.entries(sides)) expect([name, sideOfSymbol(name)]).toEqual([name, side])
})

test('symbols are found in file names', () => {
  const found: Record<string, string> = {
    'IWM.csv': 'IWM',
    '^RUT.csv': '^RUT',
    'iwm_us_d.csv': 'IWM',
    'BATS_SPY, 1D.csv': 'SPY',
    'Russell 2000 Historical Data.csv': 'RUT',
    'S&P 500 Historical Data (1).csv': 'SPX',
    'HistoricalData_1737400000000.csv': '',
    'HistoricalPrices.csv': '',
    'prices.csv': '',
    'AAPL.csv': 'AAPL',
    'MSFT_daily.csv.gz': 'MSFT',
    'IWM-1y.csv': 'IWM',
    'SMALL-CAPS.csv': '',
    'LARGE_CAP.csv': '',
  }
  for (const [name, symbol] of Object.entries(found)) expect([name, symbolIn(name)]).toEqual([name, symbol])
})
