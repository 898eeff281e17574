import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { measureOf, sideOfColumn } from '../../../src/data/table/fundamentals-names.ts'
import { looksLikeFundamentals, readFundamentals } from '../../../src/data/table/fundamentals-table.ts'
import { dayOfIso, isoOf } from '../../../src/metrics/day.ts'
import { problemsOf, resultOf } from '../../results.ts'

const TODAY = dayOfIso('2026-11-30')!
const read = (text: string) => readFundamentals(new TextEncoder().encode(text), 'multiples.csv', TODAY)
const isos = (days: Int32Array) => [...days].map(isoOf)

describe('the names of columns', () => {
  it.each([
    ['Russell 2000 P/E', 'pe', 'small'],
    ['S&P 500 Forward P/E', 'forward-pe', 'large'],
    ['IWM_PE', 'pe', 'small'],
    ['SPY fwd PE', 'forward-pe', 'large'],
    ['Small Cap PB', 'pb', 'small'],
    ['Large cap price to book', 'pb', 'large'],
    ['Russell 2000 EPS (TTM)', 'trailing-eps', 'small'],
    ['S&P 500 Price/Sales', 'ps', 'large'],
    ['S&P 500 KGV', 'pe', 'large'],
    ['large earnings per share', 'eps', 'large'],
  ])('say what “%s” is', (name, measure, side) => {
    expect(measureOf(name)?.id).toBe(measure)
    expect(sideOfColumn(name)).toBe(side)
  })

  it.each(['Close', 'Date', 'SPY', 'Volume', 'Percent', 'Open', 'Pepsi', 'Epsilon', 'Russell 2000'])(
    'of other columns are none: %s',
    name => expect(measureOf(name)).toBeNull(),
  )
})

describe('a table of fundamentals', () => {
  it('side by side is read with each number known at the end of its period', () => {
    const { series, pointInTime } = resultOf(
      read('Date,Russell 2000 P/E,S&P 500 P/E\n2024-01-31,14.2,21.5\n2024-02-29,14.4,21.9\n'),
    )
    expect(pointInTime).toBe(false)
    expect(series.map(({ side, measure, values }) => [side, measure.label, [...values]])).toEqual([
      ['small', 'P/E', [14.2, 14.4]],
      ['large', 'P/E', [21.5, 21.9]],
    ])
    expect(isos(series[0]!.known)).toEqual(['2024-01-31', '2024-02-29'])
  })

  it('with quarters, decimal commas and days of publication counts from those days', () => {
    const { series, pointInTime } = resultOf(
      read('Quarter;Published;IWM_PE;SPY_PE\n2024Q1;15.05.2024;14,2;21,5x\nQ2 2024;14.08.2024;14,4;21,9x\n'),
    )
    expect(pointInTime).toBe(true)
    expect(isos(series[1]!.periods)).toEqual(['2024-03-31', '2024-06-30'])
    expect(isos(series[1]!.known)).toEqual(['2024-05-15', '2024-08-14'])
    expect([...series[1]!.values]).toEqual([21.5, 21.9])
  })

  it('with a row for each date and index is taken apart by the index; a month stands for its last day', () => {
    const { series } = resultOf(
      read(
        'date,index,fwd pe,pb\n2024-01,Russell 2000,14,2\n2024-01,S&P 500,20,4\n2024-02,Russell 2000,15,2.1\n2024-02,S&P 500,21,4.1\n',
      ),
    )
    expect(series.map(({ measure, side }) => `${measure.id} ${side}`)).toEqual([
      'forward-pe small',
      'forward-pe large',
      'pb small',
      'pb large',
    ])
    expect(isos(series[3]!.periods)).toEqual(['2024-01-31', '2024-02-29'])
    expect([...series[3]!.values]).toEqual([4, 4.1])
  })

  it('leaves out multiples of losses and counts them; earnings may be losses', () => {
    const { series, leftOut } = resultOf(
      read(
        'Date,IWM PE,SPY PE,IWM EPS,SPY EPS\n2024-03-31,-3,20,-1,5\n2024-06-30,NM,21,2,5.5\n2024-09-30,30,22,,6\n',
      ),
    )
    expect([...series[0]!.values]).toEqual([30])
    expect([...series.find(({ measure, side }) => measure.id === 'eps' && side === 'small')!.values]).toEqual(
      [-1, 2],
    )
    expect(leftOut).toBe(2)
  })

  it.each([
    ['Date,Close\n2024-01-31,3\n2024-02-29,4\n', /no column of multiples or earnings \(Date, Close\)/],
    ['Date,IWM PE\n2024-01-31,14\n2024-02-29,15\n', /only “IWM PE”/],
    ['Date,IWM PE,SPY PE\n01/02/2024,14,20\n02/02/2024,15,21\n', /two orders/],
    ['nothing at all', /./],
    ['', /./],
  ])('is refused with what it lacks: %j', (text, found) => {
    expect(JSON.stringify(problemsOf(read(text)))).toMatch(found)
  })

  it('never throws, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), bytes => {
        readFundamentals(bytes, 'x', TODAY)
      }),
    )
    const cells = fc.constantFrom(
      '2024-01-31',
      '2024Q1',
      '14.2',
      '-3',
      'IWM PE',
      'SPY PE',
      'Date',
      'Published',
      '',
      'x',
    )
    fc.assert(
      fc.property(fc.array(fc.array(cells, { maxLength: 6 }), { maxLength: 12 }), rows => {
        const result = read(rows.map(row => row.join(',')).join('\n'))
        if (!result.ok) return
        for (const { known, periods, values } of result.value.series) {
          expect([...known]).toEqual([...known].sort((a, b) => a - b))
          expect([...known].every((day, i) => day >= periods[i]!)).toBe(true)
          expect([...values].every(Number.isFinite)).toBe(true)
        }
      }),
    )
  })
})

describe('the head of a file', () => {
  it('tells a table of multiples from one of prices', () => {
    expect(looksLikeFundamentals('Date,Russell 2000 P/E,S&P 500 P/E\n2024-01-31,14,21')).toBe(true)
    expect(looksLikeFundamentals('Date,Close,P/E\n2024-01-31,14,21')).toBe(false)
    expect(looksLikeFundamentals('<TICKER>;<PER>;<DATE>;<CLOSE>\nIWM;D;20240131;14')).toBe(false)
    expect(looksLikeFundamentals('Date,IWM,SPY\n2024-01-31,14,21')).toBe(false)
  })
})
