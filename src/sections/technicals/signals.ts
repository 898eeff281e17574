/**
 * The signals table: which figures it lists, and what each value says in words.
 */
import type { Figure } from '../../report/figure.ts'
import { perReport } from '../../report/per-report.ts'
import type { Report } from '../../report/report.ts'

export interface SignalRow {
  readonly id: string
  readonly name: string
  /** A signal of trend points up with a value above zero; one of risk has no direction. */
  readonly kind: 'trend' | 'risk'
  /** "Above", "Bullish", "Higher"; '' where the figure is absent. */
  readonly signal: string
  /** What the value says, in a few words; '' where the figure is absent. */
  readonly interpretation: string
}

const TERMS = ['Short-term', 'Medium-term', 'Long-term']

/** @returns one of two texts by the sign of the value, a third at zero, '' where there is no value */
function bySign(figure: Figure | undefined, above: string, below: string, level = ''): string {
  const value = figure?.value
  if (typeof value !== 'number') return ''
  if (value === 0) return level
  return value > 0 ? above : below
}

/** The term that a moving average stands for, by its place among those chosen: the shortest is the short term. */
function term(place: number, count: number): string {
  return TERMS[count === 1 ? 1 : Math.min(place, TERMS.length - 1)]!
}

export const signals = perReport((report: Report): readonly SignalRow[] => {
  const { figures, names, settings, words } = report
  const { unit } = report.series.small.frequency
  const row = (
    id: string,
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

  const rows = lengths.map((length, place) => {
    const id = `price-vs-ma${length}.small`
    const trend = `${term(place, lengths.length)} trend`
    return row(
      id,
      `Close against ${length} ${unit}s`,
      bySign(figures[id], 'Above', 'Below', 'At'),
      bySign(figures[id], `${trend} up`, `${trend} down`, `${trend} level`),
    )
  })
  if (shortest !== undefined && next !== undefined) {
    const id = `ma${shortest}-vs-ma${next}.small`
    rows.push(
      row(
        id,
        `Averages, ${shortest} against ${next} ${unit}s`,
        bySign(figures[id], 'Bullish', 'Bearish', 'Level'),
        bySign(figures[id], 'Medium-term momentum up', 'Medium-term momentum down', 'No direction'),
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

  const volatility = `vol${settings.vol}`
  const own = figures[`${volatility}.small`]?.value
  const other = figures[`${volatility}.large`]?.value
  const calmer = typeof own === 'number' && typeof other === 'number' && own <= other
  // Twenty days and twenty weeks are not of one time.
  const alike = report.series.small.frequency.kind === report.series.large.frequency.kind
  const known = typeof own === 'number' && typeof other === 'number' && alike
  rows.push(
    row(
      `${volatility}.small`,
      `Volatility, ${settings.vol} ${unit}s, annualised`,
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

/** How many of the signals of trend point up, in a sentence. */
export function signalsHeadline(report: Report): string {
  const values = signals(report)
    .filter(({ kind }) => kind === 'trend')
    .map(({ id }) => report.figures[id]?.value)
    .filter(value => typeof value === 'number')
  const up = values.filter(value => value > 0).length
  if (values.length === 0) return 'There is too little history for any signal of trend.'
  if (values.length === 1) return `The only signal of trend ${up === 1 ? 'points' : 'does not point'} up.`
  if (up === values.length) return `All ${up} signals of trend point up.`
  if (up === 0) return `None of the ${values.length} signals of trend points up.`
  return `${up} of ${values.length} signals of trend point${up === 1 ? 's' : ''} up.`
}

/** "20-, 50- and 200-session averages". */
function averagesText(lengths: readonly number[], unit: string): string {
  const first = lengths.slice(0, -1).map(length => `${length}-`)
  const last = `${lengths.at(-1)}-${unit} average${lengths.length === 1 ? '' : 's'}`
  return first.length === 0 ? last : `${first.join(', ')} and ${last}`
}

/** Where one fund closed against its moving averages, in a sentence. */
export function trendHeadline(report: Report, side: 'small' | 'large'): string {
  const { figures, names, series, settings } = report
  const { unit } = series[side].frequency
  const value = (length: number) => figures[`price-vs-ma${length}.${side}`]?.value
  const known = settings.ma.filter(length => typeof value(length) === 'number')
  if (known.length === 0) return `There is too little history for a moving average of ${names[side]}.`
  const above = known.filter(length => Number(value(length)) >= 0)
  const below = known.filter(length => Number(value(length)) < 0)
  const parts = [
    ...(above.length === 0 ? [] : [`above its ${averagesText(above, unit)}`]),
    ...(below.length === 0 ? [] : [`below its ${averagesText(below, unit)}`]),
  ]
  return `${names[side]} ended the window ${parts.join(' and ')}.`
}
