/**
 * The aftermath: from the as-of day to the end of the data. No other module reads data after that day.
 */
import type { Day } from '../data/series/series.ts'
import { monthsLater } from '../metrics/day.ts'
import { forwardGaps } from '../metrics/forward-gap.ts'
import { shareAtMost } from '../metrics/quantile.ts'
import { asReported } from './claims/applicability.ts'
import type { FigureSet } from './figure-set.ts'
import { questionOf } from './forecast-question.ts'
import { counted, formatDay, formatIso, formatValue } from './format.ts'
import {
  type ForecastOutcome,
  type ForecastSpan,
  forecastOutcome,
  type GapPath,
  gapPath,
} from './gap-path.ts'
import type { BaseRates, FanPoint } from './history/base-rates.ts'
import { type History, historyOf } from './history.ts'
import { perReport } from './per-report.ts'
import type { Report } from './report.ts'
import { type AfterParts, aftermathFigures } from './topics/aftermath.ts'
import { capital, rowName } from './words.ts'

/** The box of the forecast: the expected gap between the two dates. */
export interface ForecastBand extends ForecastSpan {
  readonly low: number
  readonly high: number
}

/** From the as-of day to the last session. */
export interface Aftermath extends GapPath {
  /** `after.return.small` and `.large`, `after.gap` and its `.best` and `.6m`, `.12m` or what the forecast names, `after.rank`, `after.end`. */
  readonly figures: FigureSet
  /** Sessions after the as-of day. */
  readonly sessions: number
  /** Null without a forecast. */
  readonly band: ForecastBand | null
  /** Quantiles of earlier gaps by day; days after the data follow the calendar. */
  readonly fan: readonly (FanPoint & { readonly day: Day })[]
  readonly base: BaseRates
  readonly forecast: ForecastOutcome
  /** Share of earlier windows of that length with a gap no larger; null without windows. */
  readonly rank: number | null
  /** The score so far. */
  readonly sentence: string
}

/**
 * @param history of the same report: the fan and the rank are read from it, and know nothing of what came next
 */
export function buildAftermath(report: Report, history: History): Aftermath {
  const { window, series } = report
  const { pair } = series
  const b = Math.max(0, window.b)
  const path = gapPath(pair, b)
  const { dates, small, large, gap } = path
  const sessions = Math.max(0, dates.length - 1)
  const question = questionOf(report.note)
  const span: ForecastSpan = {
    from: monthsLater(window.last, question.months.from),
    to: monthsLater(window.last, question.months.to),
  }
  const band = question.band === null ? null : { ...question.band, ...span }
  const earlier = sessions === 0 ? new Float64Array(0) : forwardGaps(history.small, history.large, sessions)
  const rank = sessions === 0 ? null : shareAtMost(earlier, gap[sessions]!)
  const forecast = forecastOutcome(path, span, band?.low ?? null)
  const partial = { sessions, dates, small, large, gap, span, months: question.months, band, forecast, rank }
  const { span: _, months: __, ...shown } = partial
  return {
    ...shown,
    figures: aftermathFigures(report, partial, earlier.length),
    fan: history.base.fan.map(point => ({
      ...point,
      day: dayAfter(dates, point.rows, report.words.perYear),
    })),
    base: history.base,
    sentence: sentence(report, partial),
  }
}

/** @returns the day a number of rows after the as-of day, from the data where they reach, else from the calendar */
function dayAfter(dates: Int32Array, rows: number, perYear: number): Day {
  const last = dates.length - 1
  return rows <= last ? dates[rows]! : Math.round(dates[last]! + ((rows - last) * 365.25) / perYear)
}

function sentence(report: Report, after: AfterParts & Pick<Aftermath, 'band'>): string {
  const { small, large } = report.words
  const { sessions, dates, gap, band, months, forecast, rank } = after
  if (sessions === 0) {
    return `The data end on the as-of day, ${formatDay(report.window.last)}: what happened next is not known here.`
  }
  const points = (value: number) => formatValue(Math.abs(value), 'points', { plain: true })
  const signed = (value: number) => formatValue(value, 'fraction', { signed: true })
  const end = gap[sessions]!
  const level = points(end) === points(0)
  const stands = level ? 'level with it' : `${points(end)} ${end > 0 ? 'ahead' : 'behind'}`
  const now = `By ${formatDay(dates[sessions]!)}, ${counted(sessions, rowName(report.words))} after the as-of day, ${small} returned ${signed(after.small[sessions]!)} against ${signed(after.large[sessions]!)} for ${large}, ${stands}`
  const among =
    rank === null
      ? ''
      : `; ${formatValue(rank, 'fraction', { digits: 0 })} of earlier windows as long had no larger gap`
  if (band === null || forecast.state === null || report.note === null) return `${now}${among}.`
  const low = points(band.low).replace('.00', '')
  const missing = band.low - end
  const time = `within its ${months.from} to ${months.to} months`
  // Other days and prices have no forecast of their own; the score then answers a hypothetical question.
  const [subject, came, didNot, isOpen] = asReported(report)
    ? [`the forecast of ${low} or more`, 'came true', 'did not come true', 'is open']
    : [
        `a forecast of ${low} or more, like the note’s of ${formatIso(report.note.window.to)},`,
        'would have come true',
        'would not have come true',
        'would be open',
      ]
  switch (forecast.state) {
    case 'came true':
      return `${now}; ${subject} ${came} ${time} (${points(forecast.best!.gap)} on ${formatDay(forecast.best!.day)}).`
    case 'did not come true':
      return `${now}; ${subject} ${didNot} ${time}: the gap was ${formatValue(forecast.atTo!.gap, 'points')} after ${months.to} months, and at best ${forecast.best === null ? 'unknown' : formatValue(forecast.best.gap, 'points')} between ${months.from} and ${months.to}.`
    case 'open':
      return `${now}${among}. ${capital(subject)} ${isOpen} until ${formatDay(band.to)}${missing > 0 ? `; it needs another ${formatValue(missing, 'points', { plain: true, digits: 1 })}` : ''}.`
  }
}

/** The aftermath of a report, computed once. */
export const aftermathOf = perReport(report => buildAftermath(report, historyOf(report)))
