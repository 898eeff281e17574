/**
 * Trend and volatility: moving averages of each side and of the ratio, and how much their returns spread.
 */
import { movingAverage } from '../metrics/moving-average.ts'
import { distance, mansfield } from '../metrics/price-ratio.ts'
import { lastRowBy } from '../metrics/row-of-day.ts'
import { volatility } from '../metrics/volatility.ts'
import { type Draft, put, tooFew, wordsOf } from './draft.ts'
import { fewReturns } from './few-returns.ts'
import type { FigureWindow } from './figure.ts'
import { formatPlain, formatValue } from './format.ts'

const SIDES = ['small', 'large', 'ratio'] as const
/** The length of the average in Mansfield's relative strength. */
const MANSFIELD_ROWS = 200

export function putTechnicals(draft: Draft): void {
  for (const side of SIDES) putAverages(draft, side)
  putMansfield(draft)
  putVolatility(draft)
}

/** Rows of one side's own sessions that the window covers. */
export function ownRows(draft: Draft, side: 'small' | 'large'): { readonly a: number; readonly b: number } {
  const { dates } = draft.series[side]
  const { window } = draft
  if (window.sessions === 0) return { a: 0, b: -1 }
  return { a: lastRowBy(dates, window.first), b: lastRowBy(dates, window.last) }
}

function putAverages(draft: Draft, side: (typeof SIDES)[number]): void {
  const { series, settings, sources, window, words } = draft
  const one = side !== 'ratio'
  const dates = one ? series[side].dates : series.pair.dates
  const closes = one ? series[side].close : series.pair.ratio
  const { ma } = one ? series[side] : series.pair
  const own = one ? wordsOf(draft, side) : words
  const b = one ? ownRows(draft, side).b : window.b
  const last = b < 0 ? Number.NaN : closes[b]!
  const at = (length: number): number => (b < 0 ? Number.NaN : (ma.get(length)?.[b] ?? Number.NaN))
  const details = (length: number) => ({
    window:
      b < length - 1 ? null : { first: dates[b - length + 1]!, last: dates[b]!, n: length, of: 'closes' },
    absent: tooFew(length, b + 1, own.unit),
    inputs: [one ? side : 'pair'],
    source: one ? sources[side] : sources.pair,
    words: own,
  })

  for (const [k, length] of settings.ma.entries()) {
    const average = at(length)
    put(draft, `ma${length}.${side}`, average, details(length))
    put(draft, `price-vs-ma${length}.${side}`, distance(last, average), {
      ...details(length),
      worked: `${formatPlain(last)} / ${formatPlain(average)} − 1`,
      signal: direction(last, average, 'Above', 'Below', 'At it'),
    })
    const longer = settings.ma[k + 1]
    if (longer === undefined) continue
    put(draft, `ma${length}-vs-ma${longer}.${side}`, distance(average, at(longer)), {
      ...details(longer),
      worked: `${formatPlain(average)} / ${formatPlain(at(longer))} − 1`,
      signal: direction(average, at(longer), 'Bullish', 'Bearish', 'Level'),
    })
  }
}

function direction(value: number, reference: number, above: string, below: string, level: string): string {
  return value > reference ? above : value < reference ? below : level
}

function putMansfield(draft: Draft): void {
  const { series, window, words } = draft
  const { ratio, dates, ma } = series.pair
  const { b } = window
  const from = b - MANSFIELD_ROWS + 1
  const average =
    from < 0
      ? Number.NaN
      : (ma.get(MANSFIELD_ROWS)?.[b] ??
        movingAverage(ratio.subarray(from, b + 1), MANSFIELD_ROWS)[MANSFIELD_ROWS - 1]!)
  const last = b < 0 ? Number.NaN : ratio[b]!
  put(draft, 'mansfield', mansfield(last, average), {
    window: from < 0 ? null : { first: dates[from]!, last: dates[b]!, n: MANSFIELD_ROWS, of: 'closes' },
    absent: tooFew(MANSFIELD_ROWS, b + 1, words.unit),
    worked: `(${formatPlain(last)} / ${formatPlain(average)} − 1) × 100`,
  })
}

function putVolatility(draft: Draft): void {
  const { series, settings, sources } = draft
  for (const side of ['small', 'large'] as const) {
    const { dates, returns, vol, frequency } = series[side]
    const { a, b } = ownRows(draft, side)
    const rows = settings.vol
    put(draft, `vol${rows}.${side}`, b < 0 ? null : vol[b]!, {
      window: b < rows ? null : { first: dates[b - rows + 1]!, last: dates[b]!, n: rows, of: 'returns' },
      absent: `needs ${rows} returns, has ${Math.max(0, b)}`,
      worked:
        b < rows ? '' : `${formatPlain(vol[b]! / Math.sqrt(frequency.perYear))} × √${frequency.perYear}`,
      inputs: [side],
      source: sources[side],
      words: wordsOf(draft, side),
    })
    const few = fewReturns(Math.max(0, b - a))
    put(draft, `vol-daily.${side}`, few ? null : volatility(returns, a + 1, b), {
      window: b <= a ? null : { first: dates[a + 1]!, last: dates[b]!, n: b - a, of: 'returns' },
      ...(few && { absent: few }),
      inputs: [side],
      source: sources[side],
      words: wordsOf(draft, side),
    })
  }
  const { small, large, window, absent } = comparedVolatility(draft)
  const percent = (value: number | null) => formatValue(value, 'fraction', { digits: 4 })
  put(draft, 'vol-excess', small === null || large === null || large === 0 ? null : distance(small, large), {
    window,
    absent:
      large === 0
        ? `${draft.words.large} did not move in the window, so nothing can be in excess of it`
        : absent,
    worked: `${percent(small)} / ${percent(large)} − 1`,
  })
}

/**
 * The two sides' volatilities in the window, as they can be compared: each side's own where both have the same kind of
 * rows, else over the rows that both have, since any price moves further in a week than in a day.
 */
export function comparedVolatility({ figures, series, window }: Draft): {
  readonly small: number | null
  readonly large: number | null
  readonly window: FigureWindow | null
  readonly absent: string
} {
  if (series.small.frequency.kind === series.large.frequency.kind) {
    const [small, large] = [figures['vol-daily.small'], figures['vol-daily.large']]
    const value = (figure: typeof small) => (typeof figure?.value === 'number' ? figure.value : null)
    return {
      small: value(small),
      large: value(large),
      window: large?.window ?? null,
      absent: small?.absent ?? large?.absent ?? 'needs the volatility of both sides',
    }
  }
  const { dates, returns } = series.pair
  const [first, last] = [window.a + 1, window.b]
  const n = Math.max(0, last - first + 1)
  const few = fewReturns(n)
  return {
    small: few ? null : volatility(returns.small, first, last),
    large: few ? null : volatility(returns.large, first, last),
    window: n === 0 ? null : { first: dates[first]!, last: dates[last]!, n, of: 'returns' },
    absent: few ?? 'needs the volatility of both sides',
  }
}
