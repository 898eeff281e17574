/**
 * What happened between the as-of day and the end of the data.
 */
import { lastRowBy } from '../../metrics/row-of-day.ts'
import type { Aftermath } from '../aftermath.ts'
import type { FigureSet } from '../figure-set.ts'
import { counted, formatDay, formatPlain, formatValue } from '../format.ts'
import type { DatedGap } from '../gap-path.ts'
import type { Report } from '../report.ts'
import { rowName, SIDES, type Side } from '../words.ts'
import { collect } from './collect.ts'
import { type IdsOf, specify } from './specification.ts'

const COMMON = { topic: 'aftermath', anchor: 'what-happened-next' } as const

const AFTERMATH = {
  return: specify({
    ...COMMON,
    id: (side: Side) => `after.return.${side}`,
    family: () => 'after.return',
    unit: 'fraction',
    signed: true,
    terms: (words, side) => ({
      label: `${words[side]} since the as-of day`,
      definition: `Return of ${words[side]} from the as-of day to the last ${words.unit} loaded. This looks past the as-of day on purpose.`,
      formula: side === 'small' ? 'P_end / P_b − 1' : 'Q_end / Q_b − 1',
    }),
  }),
  gap: specify({
    ...COMMON,
    id: () => 'after.gap',
    unit: 'points',
    signed: true,
    terms: ({ small, large, unit }) => ({
      label: 'Gap since the as-of day',
      definition: `Return of ${small} less return of ${large}, from the as-of day to the last ${unit} loaded.`,
      formula: 'after.return.small − after.return.large',
    }),
  }),
  gapAfter: specify({
    ...COMMON,
    id: (months: number) => `after.gap.${months}m`,
    unit: 'points',
    signed: true,
    terms: ({ small, large, unit }, months) => ({
      label: `Gap after ${counted(months, 'month')}`,
      definition: `Return of ${small} less return of ${large} since the as-of day, on the last ${unit} by ${counted(months, 'month')} later.`,
      formula: '(P_t / P_b − 1) − (Q_t / Q_b − 1)',
    }),
  }),
  best: specify({
    ...COMMON,
    id: () => 'after.gap.best',
    unit: 'points',
    signed: true,
    terms: ({ small, large }) => ({
      label: 'Best gap within the forecast’s time',
      definition: `Return of ${small} less return of ${large} since the as-of day, at its highest close within the time that the forecast gives itself.`,
      formula: 'max of (P_t / P_b − 1) − (Q_t / Q_b − 1)',
    }),
  }),
  rank: specify({
    ...COMMON,
    id: () => 'after.rank',
    unit: 'fraction',
    signed: false,
    terms: ({ small, large }) => ({
      label: 'Earlier gaps no larger',
      definition: `Share of all windows of the same length before the as-of day after which the gap between ${small} and ${large} was no larger than it is now.`,
      formula: 'share of i ≤ b − n with gap(i, i + n) ≤ after.gap, n = rows since b',
    }),
  }),
  end: specify({
    ...COMMON,
    id: () => 'after.end',
    unit: 'date',
    signed: false,
    terms: ({ unit }) => ({
      label: `Last ${unit} loaded`,
      definition: 'Where the data end, and what is known of what happened next.',
      formula: 'last day that both sides have',
    }),
  }),
}
export type AftermathId = IdsOf<typeof AFTERMATH>

/** The input of the figures besides the report. */
export interface AfterParts
  extends Pick<Aftermath, 'sessions' | 'dates' | 'small' | 'large' | 'gap' | 'forecast' | 'rank'> {
  /** The two days between which the forecast is due, with their distance in months. */
  readonly span: { readonly from: number; readonly to: number }
  readonly months: { readonly from: number; readonly to: number }
}

/** @param earlier windows that `rank` was counted over */
export function aftermathFigures(report: Report, after: AfterParts, earlier: number): FigureSet {
  const { words, series, window } = report
  const { sessions, dates, gap, span, months, forecast, rank } = after
  const end = sessions
  const none = sessions === 0
  const details = {
    window: none ? null : { first: dates[0]!, last: dates[end]!, n: sessions, of: 'returns' },
    absent: `the data end with the as-of day, ${formatDay(window.last)}`,
  }
  const { figures, put, putDay } = collect(words, report.figures['gap.arithmetic']?.source ?? '')
  for (const side of SIDES) {
    const closes = series.pair[side]
    put(AFTERMATH.return, [side], none ? null : after[side][end]!, {
      ...details,
      inputs: [side],
      worked: none ? '' : `${formatPlain(closes[window.b + end]!)} / ${formatPlain(closes[window.b]!)} − 1`,
    })
  }
  const percent = (value: number) => formatValue(value, 'fraction', { digits: 4 })
  put(AFTERMATH.gap, [], none ? null : gap[end]!, {
    ...details,
    worked: none ? '' : `${percent(after.small[end]!)} − ${percent(after.large[end]!)}`,
  })
  const milestone = (found: DatedGap | null, from: number, to: number, reach: number) => ({
    ...details,
    absent: none
      ? details.absent
      : dates[end]! < reach
        ? `the data end on ${formatDay(dates[end]!)}, before ${formatDay(reach)}`
        : `there is no close between ${formatDay(from)} and ${formatDay(to)}`,
    ...(found !== null && {
      window: { first: dates[0]!, last: found.day, n: lastRowBy(dates, found.day), of: 'returns' },
    }),
  })
  const { atFrom, atTo, best } = forecast
  put(
    AFTERMATH.gapAfter,
    [months.from],
    atFrom?.gap ?? null,
    milestone(atFrom, window.last, span.from, span.from),
  )
  if (months.to !== months.from)
    put(AFTERMATH.gapAfter, [months.to], atTo?.gap ?? null, milestone(atTo, window.last, span.to, span.to))
  put(AFTERMATH.best, [], best?.gap ?? null, milestone(best, span.from, span.to, span.from))
  put(AFTERMATH.rank, [], rank, {
    ...details,
    absent: none
      ? details.absent
      : `no earlier stretch of ${counted(sessions, rowName(words))} is in the data`,
    ...(rank !== null && {
      worked: `${formatValue(Math.round(rank * earlier), 'count')} / ${formatValue(earlier, 'count')}`,
    }),
  })
  putDay(AFTERMATH.end, [], none ? null : dates[end]!, details)
  return figures
}
