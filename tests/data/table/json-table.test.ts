import { expect, test } from 'vitest'
import { read } from '../../../src/data/table/read.ts'
import { isoOf } from '../../../src/metrics/day.ts'

const days = Array.from({ length: 20 }, (_, i) => 19_724 + Math.floor(i / 5) * 7 + (i % 5))
const close = days.map((_, i) => 200.5 + i)
const seconds = days.map(day => day * 86_400)

/** The layouts of public APIs, each of the same twenty closes. */
const LAYOUTS: Readonly<Record<string, unknown>> = {
  'rows as objects': days.map((day, i) => ({ date: isoOf(day), close: close[i], volume: 9 })),
  'rows under a key': {
    symbol: 'IWM',
    historical: days.map((day, i) => ({ date: isoOf(day), close: close[i] })),
  },
  'rows under their dates': {
    'Meta Data': { '2. Symbol': 'IWM' },
    'Time Series (Daily)': Object.fromEntries(
      days.map((day, i) => [isoOf(day), { '1. open': '1', '4. close': String(close[i]), '5. volume': '9' }]),
    ),
  },
  'columns of letters': { s: 'ok', t: seconds, c: close, o: close, h: close, l: close, v: close },
  'chart with quotes inside': {
    chart: {
      result: [
        { meta: { symbol: 'IWM' }, timestamp: seconds, indicators: { quote: [{ close, volume: close }] } },
      ],
    },
  },
  'results with milliseconds': {
    results: days.map((day, i) => ({ t: day * 86_400_000, c: close[i], v: 9 })),
  },
  'arrays with names': [['Date', 'Close'], ...days.map((day, i) => [isoOf(day), close[i]])],
  'split frame': { columns: ['Close'], index: days.map(isoOf), data: close.map(value => [value]) },
  'frame by column': { Close: Object.fromEntries(days.map((day, i) => [day * 86_400_000, close[i]])) },
}

test.each(Object.entries(LAYOUTS))('JSON: %s', (_, layout) => {
  const [result] = read(new TextEncoder().encode(JSON.stringify(layout)), 'IWM.json')
  if (result?.kind !== 'series') throw new Error(JSON.stringify(result).slice(0, 300))
  expect(result.candidates).toHaveLength(1)
  const { series } = result.candidates[0]!.side
  expect([series.symbol, [...series.dates], [...series.close]]).toEqual(['IWM', days, close])
})

test('JSON: one object a line', () => {
  const lines = days.map((day, i) => JSON.stringify({ date: isoOf(day), close: close[i] })).join('\n')
  const [result] = read(new TextEncoder().encode(lines), 'IWM.json')
  expect(result?.kind === 'series' && [...result.candidates[0]!.side.series.close]).toEqual(close)
})

test('JSON without a table is refused as such', () => {
  const [result] = read(new TextEncoder().encode('{"error":"no key"}'), 'x.json')
  expect(result?.kind === 'refused' && result.problems[0]?.code).toBe('json')
})
