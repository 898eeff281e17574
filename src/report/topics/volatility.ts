/**
 * The volatility of each side, and the excess of the small side's.
 */
import { relativeDifference } from '../../metrics/price-ratio.ts'
import { volatility } from '../../metrics/volatility.ts'
import { type Context, ownRows, wordsOf } from '../context.ts'
import type { FigureWindow } from '../figure.ts'
import type { FigureSet } from '../figure-set.ts'
import { formatPlain, formatValue } from '../format.ts'
import { fewReturns } from '../observations.ts'
import { frequencyOf, nameOf, SIDES, type Side } from '../words.ts'
import { BEYOND, collect } from './collect.ts'
import { type IdsOf, specify } from './specification.ts'

const COMMON = { topic: 'risk', anchor: 'volatility', unit: 'fraction' } as const

const VOLATILITY = {
  rolling: specify({
    ...COMMON,
    id: (rows: number, side: Side) => `vol${rows}.${side}`,
    family: rows => `vol${rows}`,
    signed: false,
    terms: (words, rows, side) => ({
      label: `${nameOf(words, side)}, ${rows}-${words.unit} annualised volatility`,
      definition: `Sample standard deviation (n − 1) of the last ${rows} simple returns, put on a yearly scale.`,
      formula: `sd(r_(b−${rows - 1})..r_b) × √${words.perYear}`,
    }),
  }),
  window: specify({
    ...COMMON,
    id: (side: Side) => `vol-daily.${side}`,
    family: () => 'vol-daily',
    signed: false,
    terms: (words, side) => ({
      label: `${nameOf(words, side)}, ${frequencyOf(words.unit)} volatility`,
      definition: 'Sample standard deviation (n − 1) of the simple returns inside the window.',
      formula: 'sd(r_(a+1)..r_b)',
    }),
  }),
  excess: specify({
    ...COMMON,
    id: () => 'vol-excess',
    signed: true,
    terms: ({ small, large }) => ({
      label: 'Excess volatility',
      definition: `How much more volatile ${small} was than ${large} inside the window, by each side’s own returns, or by those over the rows that both have where one side has its rows further apart.`,
      formula: 'vol-daily.small / vol-daily.large − 1',
    }),
  }),
}
export type VolatilityId = IdsOf<typeof VOLATILITY>

export function volatilityFigures(context: Context): FigureSet {
  const { series, settings, sources, words } = context
  const { figures, put } = collect(words, sources.pair)
  for (const side of SIDES) {
    const { dates, vol, frequency } = series[side]
    const { b } = ownRows(context, side)
    const rows = settings.vol
    const details = { inputs: [side], source: sources[side], words: wordsOf(context, side) }
    put(VOLATILITY.rolling, [rows, side], b < 0 ? null : vol[b]!, {
      ...details,
      window: b < rows ? null : { first: dates[b - rows + 1]!, last: dates[b]!, n: rows, of: 'returns' },
      absent: `needs ${rows} returns, has ${Math.max(0, b)}`,
      worked:
        b < rows ? '' : `${formatPlain(vol[b]! / Math.sqrt(frequency.perYear))} × √${frequency.perYear}`,
    })
    const { value, window, few } = ownVolatility(context, side)
    put(VOLATILITY.window, [side], value, { ...details, window, ...(few !== null && { absent: few }) })
  }
  const { small, large, window, absent } = comparedVolatility(context)
  const percent = (value: number | null) => formatValue(value, 'fraction', { digits: 4 })
  put(
    VOLATILITY.excess,
    [],
    small === null || large === null || large === 0 ? null : relativeDifference(small, large),
    {
      window,
      absent:
        large === 0 ? `${words.large} did not move in the window, so nothing can be in excess of it` : absent,
      worked: `${percent(small)} / ${percent(large)} − 1`,
    },
  )
  return figures
}

interface WindowVolatility {
  readonly value: number | null
  readonly window: FigureWindow | null
  /** @returns the reason why there are too few returns, or null */
  readonly few: string | null
}

/** The volatility of a side's own returns in the window. */
function ownVolatility(context: Context, side: Side): WindowVolatility {
  const { dates, returns } = context.series[side]
  const { a, b } = ownRows(context, side)
  return volatilityOf(returns, dates, a, b)
}

function volatilityOf(returns: Float64Array, dates: Int32Array, a: number, b: number): WindowVolatility {
  const few = fewReturns(Math.max(0, b - a))
  const value = few === null ? volatility(returns, a + 1, b) : null
  return {
    value: value !== null && Number.isFinite(value) ? value : null,
    window: b <= a ? null : { first: dates[a + 1]!, last: dates[b]!, n: b - a, of: 'returns' },
    few,
  }
}

/**
 * The two sides' volatilities in the window, as they can be compared: each side's own where both have the same kind of
 * rows, else over the rows that both have, since any price moves further in a week than in a day.
 */
export function comparedVolatility(context: Context): {
  readonly small: number | null
  readonly large: number | null
  readonly window: FigureWindow | null
  readonly absent: string
} {
  const { series, window } = context
  const alike = series.small.frequency.kind === series.large.frequency.kind
  const of = (side: Side) =>
    alike
      ? ownVolatility(context, side)
      : volatilityOf(series.pair.returns[side], series.pair.dates, window.a, window.b)
  const [small, large] = [of('small'), of('large')]
  return {
    small: small.value,
    large: large.value,
    window: large.window,
    absent: small.few ?? large.few ?? BEYOND,
  }
}
