/**
 * Base rates: how often small caps went on to lead by a given amount, over all earlier starts.
 */

import type { BaseRate } from '../../metrics/forward-gap.ts'
import type { FigureSet } from '../figure-set.ts'
import { gapName } from '../forecast-question.ts'
import { counted, formatValue } from '../format.ts'
import type { BaseRates } from '../history/base-rates.ts'
import { rowsOf } from '../history/horizons.ts'
import type { Past } from '../history/past.ts'
import { rowName } from '../words.ts'
import { collect } from './collect.ts'
import { type IdsOf, specify } from './specification.ts'

const COMMON = { topic: 'base-rates', anchor: 'base-rates' } as const

const BASE_RATES = {
  share: specify({
    ...COMMON,
    id: (months: number, least: number) => `base.${months}m.${gapName(least)}`,
    unit: 'fraction',
    signed: false,
    terms: (words, months, least) => {
      const rows = rowsOf(months, words.perYear)
      const wanted = least === 0 ? 'level or ahead' : `ahead by ${lead(least)} or more`
      return {
        label: `${words.small} ${wanted} after ${months} months`,
        definition: `Share of all earlier starts after which ${words.small} was ${wanted} of ${words.large} ${later(rows, months, words.unit)}. The windows overlap, so that far fewer of them are independent than are counted.`,
        formula: `share of i ≤ b − ${rows} with ${forward(rows)} ≥ ${formatValue(least, 'number')}`,
      }
    },
  }),
  median: specify({
    ...COMMON,
    id: (months: number) => `base.${months}m.median`,
    unit: 'points',
    signed: true,
    terms: (words, months) => {
      const rows = rowsOf(months, words.perYear)
      return {
        label: `Median gap after ${months} months`,
        definition: `Half of all earlier starts were followed by a larger gap ${later(rows, months, words.unit)}, half by a smaller one.`,
        formula: `median of ${forward(rows)}, i ≤ b − ${rows}`,
      }
    },
  }),
  reached: specify({
    ...COMMON,
    id: (first: number, last: number, least: number) => `base.${first}to${last}m.${gapName(least)}`,
    unit: 'fraction',
    signed: false,
    terms: (words, first, last, least) => {
      const from = Math.ceil(rowsOf(first, words.perYear))
      const to = Math.ceil(rowsOf(last, words.perYear))
      const span =
        from === to
          ? later(to, last, rowName(words))
          : `on at least one ${rowName(words)} from ${from} to ${to} ${rowName(words)}s later`
      return {
        label: `${words.small} ahead by ${lead(least)} at some close ${first}–${last} months on`,
        definition: `Share of all earlier starts after which ${words.small} was ahead of ${words.large} by ${lead(least)} or more ${span}, which is how the forecast is scored. The windows overlap.`,
        formula: `share of i ≤ b − ${to} with max over k = ${from}..${to} of (P_(i+k)/P_i − 1) − (Q_(i+k)/Q_i − 1) ≥ ${formatValue(least, 'number')}`,
      }
    },
  }),
}
export type BaseRatesId = IdsOf<typeof BASE_RATES>

/** The id of the share that reached a gap, for the tables that show it. */
export const reachedId = BASE_RATES.reached.id

/** A lead without its sign: "15 pp". */
function lead(gap: number): string {
  return formatValue(gap, 'points', { digits: 1, trim: true, plain: true })
}

/** "126 trading days later"; the months themselves where they lie between two rows. */
function later(rows: number, months: number, unit: string): string {
  return `${rows < 1 ? counted(months, 'month') : counted(rows, unit)} later`
}

function forward(rows: number): string {
  return `(P_(i+${rows})/P_i − 1) − (Q_(i+${rows})/Q_i − 1)`
}

export function baseRateFigures(past: Past, { horizons, reached }: BaseRates): FigureSet {
  const { dates, b, words, source, question } = past
  const { unit } = words
  const { figures, put } = collect(words, source)
  const span = (n: number, effective: number) =>
    n === 0
      ? null
      : {
          first: dates[0]!,
          last: dates[b]!,
          n,
          of: `overlapping windows, about ${formatValue(effective, 'number', { digits: 1 })} independent`,
        }
  const worked = (rate: BaseRate | null) =>
    rate === null ? {} : { worked: `${formatValue(rate.count, 'count')} / ${formatValue(rate.n, 'count')}` }
  const short = (rows: number) => `needs more than ${counted(rows, unit)} of history, has ${b + 1}`
  for (const { months, rows, n, effective, quantiles, rates } of horizons) {
    const details = {
      window: span(n, effective),
      absent:
        rows < 1 ? `one row a ${unit} does not show what ${counted(months, 'month')} brought` : short(rows),
    }
    for (const threshold of question.thresholds) {
      const rate = rates[gapName(threshold)] ?? null
      put(BASE_RATES.share, [months, threshold], rate?.share ?? null, { ...details, ...worked(rate) })
    }
    put(BASE_RATES.median, [months], quantiles?.[2] ?? null, details)
  }
  if (question.band === null) return figures
  const { from, to } = question.months
  put(BASE_RATES.reached, [from, to, question.band.low], reached?.share ?? null, {
    window: reached === null ? null : span(reached.n, reached.effective),
    absent: short(Math.ceil(rowsOf(to, words.perYear))),
    ...worked(reached),
  })
  return figures
}
