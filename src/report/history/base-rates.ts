/**
 * Base rates: how often, in all history before the as-of day, small caps went on to lead by as much as the report
 * expects.
 */
import { FORECAST } from '../../../fixtures/report.ts'
import { bootstrapInterval, type Interval } from '../../metrics/block-bootstrap.ts'
import { type BaseRate, baseRate, forwardGaps, reachedRate } from '../../metrics/forward-gap.ts'
import { type Bin, histogram } from '../../metrics/histogram.ts'
import { quantiles } from '../../metrics/quantile.ts'
import { seededRandom } from '../../metrics/random.ts'
import { mean } from '../../metrics/standard-deviation.ts'
import type { Figure } from '../figure.ts'
import { counted, formatValue } from '../format.ts'
import { halfYear } from './horizons.ts'
import type { Past } from './past.ts'
import { putFigure } from './put-figure.ts'

/** Level or ahead, and the two ends of the report's forecast. */
const THRESHOLDS = [
  { name: 'p0', threshold: 0 },
  { name: 'p15', threshold: FORECAST.low },
  { name: 'p25', threshold: FORECAST.high },
] as const
/** The levels that fans and tables show. */
export const FAN_LEVELS = [0.05, 0.25, 0.5, 0.75, 0.95] as const
const BIN_WIDTH = 0.025
const SEED = 20260121
const RESAMPLES = 1000

export interface BaseRateAt extends BaseRate {
  readonly threshold: number
  /** Middle 95 % of the share under a circular block bootstrap, blocks as long as the horizon; null below two. */
  readonly interval: Interval | null
}

/** The distribution of the gap over one horizon. */
export interface BaseHorizon {
  readonly name: '6m' | '12m'
  readonly months: 6 | 12
  /** Horizon in rows. */
  readonly rows: number
  /** Overlapping windows, and n over the horizon. */
  readonly n: number
  readonly effective: number
  readonly mean: number | null
  /** At `FAN_LEVELS`; null without windows. */
  readonly quantiles: readonly number[] | null
  readonly rates: Readonly<Record<(typeof THRESHOLDS)[number]['name'], BaseRateAt | null>>
  readonly bins: readonly Bin[]
}

/** Quantiles of the gap by horizon: the fan. */
export interface FanPoint {
  /** Rows ahead. */
  readonly rows: number
  readonly n: number
  /** At `FAN_LEVELS`. */
  readonly quantiles: readonly number[]
}

export interface BaseRates {
  readonly horizons: readonly [BaseHorizon, BaseHorizon]
  /** How often the lower end of the forecast was reached on any row from half a year to a year on. */
  readonly reached: BaseRate | null
  /** From 0 rows ahead, where every gap is 0, to a year; shorter when history is. */
  readonly fan: readonly FanPoint[]
  readonly sentence: string
}

export function baseRates(past: Past, figures: Record<string, Figure>): BaseRates {
  const { perYear } = past.words
  const horizons = [
    horizonOf(past, '6m', halfYear(perYear), figures),
    horizonOf(past, '12m', perYear, figures),
  ] as const
  const reached = putReached(past, figures)
  return { horizons, reached, fan: fan(past), sentence: sentence(past, horizons) }
}

function putReached(past: Past, figures: Record<string, Figure>): BaseRate | null {
  const { dates, small, large, b, words, source } = past
  const { perYear, unit } = words
  const rate = reachedRate(small, large, Math.ceil(halfYear(perYear)), perYear, FORECAST.low, b)
  putFigure(figures, past.words, 'base.6to12m.p15', rate?.share ?? null, {
    window: rate === null ? null : { first: dates[0]!, last: dates[b]!, n: rate.n, of: independent(rate) },
    absent: `needs more than ${counted(perYear, unit)} of history, has ${b + 1}`,
    source,
    ...(rate === null
      ? {}
      : { worked: `${formatValue(rate.count, 'count')} / ${formatValue(rate.n, 'count')}` }),
  })
  return rate
}

function independent({ effective }: { readonly effective: number }): string {
  return `overlapping windows, about ${formatValue(effective, 'number', { digits: 1 })} independent`
}

function horizonOf(
  past: Past,
  name: '6m' | '12m',
  rows: number,
  figures: Record<string, Figure>,
): BaseHorizon {
  const between = rows < 1
  const gaps = between ? new Float64Array(0) : forwardGaps(past.small, past.large, rows, past.b)
  const n = gaps.length
  const levels = quantiles(gaps, FAN_LEVELS)
  const details = {
    window:
      n === 0
        ? null
        : {
            first: past.dates[0]!,
            last: past.dates[past.b]!,
            n,
            of: independent({ effective: n / rows }),
          },
    absent: between
      ? `one row a ${past.words.unit} does not show what ${name === '6m' ? 6 : 12} months brought`
      : `needs more than ${counted(rows, past.words.unit)} of history, has ${past.b + 1}`,
    source: past.source,
  }
  const rates = {} as Record<(typeof THRESHOLDS)[number]['name'], BaseRateAt | null>
  for (const { name: key, threshold } of THRESHOLDS) {
    const rate = baseRate(gaps, threshold, rows)
    rates[key] =
      rate === null ? null : { ...rate, threshold, interval: intervalOfShare(gaps, threshold, rows) }
    putFigure(figures, past.words, `base.${name}.${key}`, rate?.share ?? null, {
      ...details,
      ...(rate === null
        ? {}
        : { worked: `${formatValue(rate.count, 'count')} / ${formatValue(n, 'count')}` }),
    })
  }
  putFigure(figures, past.words, `base.${name}.median`, levels?.[2] ?? null, details)
  return {
    name,
    months: name === '6m' ? 6 : 12,
    rows,
    n,
    effective: n / rows,
    mean: mean(gaps),
    quantiles: levels,
    rates,
    bins: histogram(gaps, BIN_WIDTH),
  }
}

function intervalOfShare(gaps: Float64Array, threshold: number, rows: number): Interval | null {
  const at = gaps.map(gap => (gap >= threshold ? 1 : 0))
  return bootstrapInterval(at, rows, seededRandom(SEED), RESAMPLES)
}

/** Horizons a half-month apart, or every row where rows are further apart than that. */
function fan(past: Past): FanPoint[] {
  const { perYear } = past.words
  const steps = Math.min(24, perYear)
  const points: FanPoint[] = []
  if (past.b >= 0) points.push({ rows: 0, n: past.b + 1, quantiles: FAN_LEVELS.map(() => 0) })
  for (let k = 1; k <= steps; k++) {
    const rows = Math.round((k * perYear) / steps)
    const gaps = forwardGaps(past.small, past.large, rows, past.b)
    const levels = quantiles(gaps, FAN_LEVELS)
    if (levels === null) break
    points.push({ rows, n: gaps.length, quantiles: levels })
  }
  return points
}

function sentence(past: Past, horizons: readonly [BaseHorizon, BaseHorizon]): string {
  const { small, large, unit } = past.words
  const [half, year] = horizons
  const low = formatValue(FORECAST.low, 'points', { digits: 0 }).replace('+', '')
  const share = (horizon: BaseHorizon) => formatValue(horizon.rates.p15!.share, 'fraction', { digits: 1 })
  if (half.rates.p15 === null && year.rates.p15 === null) {
    return `The data hold ${counted(past.b + 1, unit)} up to the as-of day, too few to say how often a lead of ${low} came next.`
  }
  const led = `${small} went on to lead ${large} by ${low} or more`
  if (year.rates.p15 === null) {
    return `${led} over 6 months after ${share(half)} of earlier ${unit}s; for 12 months the history is too short.`
  }
  if (half.rates.p15 === null) {
    return `${led} over 12 months after ${share(year)} of ${counted(year.n, `earlier ${unit}`)}; what 6 months brought lies between two rows.`
  }
  const about = Math.max(1, Math.round(year.effective))
  return `${led} over 6 months after ${share(half)} of earlier ${unit}s, and over 12 months after ${share(year)}; the year-long windows overlap and amount to about ${about} independent ${about === 1 ? 'one' : 'ones'}.`
}
