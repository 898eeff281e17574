/**
 * The value of any figure that a claim can name, over the claim's own window.
 */
import { lastRowBy } from '../../metrics/row-of-day.ts'
import { averageOf, averagesOf } from './averages.ts'
import type { Closes, Rows } from './closes.ts'
import { coMovementOf } from './co-movement.ts'
import { drawdownOf } from './drawdown.ts'
import { ratioOf } from './ratio.ts'
import { returnOf } from './returns.ts'
import { spreadOf } from './significance.ts'
import { streakOf } from './streaks.ts'
import { dispersionOf, volatilityOf } from './volatility.ts'

/** The request: a figure id of METHODS.md and days. */
export interface Measurement {
  readonly figure: string
  /** The window's first day, or null for a figure as of `to` that looks at the whole history before it. */
  readonly from: number | null
  readonly to: number
}

export interface Measured {
  /** Unrounded, fractions for percentages, ISO text for days; null when it cannot be computed. */
  readonly value: number | string | null
  /** Why it cannot be computed; null when it can. */
  readonly absent: string | null
  /** The closes used: the last ones on or before the days asked for. Null when there are none. */
  readonly from: number | null
  readonly to: number | null
}

/** Computes one family of figures over rows: null for too few rows, undefined for an id of another family. */
type Family = (figure: string, closes: Closes, rows: Rows) => number | string | null | undefined

const FAMILIES: readonly Family[] = [
  returnOf,
  ratioOf,
  averageOf,
  averagesOf,
  volatilityOf,
  dispersionOf,
  streakOf,
  coMovementOf,
  drawdownOf,
  spreadOf,
]

/**
 * Computes a figure from the last close on or before `from` to the last one on or before `to`.
 *
 * Uses no close after `to`. A figure without `from` (averages, rolling volatility, streaks) reads the history up to `to`.
 *
 * @returns `value` null with a reason when the data do not reach a day, have too few rows, or the id is unknown
 */
export function measured(closes: Closes, { figure, from, to }: Measurement): Measured {
  const { dates } = closes
  const n = dates.length
  const nothing = (absent: string): Measured => ({ value: null, absent, from: null, to: null })
  if (n === 0) return nothing('there are no prices')
  const b = lastRowBy(dates, to)
  const a = from === null ? 0 : lastRowBy(dates, from)
  if (b < 0 || a < 0) return nothing('the prices begin after the day that it starts from')
  if (to > dates[n - 1]! + LATE) return nothing('the prices end before the day that it ends on')
  const at = { from: from === null ? null : dates[a]!, to: dates[b]! }
  if (from !== null && b <= a) return { value: null, absent: 'no trading day lies between its days', ...at }
  for (const family of FAMILIES) {
    const value = family(figure, closes, { a, b })
    if (value === undefined) continue
    const usable = value !== null && (typeof value === 'string' || Number.isFinite(value))
    return usable
      ? { value, absent: null, ...at }
      : { value: null, absent: 'the prices have too few days for it', ...at }
  }
  return { value: null, absent: `no figure is called ${figure}`, ...at }
}

/** Days that a window may end after the last close: a long weekend with a holiday on each side. */
const LATE = 5
