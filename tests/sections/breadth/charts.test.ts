import { describe, expect, it } from 'vitest'
import { dayOfIso } from '../../../src/metrics/day.ts'
import type { PairCloses } from '../../../src/report/breadth/closes.ts'
import { comparisonChart, rotationChart } from '../../../src/sections/breadth/charts.ts'

const START = dayOfIso('2024-01-01')!
const ROWS = 400

/** A pair whose small side grows by `drift` a row, with a row a day. */
function pair(small: string, drift: number): PairCloses {
  return {
    id: `${small}/B`,
    small,
    large: 'B',
    dates: Int32Array.from({ length: ROWS }, (_, i) => START + i),
    smallCloses: Float64Array.from({ length: ROWS }, (_, i) => 100 * (1 + drift) ** i),
    largeCloses: new Float64Array(ROWS).fill(50),
    perYear: 365,
    unit: 'day',
  }
}

const frame = { asOf: START + ROWS - 1, from: START + 300, shown: 'A0/B', source: 'Source: a test' }
const many = Array.from({ length: 30 }, (_, i) => pair(`A${i}`, (i - 10) / 10_000))

describe('the comparison of all series', () => {
  it('draws at most twelve lines, the page’s own and the extremes among them', () => {
    const { lines, subtitle } = comparisonChart(many, 'price', frame)
    expect(lines).toHaveLength(12)
    const ids = lines.map(({ id }) => id)
    expect(ids).toEqual(expect.arrayContaining(['A0', 'B', 'A29', 'A1']))
    expect(lines.find(({ id }) => id === 'A0')).toMatchObject({ role: 'small' })
    expect(lines.find(({ id }) => id === 'B')).toMatchObject({ role: 'large' })
    expect(subtitle).toContain('the 12 at the edges are drawn')
  })

  it('rebases at the window’s start and ends at the as-of day', () => {
    for (const kind of ['price', 'ratio', 'drawdown'] as const) {
      for (const { dates, values } of comparisonChart(many, kind, frame).lines) {
        expect(values[0]).toBe(0)
        expect(dates[0]).toBe(frame.from)
        expect(dates.at(-1)).toBe(frame.asOf)
        if (kind === 'drawdown') for (const value of values) expect(value).toBeLessThanOrEqual(0)
      }
    }
  })

  it('says so when nothing covers the window', () => {
    const chart = comparisonChart(many, 'price', { ...frame, from: START - 50, asOf: START - 10 })
    expect(chart.headline).toBe('The data do not cover the window.')
    expect(chart.lines).toEqual([])
  })
})

describe('the rotation', () => {
  it('counts the pairs by quarter', () => {
    const { points, headline } = rotationChart(many, frame)
    // Thirty names would cover each other: the page's own pair and those furthest from the centre are drawn.
    expect(points).toHaveLength(20)
    expect(points[0]?.id).toBe('A0/B')
    const numbers = [...headline.matchAll(/\d+/g)].map(Number)
    expect(numbers[0]).toBe(30)
    expect(numbers.slice(1).reduce((sum, n) => sum + n, 0)).toBe(30)
  })
  it('leaves out pairs with too little history', () => {
    const short = pair('S', 0.001)
    const cut = { ...short, dates: short.dates.subarray(0, 20) }
    expect(rotationChart([cut], { ...frame, asOf: START + 19 })).toMatchObject({
      points: [],
      headline: 'The data are too short for a rotation.',
    })
  })
})
