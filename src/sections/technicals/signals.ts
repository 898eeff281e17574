/**
 * The rows of the signals table: figures with their readings in words.
 */

import type { Figure } from '../../report/figure.ts'
import type { FigureId } from '../../report/figure-set.ts'
import { counted, listed } from '../../report/format.ts'
import { perReport } from '../../report/per-report.ts'
import type { Report } from '../../report/report.ts'

export interface SignalRow {
  readonly id: FigureId
  readonly name: string
  /** A signal of trend points up with a value above zero; one of risk has no direction. */
  readonly kind: 'trend' | 'risk'
  /** "Above", "Bullish", "Higher"; '' where the figure is absent. */
  readonly signal: string
  /** The reading of the value in a few words; '' where the figure is absent. */
  readonly interpretation: string
}

/** @returns the term of an average by the time that it covers: up to two months, up to seven, or longer */
function term(length: number, perYear: number): string {
  const years = length / perYear
  return years <= 1 / 6 ? 'Short-term' : years <= 0.6 ? 'Medium-term' : 'Long-term'
}

/** @returns one of two texts by the sign of the value, a third at zero, '' where there is no value */
function bySign(figure: Figure | undefined, above: string, below: string, level = ''): string {
  const value = figure?.value
  if (typeof value !== 'number') return ''
  if (value === 0) return level
  return value > 0 ? above : below
}

export const signals = perReport((report: Report): readonly SignalRow[] => {
  const { figures, names, settings, words } = report
  const { unit, perYear } = report.series.small.frequency
  const row = (
    id: FigureId,
    name: string,
    signal: string,
    interpretation: string,
    kind: SignalRow['kind'] = 'trend',
  ): SignalRow => ({
    id,
    name,
    kind,
    signal: figures[id]?.signal ?? signal,
    interpretation,
  })
  const lengths = settings.ma
  const [shortest, next] = lengths

  const rows = lengths.map(length => {
    const id = `price-vs-ma${length}.small` as const
    const trend = `${term(length, perYear)} trend`
    return row(
      id,
      `Price vs ${length}-${unit} average`,
      bySign(figures[id], 'Above', 'Below', 'At'),
      bySign(figures[id], `${trend} up`, `${trend} down`, `${trend} level`),
    )
  })
  if (shortest !== undefined && next !== undefined) {
    const id = `ma${shortest}-vs-ma${next}.small` as const
    const momentum = `${term(next, perYear)} momentum`
    rows.push(
      row(
        id,
        `${shortest}- vs ${next}-${unit} average`,
        bySign(figures[id], 'Bullish', 'Bearish', 'Level'),
        bySign(figures[id], `${momentum} up`, `${momentum} down`, 'No direction'),
      ),
    )
  }
  rows.push(
    row(
      'gap.arithmetic',
      'Relative strength, window',
      bySign(figures['gap.arithmetic'], 'Ahead', 'Behind', 'Level'),
      bySign(
        figures['gap.arithmetic'],
        `${names.small} outpaced ${names.large}`,
        `${names.small} lagged ${names.large}`,
        'Neither side led',
      ),
    ),
    row(
      'mansfield',
      'Relative strength, Mansfield',
      bySign(figures.mansfield, 'Above', 'Below', 'At'),
      bySign(
        figures.mansfield,
        'Ratio above its own long average',
        'Ratio below its own long average',
        'Ratio at its own long average',
      ),
    ),
  )

  const volatility = `vol${settings.vol}` as const
  const own = figures[`${volatility}.small`]?.value
  const other = figures[`${volatility}.large`]?.value
  const calmer = typeof own === 'number' && typeof other === 'number' && own <= other
  // Twenty days and twenty weeks cannot be compared.
  const alike = report.series.small.frequency.kind === report.series.large.frequency.kind
  const known = typeof own === 'number' && typeof other === 'number' && alike
  rows.push(
    row(
      `${volatility}.small`,
      `${settings.vol}-${unit} volatility, annualised`,
      known ? (calmer ? 'Lower' : 'Higher') : '',
      known ? `${calmer ? 'Calmer' : 'More volatile'} than ${names.large} now` : '',
      'risk',
    ),
    row(
      'vol-excess',
      `Volatility over ${names.large}, by ${words.unit}`,
      bySign(figures['vol-excess'], 'Higher', 'Lower', 'Equal'),
      bySign(
        figures['vol-excess'],
        `Wider moves from ${words.unit} to ${words.unit} in the window`,
        `Narrower moves from ${words.unit} to ${words.unit} in the window`,
        `Moves of equal size from ${words.unit} to ${words.unit}`,
      ),
      'risk',
    ),
  )
  return rows
})

/** @returns a sentence with the number of trend signals that point up */
export function signalsHeadline(report: Report): string {
  const { small, large } = report.names
  const known = signals(report)
    .filter(({ kind }) => kind === 'trend')
    .map(({ id }) => report.figures[id])
    .filter(figure => typeof figure?.value === 'number')
  const [averages, strength] = [true, false].map(own =>
    known.filter(figure => (figure?.anchor === 'moving-averages') === own),
  ) as [typeof known, typeof known]
  const count = (group: typeof known, what: string) =>
    group.length === 0
      ? []
      : [`${group.filter(each => Number(each?.value) > 0).length} of ${counted(group.length, what)}`]
  const parts = [
    ...count(averages, 'comparison').map(
      text => `${text} of ${small} with its averages${averages.length > 1 ? ', which overlap' : ''}`,
    ),
    ...count(strength, 'measure').map(text => `${text} of strength against ${large}`),
  ]
  return parts.length === 0
    ? 'There is too little history for any reading of trend.'
    : `Pointing up: ${parts.join('; ')}.`
}

/** "20-, 50- and 200-session averages". */
function averagesText(lengths: readonly number[], unit: string): string {
  const first = lengths.slice(0, -1).map(length => `${length}-`)
  const last = `${lengths.at(-1)}-${unit} average${lengths.length === 1 ? '' : 's'}`
  return first.length === 0 ? last : `${first.join(', ')} and ${last}`
}

/** @returns a sentence about one fund's close against its moving averages */
export function trendHeadline(report: Report, side: 'small' | 'large'): string {
  const { figures, names, series, settings } = report
  const { unit } = series[side].frequency
  if (settings.ma.length === 0) return 'No moving average is chosen.'
  const at = (signal: string, word: string): string[] => {
    const lengths = settings.ma.filter(length => figures[`price-vs-ma${length}.${side}`]?.signal === signal)
    return lengths.length === 0 ? [] : [`${word} its ${averagesText(lengths, unit)}`]
  }
  const parts = [...at('Above', 'above'), ...at('At it', 'at'), ...at('Below', 'below')]
  return parts.length === 0
    ? `There is too little history for a moving average of ${names[side]}.`
    : `${names[side]} ended the window ${listed(parts)}.`
}
