/**
 * The contract of metrics, for those whose own test does not call it.
 */
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
import { figureContract, type Input, seriesContract } from './contract.ts'

/** Each metric from the closes of two sides: a figure of rows a..b. */
const FIGURES: Readonly<Record<string, (input: Input) => number | null | undefined>> = {
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

for (const [name, figure] of Object.entries(FIGURES)) figureContract(name, figure)
for (const [name, series] of Object.entries(SERIES)) seriesContract(name, series)
