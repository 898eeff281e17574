import { describe, expect, it } from 'vitest'
import { dayOfIso } from '../../../src/metrics/day.ts'
import {
  breadthDay,
  breadthOf,
  breadthSentence,
  percentileInWords,
} from '../../../src/report/breadth/breadth.ts'
import type { PairCloses } from '../../../src/report/breadth/closes.ts'
import { rotationOf } from '../../../src/report/breadth/rotation.ts'
import { breadthRow } from '../../../src/report/breadth/row.ts'

const START = dayOfIso('2020-01-01')!

const as = (asOf: number) => ({ asOf, windowFrom: START, kind: 'arithmetic' as const })

/** A pair with a row a day whose small side gains `drift` a row on a flat large side. */
function steady(id: string, rows: number, drift: number, first = START): PairCloses {
  return {
    id,
    small: id.split('/')[0]!,
    large: id.split('/')[1]!,
    dates: Int32Array.from({ length: rows }, (_, i) => first + i),
    smallCloses: Float64Array.from({ length: rows }, (_, i) => 100 * (1 + drift) ** i),
    largeCloses: new Float64Array(rows).fill(50),
    perYear: 365,
    unit: 'day',
  }
}

describe('a row of the breadth table', () => {
  it('says why a cell is empty', () => {
    const row = breadthRow(steady('A/B', 100, 0.001), as(START + 99))
    expect(row.cells['3m'].lead).toBeCloseTo(1.001 ** 91 - 1, 1)
    expect(row.cells['6m'].absent).toBe('the history is shorter')
    expect(row.vsAverage).toBeNull()
  })

  it('says that the data ended instead of reading an old close as today’s', () => {
    const row = breadthRow(steady('A/B', 100, 0.001), as(START + 400))
    expect(row.cells['1m'].absent).toBe('the data end before the as-of day')
    expect(row.spark).toEqual([])
  })

  it('counts the streak of the side that leads', () => {
    expect(breadthRow(steady('A/B', 40, 0.001), as(START + 39)).streak).toBe(39)
    expect(breadthRow(steady('A/B', 40, -0.001), as(START + 39)).streak).toBe(-39)
    expect(breadthRow(steady('A/B', 40, 0), as(START + 39)).streak).toBe(0)
  })

  it('has no window shorter than a row', () => {
    const yearly: PairCloses = {
      ...steady('A/B', 5, 0.1),
      dates: Int32Array.from({ length: 5 }, (_, i) => START + 365 * i),
      perYear: 1,
      unit: 'year',
    }
    expect(breadthRow(yearly, as(START + 4 * 365)).cells['1m'].absent).toContain('no window as short')
  })
})

describe('data with a hole', () => {
  it('refuses a window whose start fell into it', () => {
    const pair = steady('A/B', 400, 0.001)
    const keep = Array.from({ length: 400 }, (_, i) => i).filter(i => i < 200 || i > 330)
    const holed: PairCloses = {
      ...pair,
      dates: Int32Array.from(keep, i => pair.dates[i]!),
      smallCloses: Float64Array.from(keep, i => pair.smallCloses[i]!),
      largeCloses: Float64Array.from(keep, i => pair.largeCloses[i]!),
    }
    expect(breadthRow(holed, as(START + 399)).cells['3m'].absent).toContain('gap where the window begins')
    expect(breadthRow(holed, as(START + 399)).cells['1m'].absent).toBeNull()
  })
})

describe('the day of the breadth table', () => {
  it('is the as-of day where most pairs reach it', () => {
    expect(breadthDay([10, 20, 30], 15)).toBe(15)
  })
  it('is the latest day that more than half of the pairs reach', () => {
    expect(breadthDay([10, 20, 30], 40)).toBe(20)
    expect(breadthDay([10, 20, 30, 40], 40)).toBe(20)
    expect(breadthDay([], 40)).toBe(40)
  })
})

describe('the sentence of the breadth table', () => {
  it('counts the pairs that lead and names the page’s own', () => {
    const pairs = [steady('A/B', 200, 0.001), steady('C/B', 200, -0.001), steady('D/B', 200, 0.002)]
    expect(breadthSentence(breadthOf(pairs, as(START + 199)), '3m', 'A/B')).toMatch(
      /^Two of three pairs lead over 3 months; A\/B is at the \d+(st|nd|rd|th) percentile of its own history\.$/,
    )
  })
  it('counts those without data apart', () => {
    const pairs = [steady('A/B', 200, 0.001), steady('C/B', 20, 0.001, START + 180)]
    expect(breadthSentence(breadthOf(pairs, as(START + 199)), '3m', 'X/Y')).toBe(
      'One of one pair leads over 3 months; one has too little data.',
    )
  })
  it('writes ordinals', () => {
    expect([0.001, 0.02, 0.03, 0.11, 0.12, 0.13, 0.21, 0.999, 1].map(percentileInWords)).toEqual([
      '1st percentile',
      '2nd percentile',
      '3rd percentile',
      '11th percentile',
      '12th percentile',
      '13th percentile',
      '21st percentile',
      '99th percentile',
      '100th percentile',
    ])
  })
})

describe('rotation', () => {
  it('puts a ratio that rises ever faster above its average and gaining', () => {
    const pair = steady('A/B', 400, 0.001)
    const faster = { ...pair, smallCloses: pair.smallCloses.map((_, i) => 100 * Math.exp((i / 400) ** 3)) }
    expect(rotationOf(faster, START + 399).quadrant).toBe('Leading')
  })
  it('is empty with too little history', () => {
    expect(rotationOf(steady('A/B', 100, 0.001), START + 99)).toEqual({ id: 'A/B', tail: [], quadrant: null })
  })
})
