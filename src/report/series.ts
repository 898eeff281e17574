/**
 * The series behind figures and charts, computed once for the whole history.
 */
import { frequency } from '../data/series/frequency.ts'
import type { AlignedSide, Frequency, PricePair, PriceSeries } from '../data/series/series.ts'
import { movingAverage } from '../metrics/moving-average.ts'
import { priceRatio } from '../metrics/price-ratio.ts'
import { simpleReturns } from '../metrics/returns.ts'
import { returnGap } from '../metrics/streaks.ts'
import { rollingVolatility } from '../metrics/volatility.ts'
import type { PairSeries, Report, SideSeries } from './report.ts'
import type { Basis, Settings } from './settings.ts'

type Series = Report['series']

/** Cache of the latest series of each pair: moving the window changes none of them. */
const latest = new WeakMap<PricePair, { readonly key: string; readonly series: Series }>()

/**
 * Both sides on their own sessions and the pair on aligned ones, on the chosen basis.
 *
 * Total return takes the adjusted closes where a side has them; a side that has none keeps its closes, and
 * `basisWords` says so.
 */
export function reportSeries(pair: PricePair, settings: Settings): Series {
  const key = `${settings.basis} ${settings.ma.join(',')} ${settings.vol}`
  const known = latest.get(pair)
  if (known?.key === key) return known.series
  const small = sideSeries(pair.small, pair.passport.small.frequency, settings)
  const large = sideSeries(pair.large, pair.passport.large.frequency, settings)
  const series = { small, large, pair: pairSeries(pair, small, large, settings) }
  latest.set(pair, { key, series })
  return series
}

function sideSeries(side: PriceSeries, rows: Frequency, settings: Settings): SideSeries {
  const close = onBasis(side, settings.basis)
  const returns = simpleReturns(close)
  return {
    dates: side.dates,
    close,
    returns,
    ma: averages(close, settings.ma),
    vol: rollingVolatility(returns, settings.vol, rows.perYear),
    frequency: rows,
  }
}

function pairSeries(pair: PricePair, small: SideSeries, large: SideSeries, settings: Settings): PairSeries {
  const { aligned } = pair
  const p = onBasis(aligned.small, settings.basis)
  const q = onBasis(aligned.large, settings.basis)
  const ratio = priceRatio(p, q)
  const dailyGap = returnGap(aligned.small.close, aligned.large.close)
  const onCloses = p === aligned.small.close && q === aligned.large.close
  return {
    dates: aligned.dates,
    small: p,
    large: q,
    ratio,
    ma: averages(ratio, settings.ma),
    returns: {
      small: p === small.close ? small.returns : simpleReturns(p),
      large: q === large.close ? large.returns : simpleReturns(q),
      gap: onCloses ? dailyGap : returnGap(p, q),
    },
    dailyGap,
    frequency:
      aligned.dates.length === pair.small.dates.length
        ? small.frequency
        : aligned.dates.length === pair.large.dates.length
          ? large.frequency
          : frequency(aligned.dates),
  }
}

function averages(values: Float64Array, lengths: readonly number[]): ReadonlyMap<number, Float64Array> {
  return new Map(lengths.map(length => [length, movingAverage(values, length)]))
}

export function onBasis(side: AlignedSide, basis: Basis): Float64Array {
  return basis === 'total' && side.adjusted !== null ? side.adjusted : side.close
}

/** @returns the kind of closes behind a side's figures */
export function closesKind(side: PriceSeries, basis: Basis): 'price' | 'adjusted' | 'unstated' {
  if (side.basis === 'total' || (basis === 'total' && side.adjusted !== null)) return 'adjusted'
  return side.basis === 'unstated' ? 'unstated' : 'price'
}

/** @returns the kind of closes behind a side's figures, in words for a source line */
export function basisWords(side: PriceSeries, basis: Basis): string {
  switch (closesKind(side, basis)) {
    case 'adjusted':
      return side.basis === 'total'
        ? 'dividend-adjusted closes, the only ones it has'
        : 'dividend-adjusted closes'
    case 'unstated':
      return 'closes that it does not call price or adjusted'
    case 'price':
      return basis === 'total' ? 'price closes, as it has no adjusted ones' : 'price closes'
  }
}
