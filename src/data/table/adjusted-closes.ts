/** Decides whether a column of adjusted closes can be used beside the closes. */
import { correlation } from '../../metrics/correlation.ts'
import { simpleReturns } from '../../metrics/returns.ts'
import type { ProblemLog } from './problem-log.ts'
import type { RawRows, Source } from './raw-rows.ts'

/** More gaps than one row in so many, and the column is left out rather than the rows. */
const MOST_GAPS = 50

/**
 * A few rows without an adjusted close are dropped; many make the column useless, as does one that is no price.
 * @param kept the rows with a date and a price
 * @returns the adjusted closes to use, or null, and the rows that are left
 */
export function settleAdjusted(
  rows: RawRows,
  kept: Int32Array,
  source: Source,
  log: ProblemLog,
): { readonly adjusted: Float64Array | null; readonly kept: Int32Array } {
  const { adjusted } = rows
  if (adjusted === null) return { adjusted, kept }
  const apart = notFollowing(rows.dates, rows.close, adjusted, kept)
  if (apart !== null) {
    log.tell('adjusted-apart', apart, 'closes adjusted for dividends', 'adjusted closes left out')
    return { adjusted: null, kept }
  }
  const gaps = kept.filter(row => !((adjusted[row] as number) > 0))
  if (gaps.length === 0) return { adjusted, kept }
  if (gaps.length * MOST_GAPS > kept.length) {
    log.tell(
      'adjusted-incomplete',
      `${gaps.length} of ${kept.length} rows without an adjusted close`,
      'one in every row',
      'adjusted closes left out',
    )
    return { adjusted: null, kept }
  }
  for (const row of gaps)
    log.tellRow(row, {
      code: 'no-adjusted',
      found: source.found(row, 'adjusted') ?? 'no value',
      expected: 'an adjusted close',
      action: 'row dropped',
    })
  return { adjusted, kept: kept.filter(row => (adjusted[row] as number) > 0) }
}

/** Adjusted closes that end within twice or half of the close are near it. */
const NEAR = 2

/** Correlation of two columns of returns above which one moves with the other; that of a return over a year is 0.7. */
const TOGETHER = 0.9

/**
 * "Total Return" may be the level of an index, whose base is its own, or a return in percent. A level ends near the close
 * or moves as it does.
 * @returns what is wrong with the adjusted closes, or null
 */
function notFollowing(
  dates: Int32Array,
  close: Float64Array,
  adjusted: Float64Array,
  kept: Int32Array,
): string | null {
  let newest = -1
  for (const row of kept)
    if ((adjusted[row] as number) > 0 && (newest < 0 || (dates[row] as number) >= (dates[newest] as number)))
      newest = row
  if (newest < 0) return null
  const [ends, end] = [adjusted[newest] as number, close[newest] as number]
  if (ends <= end * NEAR && ends >= end / NEAR) return null
  const rows = kept.filter(row => (adjusted[row] as number) > 0)
  const moves = (values: Float64Array): Float64Array =>
    simpleReturns(Float64Array.from(rows, row => values[row] as number))
  const together = correlation(moves(close), moves(adjusted), 1, rows.length - 1)
  if (together !== null && together >= TOGETHER) return null
  return `adjusted closes that end at ${ends} beside a close of ${end} and do not move with it`
}
