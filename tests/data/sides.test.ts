import { expect, test } from 'vitest'
import { sideOfSymbol, symbolIn } from '../../src/data/sides.ts'

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
  }
  for (const [name, symbol] of Object.entries(found)) expect([name, symbolIn(name)]).toEqual([name, symbol])
})
