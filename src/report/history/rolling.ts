/**
 * Rolling measures: the gap, beta, correlation and volatility ratio over the last month, quarter, half year and year.
 */
import { rollingBeta } from '../../metrics/beta.ts'
import { rollingCorrelation } from '../../metrics/correlation.ts'
import { trailingGap } from '../../metrics/forward-gap.ts'
import { rollingVolatility } from '../../metrics/volatility.ts'
import { counted, formatValue } from '../format.ts'
import { LEAST_RETURNS } from '../observations.ts'
import type { RollLength } from '../settings.ts'
import { usualHorizons } from './horizons.ts'
import type { Past } from './past.ts'

/** One length of window; all arrays have one entry a row of the past, NaN before the first full window. */
export interface RollingSet {
  /** "1 month" to "12 months", or the length that the reader chose. */
  readonly name: string
  readonly rows: number
  readonly gap: Float64Array
  /** The last day on which small led over a window of this length; null when it never did. */
  readonly lastLed: number | null
  /** Null where a window is too short for it. */
  readonly beta: Float64Array | null
  readonly correlation: Float64Array | null
  /** Volatility of small over that of large. */
  readonly volatilityRatio: Float64Array | null
}

export interface Rolling {
  readonly dates: Int32Array
  readonly sets: readonly RollingSet[]
  /** Name of the set of the reader's own length, the last of them; null without one. */
  readonly own: string | null
  readonly sentence: string
}

/** Over the usual lengths and, last, the reader's own. */
export function rolling(past: Past): Rolling {
  const { words, settings, dates } = past
  const usual = usualHorizons(words.perYear).filter(({ name }) => name !== '1 week')
  const own = ownLength(settings.roll, words.perYear)
  const sets = usual.map(length => setOf(past, length))
  return {
    dates,
    sets: own === null ? sets : [...sets, setOf(past, own)],
    own: own?.name ?? null,
    sentence: sentence(past, sets),
  }
}

interface Length {
  readonly name: string
  readonly rows: number
}

function setOf(past: Past, { name, rows }: Length): RollingSet {
  const { returns, dates } = past
  const enough = rows >= LEAST_RETURNS
  const gap = trailingGap(past.small, past.large, rows)
  const led = gap.findLastIndex(value => value > 0)
  return {
    name,
    rows,
    gap,
    lastLed: led < 0 ? null : dates[led]!,
    beta: enough ? rollingBeta(returns.small, returns.large, rows) : null,
    correlation: enough ? rollingCorrelation(returns.small, returns.large, rows) : null,
    volatilityRatio: enough ? volatilityRatio(past, rows) : null,
  }
}

const UNITS = { d: ['day', 252], w: ['week', 52], m: ['month', 12], y: ['year', 1] } as const

/** The reader's own length in rows of the data: 60 days of trading are 60 sessions, 12 weeks or 3 months. */
function ownLength(roll: RollLength | null, perYear: number): Length | null {
  if (roll === null) return null
  const count = Number(roll.slice(0, -1))
  const [unit, inYear] = UNITS[roll.at(-1) as keyof typeof UNITS]
  return { name: counted(count, unit), rows: Math.max(1, Math.round((count * perYear) / inYear)) }
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
