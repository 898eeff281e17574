/**
 * Base rates: how often, in all history before the as-of day, small caps went on to lead by as much as the note's
 * forecast expects.
 */
import { type BaseRate, baseRate, forwardGaps, reachedRate } from '../../metrics/forward-gap.ts'
import { type Bin, histogram } from '../../metrics/histogram.ts'
import { quantiles } from '../../metrics/quantile.ts'
import { type Interval, LEAST_INDEPENDENT, shareInterval } from '../../metrics/share-interval.ts'
import { mean } from '../../metrics/standard-deviation.ts'
import { gapName } from '../forecast-question.ts'
import { counted, formatValue } from '../format.ts'
import { rowsOf } from './horizons.ts'
import type { Past } from './past.ts'

/** The levels that fans and tables show. */
export const FAN_LEVELS = [0.05, 0.25, 0.5, 0.75, 0.95] as const
const BIN_WIDTH = 0.025

export interface BaseRateAt extends BaseRate {
  readonly threshold: number
  /** 95 % interval of the share; null for fewer than three windows that do not overlap. */
  readonly interval: Interval | null
}

/** The distribution of the gap over one horizon. */
export interface BaseHorizon {
  /** As in figure ids: "6m". */
  readonly name: `${number}m`
  readonly months: number
  /** Horizon in rows. */
  readonly rows: number
  /** Overlapping windows, and n over the horizon. */
  readonly n: number
  readonly effective: number
  readonly mean: number | null
  /** At `FAN_LEVELS`; null without windows. */
  readonly quantiles: readonly number[] | null
  /** By the name of the threshold, "p15"; null without windows. */
  readonly rates: Readonly<Record<string, BaseRateAt | null>>
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
  /** One for each end of the forecast's time. */
  readonly horizons: readonly BaseHorizon[]
  /** The frequency with which the lower end of the forecast was reached on any row of its period; null without a forecast. */
  readonly reached: BaseRateAt | null
  /** From 0 rows ahead, where every gap is 0, to a year; shorter with a shorter history. */
  readonly fan: readonly FanPoint[]
  readonly sentence: string
}

export function baseRates(past: Past): BaseRates {
  const { from, to } = past.question.months
  const horizons = [...new Set([from, to])]
    .filter(months => months > 0)
    .map(months => horizonOf(past, months))
  return { horizons, reached: reached(past), fan: fan(past), sentence: sentence(past, horizons) }
}

function reached({ small, large, b, words, question }: Past): BaseRateAt | null {
  const { band, months } = question
  if (band === null) return null
  const first = Math.max(1, Math.ceil(rowsOf(months.from, words.perYear)))
  const last = Math.ceil(rowsOf(months.to, words.perYear))
  return withInterval(reachedRate(small, large, first, last, band.low, b), band.low, last)
}

function horizonOf({ small, large, b, words, question }: Past, months: number): BaseHorizon {
  const rows = rowsOf(months, words.perYear)
  const gaps = rows < 1 ? new Float64Array(0) : forwardGaps(small, large, rows, b)
  const n = gaps.length
  return {
    name: `${months}m`,
    months,
    rows,
    n,
    effective: n / rows,
    mean: mean(gaps),
    quantiles: quantiles(gaps, FAN_LEVELS),
    rates: Object.fromEntries(
      question.thresholds.map(threshold => [
        gapName(threshold),
        withInterval(baseRate(gaps, threshold, rows), threshold, rows),
      ]),
    ),
    bins: histogram(gaps, BIN_WIDTH),
  }
}

function withInterval(rate: BaseRate | null, threshold: number, rows: number): BaseRateAt | null {
  return rate && { ...rate, threshold, interval: shareInterval(rate.share, rate.n, rows) }
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

function sentence(past: Past, horizons: readonly BaseHorizon[]): string {
  const { small, large, unit } = past.words
  const low = past.question.band?.low ?? 0
  const points = formatValue(low, 'points', { digits: 1, trim: true, plain: true })
  const rate = (horizon: BaseHorizon | undefined) =>
    horizon === undefined || horizon.effective < LEAST_INDEPENDENT
      ? null
      : (horizon.rates[gapName(low)] ?? null)
  const share = (horizon: BaseHorizon) => formatValue(rate(horizon)!.share, 'fraction', { digits: 1 })
  const over = ({ months }: BaseHorizon) => `over ${counted(months, 'month')}`
  const [near, far] = [horizons.find(each => rate(each) !== null), horizons.at(-1)]
  if (near === undefined || far === undefined) {
    return `The data hold ${counted(past.b + 1, unit)} up to the as-of day, too few to say how often a lead of ${points} came next.`
  }
  const led = `${small} went on to lead ${large} ${low === 0 ? 'or draw level' : `by ${points} or more`}`
  if (rate(far) === null) {
    return `${led} ${over(near)} after ${share(near)} of earlier ${unit}s; for ${counted(far.months, 'month')} the history is too short.`
  }
  const first = horizons[0]!
  if (near === far && first !== far) {
    return `${led} ${over(far)} after ${share(far)} of ${counted(far.n, `earlier ${unit}`)}; what ${counted(first.months, 'month')} brought lies between two rows.`
  }
  const about = Math.max(1, Math.round(far.effective))
  const both = near === far ? '' : `${over(near)} after ${share(near)} of earlier ${unit}s, and `
  const long = far.months === 12 ? 'year-long' : `${far.months}-month`
  return `${led} ${both}${over(far)} after ${share(far)}${both === '' ? ` of earlier ${unit}s` : ''}; the ${long} windows overlap and amount to about ${about} independent ${about === 1 ? 'one' : 'ones'}.`
}
