/**
 * Forecasts of a figure over days of a claim's own, scored by what came and by how often it had come before.
 */

import { dayOfIso, isWeekend } from '../../metrics/day.ts'
import { lastRowBy } from '../../metrics/row-of-day.ts'
import type { ClaimCheck } from '../../notes/note.ts'
import { formatDay, formatValue } from '../format.ts'
import type { Closes } from '../measures/closes.ts'
import { measured } from '../measures/measured.ts'
import type { Finding, Verdict } from './claim.ts'
import { namesOf, onBasis, type Source } from './sources.ts'

export type ExpectationCheck = Extract<ClaimCheck, { kind: 'expectation' }>

/** The days of a forecast, as numbers. */
function daysOf({ window, earliest }: ExpectationCheck) {
  return {
    from: dayOfIso(window.from)!,
    to: dayOfIso(window.to)!,
    earliest: earliest === null ? null : dayOfIso(earliest)!,
  }
}

/** How often the same was so in windows of the same length that had ended by the day of the forecast. */
export interface ForecastRate {
  /** What it was counted in: "Russell 2000 and S&P 500". */
  readonly by: string
  /** First close of the history, as a day. */
  readonly since: number
  readonly share: number
  /** Windows, overlapping ones counted each. */
  readonly n: number
}

export interface ForecastScore {
  readonly state: 'open' | 'came true' | 'did not come true'
  /** The day that decided: of the close that reached the band, or of the deadline; null while it is open. */
  readonly decided: number | null
  /** The figure from the start to the latest close that counts, and that close's day; null before the first one. */
  readonly now: { readonly value: number; readonly day: number } | null
  /** Calendar days from the last close to the deadline; 0 once that has passed. */
  readonly daysLeft: number
  readonly rates: readonly ForecastRate[]
  /** Brier score (p − outcome)² of the stated probability, and of the base rate; null while open or without one. */
  readonly brier: number | null
  readonly brierOfRate: number | null
  /** Values of the figure since the start, close by close up to the deadline. */
  readonly path: { readonly days: readonly number[]; readonly values: readonly number[] }
}

/** The end of the band that must be reached: the one nearer to zero, or the only one. */
export interface Threshold {
  readonly level: number
  readonly side: 'at or above' | 'at or below'
}

/** What a forecast asks for; null when it has no band. */
function thresholdOf({ low, high }: Pick<ExpectationCheck, 'low' | 'high'>): Threshold | null {
  if (low !== null && (low >= 0 || high === null)) return { level: low, side: 'at or above' }
  return high === null ? null : { level: high, side: 'at or below' }
}

function meets(value: number, { level, side }: Threshold): boolean {
  return side === 'at or above' ? value >= level - 1e-12 : value <= level + 1e-12
}

/** The figure from the close of row `a` to that of row `i`. */
function valueFrom({ small, large }: Closes, figure: string, a: number, i: number): number {
  const p = small[i]! / small[a]! - 1
  const q = large[i]! / large[a]! - 1
  return figure === 'gap.arithmetic' ? p - q : figure === 'return.large' ? q : p
}

/** The rows from the start that count: the deadline alone, or every close from `earliest` on. */
function rowsAhead(
  closes: Closes,
  check: ExpectationCheck,
): { readonly least: number; readonly most: number } {
  const { from, to, earliest } = daysOf(check)
  // Sessions to come are as many as a year of them has on average.
  const rows = (day: number) => Math.max(1, Math.round(((day - from) / 365.25) * closes.perYear))
  const most = rows(to)
  return { least: earliest === null ? most : rows(earliest), most }
}

function rateBy(source: Source, check: ExpectationCheck, threshold: Threshold): ForecastRate | null {
  const { closes } = source
  const ahead = rowsAhead(closes, check)
  const end = lastRowBy(closes.dates, daysOf(check).from)
  const n = end - ahead.most + 1
  if (n < 1) return null
  let met = 0
  for (let a = 0; a < n; a++) {
    for (let k = ahead.least; k <= ahead.most; k++) {
      if (meets(valueFrom(closes, check.figure, a, a + k), threshold)) {
        met++
        break
      }
    }
  }
  return { by: namesOf(source), since: closes.dates[0]!, share: met / n, n }
}

/**
 * Scores a forecast by the closes up to its deadline.
 *
 * One over a stretch of time ("6 to 12 months") comes true at the first close of the stretch that reaches the band, one
 * for a day by the last close on or before it. Base rates count windows that had ended by the day it starts from, so
 * that nobody is judged by what they could not know.
 *
 * @param sources closes at hand, those of what the note names first
 * @returns null without a band or without closes at its start
 */
export function scoredForecast(check: ExpectationCheck, sources: readonly Source[]): ForecastScore | null {
  const [source, ...others] = onBasis(sources)
  const threshold = thresholdOf(check)
  if (source === undefined || threshold === null) return null
  const { from, to, earliest } = daysOf(check)
  const { closes } = source
  const { dates } = closes
  const a = lastRowBy(dates, from)
  const last = dates[dates.length - 1]
  if (a < 0 || last === undefined) return null
  const end = lastRowBy(dates, to)
  const rows = Array.from({ length: Math.max(0, end - a) }, (_, i) => a + 1 + i)
  const values = rows.map(i => valueFrom(closes, check.figure, a, i))
  const days = rows.map(i => dates[i]!)
  const rates = [source, ...others].flatMap(each => rateBy(each, check, threshold) ?? [])
  const over = last >= lastWeekday(to)
  const reached =
    earliest === null ? -1 : days.findIndex((day, i) => day >= earliest && meets(values[i]!, threshold))
  const state =
    reached >= 0
      ? 'came true'
      : !over || values.length === 0
        ? 'open'
        : earliest === null && meets(values.at(-1)!, threshold)
          ? 'came true'
          : 'did not come true'
  const outcome = state === 'came true' ? 1 : 0
  const { probability } = check
  const [rate] = rates
  const decided = state === 'open' ? null : reached >= 0 ? days[reached]! : days.at(-1)!
  return {
    state,
    decided,
    now: values.length === 0 ? null : { value: values.at(-1)!, day: days.at(-1)! },
    daysLeft: Math.max(0, to - last),
    rates,
    brier: state === 'open' || probability === null ? null : (probability - outcome) ** 2,
    brierOfRate: state === 'open' || rate === undefined ? null : (rate.share - outcome) ** 2,
    path: { days, values },
  }
}

/** The last day up to one that is not of a weekend: no later close can come by then. */
function lastWeekday(day: number): number {
  let last = day
  while (isWeekend(last)) last--
  return last
}

/** A forecast, by the closes of what the note names up to its deadline. */
export function checkExpectation(check: ExpectationCheck, sources: readonly Source[]): Finding {
  const threshold = thresholdOf(check)
  const { from, to, earliest } = daysOf(check)
  const unit = check.figure === 'gap.arithmetic' ? ('points' as const) : ('fraction' as const)
  const text =
    threshold === null
      ? ''
      : `${threshold.side} ${formatValue(threshold.level, unit, { signed: true, trim: true })}`
  const when =
    earliest === null
      ? `on ${formatDay(to)}`
      : `at some close from ${formatDay(earliest)} to ${formatDay(to)}`
  const stated = {
    reported: threshold === null ? null : { value: text, unit: 'text' as const },
    figure: null,
    difference: null,
    tolerance: `Comes true when the figure is ${text} ${when}.`,
  }
  const [source] = onBasis(sources)
  const score = scoredForecast(check, sources)
  if (score === null) {
    const absent =
      source === undefined
        ? 'no prices are at hand'
        : measured(source.closes, { figure: check.figure, from, to }).absent
    return {
      ...stated,
      recomputed: null,
      verdict: 'cannot be checked here',
      why: `It cannot be scored: ${absent ?? 'it has no band'}.`,
    }
  }
  const verdict: Verdict = `forecast: ${score.state}`
  const value = score.state === 'open' || score.decided === null ? score.now : valueOn(score, score.decided)
  return {
    ...stated,
    verdict,
    recomputed: value === null ? null : { value: value.value, unit },
    ...(source !== undefined && { by: namesOf(source) }),
    why: forecastWords(score, value, unit),
  }
}

function valueOn({ path }: ForecastScore, day: number): { value: number; day: number } | null {
  const i = path.days.indexOf(day)
  return i < 0 ? null : { value: path.values[i]!, day }
}

function forecastWords(
  score: ForecastScore,
  value: { value: number; day: number } | null,
  unit: 'points' | 'fraction',
): string {
  const shown =
    value === null ? null : `${formatValue(value.value, unit, { signed: true })} on ${formatDay(value.day)}`
  const stands =
    score.state === 'open'
      ? `${shown === null ? 'No close has come since' : `It stands at ${shown}`}; ${score.daysLeft} days are left`
      : (shown ?? '')
  const rates = score.rates.map(
    ({ share, by, since }) =>
      `${formatValue(share, 'fraction', { digits: 0 })} of windows of the same length before, by ${by} since ${formatDay(since, 'year')}`,
  )
  const before =
    rates.length === 0
      ? 'There is no history before it to compare with'
      : `It was so in ${rates.join(', and in ')}`
  const brier =
    score.brier === null
      ? ''
      : ` Brier score ${formatValue(score.brier, 'number')}${score.brierOfRate === null ? '' : `, against ${formatValue(score.brierOfRate, 'number')} for the base rate`}.`
  return `${stands}. ${before}.${brier}`
}
