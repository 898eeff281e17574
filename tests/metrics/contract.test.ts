/**
 * What every metric of prices promises, whatever it measures: nothing for no data, no mutation, no NaN or
 * infinity as a figure, no notice of the unit of price, and no notice of rows outside the window.
 */
import { describe, expect, it } from 'vitest'
import { beta, rollingBeta } from '../../src/metrics/beta.ts'
import { monthEnds } from '../../src/metrics/calendar-month.ts'
import { capture } from '../../src/metrics/capture.ts'
import { correlation, rollingCorrelation } from '../../src/metrics/correlation.ts'
import { drawdowns, maxDrawdown } from '../../src/metrics/drawdown.ts'
import { drawdownEpisodes } from '../../src/metrics/drawdown-episodes.ts'
import { baseRate, forwardGaps, reachedRate, trailingGap } from '../../src/metrics/forward-gap.ts'
import { movingAverage } from '../../src/metrics/moving-average.ts'
import { neweyWest } from '../../src/metrics/newey-west.ts'
import { mansfield, priceRatio, relativeDifference, windowHigh } from '../../src/metrics/price-ratio.ts'
import { quantiles } from '../../src/metrics/quantile.ts'
import { periodReturn, simpleReturns } from '../../src/metrics/returns.ts'
import { currentStreak, longestStreak, returnGap, streaks } from '../../src/metrics/streaks.ts'
import { informationRatio, trackingError } from '../../src/metrics/tracking-error.ts'
import { legs, turningPoints } from '../../src/metrics/turning-points.ts'
import { rollingVolatility, volatility } from '../../src/metrics/volatility.ts'
import { walk } from './reference.ts'

interface Input {
  readonly p: Float64Array
  readonly q: Float64Array
  readonly dates: Int32Array
  readonly a: number
  readonly b: number
}
type Scalar = number | null | undefined

/** Each metric from the closes of two sides: a figure of rows a..b. */
const FIGURES: Readonly<Record<string, (input: Input) => Scalar>> = {
  'total return': ({ p, a, b }) => periodReturn(p, a, b),
  volatility: ({ p, a, b }) => volatility(simpleReturns(p), a + 1, b),
  beta: ({ p, q, a, b }) => beta(simpleReturns(p), simpleReturns(q), a + 1, b),
  correlation: ({ p, q, a, b }) => correlation(simpleReturns(p), simpleReturns(q), a + 1, b),
  'tracking error': ({ p, q, a, b }) => trackingError(returnGap(p, q), a + 1, b, 252),
  'information ratio': ({ p, q, a, b }) => informationRatio(returnGap(p, q), a + 1, b, 252),
  'max drawdown': ({ p, a, b }) => maxDrawdown(p, a, b)?.depth,
  'drawdown at the end': ({ p, a, b }) => drawdowns(p, a, b).at(-1),
  'up capture': ({ p, q, dates, a, b }) => capture(p, q, dates, monthEnds(dates, a, b, false)).up.ratio,
  'down capture': ({ p, q, dates, a, b }) => capture(p, q, dates, monthEnds(dates, a, b, false)).down.ratio,
  'distance from the high': ({ p, q, a, b }) => {
    const ratio = priceRatio(p, q)
    const high = windowHigh(ratio, a, b)
    return high === null ? null : relativeDifference(ratio[b]!, ratio[high]!)
  },
  mansfield: ({ p, q, a, b }) => {
    const ratio = priceRatio(p, q).slice(a, b + 1)
    const average = movingAverage(ratio, 5).at(-1)
    return average === undefined || Number.isNaN(average) ? null : mansfield(ratio.at(-1)!, average)
  },
  'longest streak': ({ p, q, a, b }) => longestStreak(streaks(returnGap(p, q).slice(a, b + 1)))?.length,
  'current streak': ({ p, q, a, b }) =>
    b < a ? null : (currentStreak(streaks(returnGap(p, q).slice(a, b + 1)), b - a)?.length ?? 0),
  'base rate': ({ p, q, a, b }) =>
    baseRate(forwardGaps(p.slice(a, b + 1), q.slice(a, b + 1), 20), 0.01, 20)?.share,
  'base rate of a period': ({ p, q, a, b }) =>
    reachedRate(p.slice(a, b + 1), q.slice(a, b + 1), 10, 20, 0.01)?.share,
  'median gap': ({ p, q, a, b }) =>
    quantiles(forwardGaps(p.slice(a, b + 1), q.slice(a, b + 1), 20), [0.5])?.[0],
  'Newey–West t': ({ p, q, a, b }) => neweyWest(returnGap(p, q), a + 1, b)?.t,
  'turning points': ({ p, q, a, b }) => (b < a ? null : turningPoints(priceRatio(p, q), 0.02, a, b).length),
  'last swing': ({ p, q, a, b }) => {
    const ratio = priceRatio(p, q)
    return legs(ratio, turningPoints(ratio, 0.02, a, b), b).at(-1)?.amplitude
  },
  'deepest episode': ({ p, q, a, b }) =>
    drawdownEpisodes(priceRatio(p, q), a, b, 0).sort((x, y) => x.depth - y.depth)[0]?.needed,
}

/** Those that give a number for each row. */
const SERIES: Readonly<Record<string, (input: Input) => Float64Array>> = {
  'simple returns': ({ p }) => simpleReturns(p),
  'return gap': ({ p, q }) => returnGap(p, q),
  'moving average of returns': ({ p }) => movingAverage(simpleReturns(p), 5),
  'moving average over the close': ({ p }) => movingAverage(p, 5).map((value, i) => value / p[i]!),
  'trailing gap': ({ p, q }) => trailingGap(p, q, 5),
  'rolling volatility': ({ p }) => rollingVolatility(simpleReturns(p), 5, 252),
  'rolling correlation': ({ p, q }) => rollingCorrelation(simpleReturns(p), simpleReturns(q), 5),
  'rolling beta': ({ p, q }) => rollingBeta(simpleReturns(p), simpleReturns(q), 5),
}

function input(p: Float64Array, q: Float64Array): Input {
  return { p, q, dates: Int32Array.from(p, (_, i) => 20_000 + i), a: 0, b: p.length - 1 }
}

const some = input(walk(200, 100, 1), walk(200, 400, 3))
const window = { ...some, a: 40, b: 150 }
const close = (found: number, expected: number) =>
  Math.abs(found - expected) <= 1e-9 * Math.max(1e-3, Math.abs(expected))

describe.each(Object.entries(FIGURES))('%s', (name, figure) => {
  it('is absent for no rows', () => {
    expect(figure(input(new Float64Array(0), new Float64Array(0))) ?? null).toBeNull()
  })

  it('is absent or nothing for one row', () => {
    expect(figure(input(Float64Array.of(7), Float64Array.of(9))) ?? 0).toBe(0)
  })

  it('is absent or nothing for prices that never move', () => {
    expect(figure(input(new Float64Array(90).fill(0.1), new Float64Array(90).fill(1e6 / 3))) ?? 0).toBe(0)
  })

  it('is a finite number for prices that do', () => {
    expect(Number.isFinite(figure(some))).toBe(true)
  })

  it('leaves its input as it was', () => {
    const [p, q] = [some.p.slice(), some.q.slice()]
    figure({ ...some, p, q })
    expect([p, q]).toEqual([some.p, some.q])
  })

  it.each([1e-6, 1 / 3, 1e6])('takes no notice of prices in another unit: × %f', factor => {
    const scaled = figure({ ...window, p: window.p.map(v => v * factor), q: window.q.map(v => v * factor) })
    expect(close(scaled!, figure(window)!)).toBe(true)
  })

  it('takes no notice of rows after the window', () => {
    const cut = {
      ...window,
      p: window.p.slice(0, 151),
      q: window.q.slice(0, 151),
      dates: window.dates.slice(0, 151),
    }
    expect(figure(cut)).toBe(figure(window))
  })

  it('takes no notice of rows before the window', () => {
    const cut = {
      p: window.p.slice(40),
      q: window.q.slice(40),
      dates: window.dates.slice(40),
      a: 0,
      b: 110,
    }
    // A streak may begin on the window's first row, whose return needs the row before.
    if (name.includes('streak')) expect(figure(cut)).toBeLessThanOrEqual(figure(window)!)
    else expect(close(figure(cut)!, figure(window)!)).toBe(true)
  })
})

describe.each(Object.entries(SERIES))('%s, row by row', (_, series) => {
  it('has as many rows as its input, none included', () => {
    expect(series(input(new Float64Array(0), new Float64Array(0)))).toHaveLength(0)
    expect(series(input(Float64Array.of(7), Float64Array.of(9)))).toHaveLength(1)
    expect(series(some)).toHaveLength(200)
  })

  it('leaves its input as it was', () => {
    const [p, q] = [some.p.slice(), some.q.slice()]
    series({ ...some, p, q })
    expect([p, q]).toEqual([some.p, some.q])
  })

  it('never is infinite, and is absent only at the start', () => {
    const rows = series(some)
    const known = Array.from(rows).findIndex(value => !Number.isNaN(value))
    expect(known).toBeLessThanOrEqual(6)
    expect(rows.subarray(known).every(Number.isFinite)).toBe(true)
  })

  it.each([1e-6, 1e6])('takes no notice of prices in another unit: × %f', factor => {
    const scaled = series(
      input(
        some.p.map(v => v * factor),
        some.q.map(v => v * factor),
      ),
    )
    for (const [i, value] of series(some).entries())
      expect(Number.isNaN(value) ? Number.isNaN(scaled[i]!) : close(scaled[i]!, value)).toBe(true)
  })

  it('takes no notice of later rows', () => {
    const cut = series(input(some.p.slice(0, 123), some.q.slice(0, 123)))
    expect(cut).toEqual(series(some).slice(0, 123))
  })
})
