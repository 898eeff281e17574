/**
 * Rolling measures: the gap, beta, correlation and volatility ratio over the last month, quarter, half year and year.
 */
import { rollingBeta } from '../../metrics/beta.ts'
import { rollingCorrelation } from '../../metrics/correlation.ts'
import { trailingGap } from '../../metrics/forward-gap.ts'
import { rollingVolatility } from '../../metrics/volatility.ts'
import { formatValue } from '../format.ts'
import { LEAST_RETURNS } from '../observations.ts'
import { usualHorizons } from './horizons.ts'
import type { Past } from './past.ts'

/** One length of window; all arrays have one entry a row of the past, NaN before the first full window. */
export interface RollingSet {
  /** "1 month" to "12 months". */
  readonly name: string
  readonly rows: number
  readonly gap: Float64Array
  /** Null where a window is too short for it. */
  readonly beta: Float64Array | null
  readonly correlation: Float64Array | null
  /** Volatility of small over that of large. */
  readonly volatilityRatio: Float64Array | null
}

export interface Rolling {
  readonly dates: Int32Array
  readonly sets: readonly RollingSet[]
  readonly sentence: string
}

export function rolling(past: Past): Rolling {
  const { returns, words } = past
  const sets = usualHorizons(words.perYear)
    .filter(({ name }) => name !== '1 week')
    .map(({ name, rows }): RollingSet => {
      const enough = rows >= LEAST_RETURNS
      return {
        name,
        rows,
        gap: trailingGap(past.small, past.large, rows),
        beta: enough ? rollingBeta(returns.small, returns.large, rows) : null,
        correlation: enough ? rollingCorrelation(returns.small, returns.large, rows) : null,
        volatilityRatio: enough ? volatilityRatio(past, rows) : null,
      }
    })
  return { dates: past.dates, sets, sentence: sentence(past, sets) }
}

function volatilityRatio(past: Past, rows: number): Float64Array {
  const { returns, words } = past
  const small = rollingVolatility(returns.small, rows, words.perYear)
  const large = rollingVolatility(returns.large, rows, words.perYear)
  return small.map((value, i) => (large[i]! > 0 ? value / large[i]! : Number.NaN))
}

function sentence(past: Past, sets: readonly RollingSet[]): string {
  const { small, large } = past.words
  const told = sets.filter(({ gap }) => !Number.isNaN(gap[past.b] ?? Number.NaN))
  if (told.length === 0) return 'The data are too short for a rolling gap.'
  const parts = told.map(
    ({ name, gap }) => `${formatValue(gap[past.b]!, 'points', { digits: 1 })} over ${name}`,
  )
  return `${small} against ${large} at the as-of day: ${parts.join(', ')}.`
}
