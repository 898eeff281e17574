/**
 * Rows as read become one side's prices: dates ascending and each once, every close finite and above zero,
 * and every row that was passed over named.
 */

import { correlation } from '../../metrics/correlation.ts'
import { isoOf } from '../../metrics/day.ts'
import { simpleReturns } from '../../metrics/returns.ts'
import { frequency } from '../series/frequency.ts'
import type { Side } from '../series/pair.ts'
import type { Problem } from '../series/problem.ts'
import type { Provenance } from '../series/provenance.ts'
import { failed, ok, type Result } from '../series/result.ts'
import type { StatedBasis } from '../series/series.ts'
import { NO_DAY } from './date-cell.ts'
import { sessionDays } from './evenings.ts'
import { returnsProblem } from './returns.ts'

/** Problems kept in detail on a passport; the rest are counted, and stand in the full list. */
export const DETAILED = 20

/** One step back in so many from day to day is damage; more look like dates whose parts were read in the wrong order. */
const ORDERLY = 50

/** The rows of one series in the file's order, as typed arrays of one length. */
export interface RawRows {
  /** Days, NO_DAY where a row has no date. */
  readonly dates: Int32Array
  /** NaN where a row has no value. */
  readonly close: Float64Array
  readonly adjusted: Float64Array | null
  /** For the order of bars within a day, or null in a table of whole days. */
  readonly seconds: Float64Array | null
  readonly lines: Int32Array
}

export interface Source {
  readonly file: string
  readonly symbol: string
  readonly basis: StatedBasis
  readonly closeName: string
  readonly sha256: string
  readonly provenance: Provenance
  /** Problems beyond this many are counted and not kept. */
  readonly most: number
  /** What stood in a cell that could not be read, for the sentence about it. */
  readonly found: (row: number, what: 'date' | 'close' | 'adjusted') => string | undefined
}

export interface Cleaned {
  readonly side: Side
  /** Rows with a date and a price, before bars of one day and repeated dates were merged. */
  readonly readRows: number
  /** The problems that were kept; the passport has the first of them, and how many there were. */
  readonly problems: readonly Problem[]
}

/**
 * Cleans one series. Rows are sorted if they are not ascending; of several rows of one day the last by time
 * of day stands for it, or the last in the file where there are no times.
 * @returns the side; fails when fewer than two usable rows remain, or when these are no prices
 */
export function clean(rows: RawRows, source: Source): Result<Cleaned> {
  const { file } = source
  const log: Problem[] = []
  let told = 0
  const tell = (problem: Problem): void => {
    if (told++ < source.most) log.push(problem)
  }
  const warn = (
    row: number,
    code: string,
    found: string | undefined,
    expected: string,
    action: string,
    column?: string,
  ): void => {
    if (told >= source.most) {
      told++
      return
    }
    // Written out rather than spread: a file may have a million of these.
    const problem: { -readonly [K in keyof Problem]: Problem[K] } = {
      code,
      severity: 'warning',
      file,
      line: rows.lines[row] as number,
      expected,
      action,
    }
    if (column !== undefined) problem.column = column
    if (found !== undefined) problem.found = found
    tell(problem)
  }
  const total = rows.dates.length
  const kept = new Int32Array(total)
  let count = 0
  let negatives = 0
  let firstNegative = 0
  let values = 0
  const adjustedGaps: number[] = []
  for (let row = 0; row < total; row++) {
    const close = rows.close[row] as number
    if (!Number.isNaN(close)) {
      values++
      if (close < 0 && negatives++ === 0) firstNegative = row
    }
    if (rows.dates[row] === NO_DAY) {
      warn(row, 'bad-date', source.found(row, 'date'), 'a date', 'row dropped')
      continue
    }
    if (Number.isNaN(close)) {
      const found = source.found(row, 'close')
      if (found === undefined)
        warn(row, 'no-price', 'no value', 'a price', 'row passed over', source.closeName)
      else warn(row, 'bad-number', found, 'a price', 'row dropped', source.closeName)
      continue
    }
    if (close <= 0) {
      warn(row, 'not-positive', String(close), 'a price above zero', 'row dropped', source.closeName)
      continue
    }
    const adjusted = rows.adjusted?.[row] ?? 1
    if (!(adjusted > 0)) adjustedGaps.push(row)
    kept[count++] = row
  }
  if (negatives * 20 > values)
    return failed(
      returnsProblem(
        file,
        source.closeName,
        `${negatives} of ${values} values below zero, such as ${rows.close[firstNegative]} in line ${rows.lines[firstNegative]}`,
      ),
    )
  // A few rows without an adjusted close are dropped from that column's use; many make the column useless.
  let { adjusted } = rows
  const apart =
    adjusted === null ? null : notFollowing(rows.dates, rows.close, adjusted, kept.subarray(0, count))
  if (apart !== null) {
    tell({
      code: 'adjusted-apart',
      severity: 'warning',
      file,
      found: apart,
      expected: 'closes adjusted for dividends',
      action: 'adjusted closes left out',
    })
    adjusted = null
  }
  if (adjusted !== null && adjustedGaps.length > 0) {
    if (adjustedGaps.length * 50 > count) {
      tell({
        code: 'adjusted-incomplete',
        severity: 'warning',
        file,
        found: `${adjustedGaps.length} of ${count} rows without an adjusted close`,
        expected: 'one in every row',
        action: 'adjusted closes left out',
      })
      adjusted = null
    } else {
      const gaps = new Set(adjustedGaps)
      let next = 0
      for (let i = 0; i < count; i++) {
        const row = kept[i] as number
        if (gaps.has(row))
          warn(
            row,
            'no-adjusted',
            source.found(row, 'adjusted') ?? 'no value',
            'an adjusted close',
            'row dropped',
          )
        else kept[next++] = row
      }
      count = next
    }
  }
  const readRows = count
  const evenings = rows.seconds && sessionDays(rows.dates, rows.seconds, kept.subarray(0, count))
  if (evenings !== null) {
    tell({
      code: 'evening-dates',
      severity: 'warning',
      file,
      found: 'rows late on Sundays and none on Fridays',
      expected: 'days of sessions',
      action: evenings.moved
        ? 'rows of the evening dated the day after, as their sessions are'
        : 'dates kept; in universal time they can be a day early',
    })
  }
  const days = evenings?.days ?? rows.dates
  const { order, steps, against, first: out } = inOrder(days, rows.seconds, kept.subarray(0, count))
  if (against * ORDERLY > steps) {
    const day = (at: number): string => isoOf(days[kept[at] as number] as number)
    warn(
      kept[out] as number,
      'rows-out-of-order',
      `${day(out)} after ${day(out - 1)}, one of ${against} days out of order`,
      'rows by date',
      'rows sorted; check that all dates are written in one way',
    )
  }
  const dates = new Int32Array(count)
  const close = new Float64Array(count)
  const total2 = adjusted === null ? null : new Float64Array(count)
  let n = 0
  let bars = 0
  for (let i = 0; i < count; i++) {
    const row = order[i] as number
    const day = days[row] as number
    if (n > 0 && dates[n - 1] === day) {
      n--
      if (rows.seconds !== null && rows.seconds[order[i - 1] as number] !== rows.seconds[row]) bars++
      else
        warn(
          order[i - 1] as number,
          'repeated-date',
          isoOf(day),
          'each date once',
          `row dropped for the one in line ${rows.lines[row]}`,
        )
    }
    dates[n] = day
    close[n] = rows.close[row] as number
    if (total2 !== null) total2[n] = (adjusted as Float64Array)[row] as number
    n++
  }
  if (bars > 0)
    tell({
      code: 'intraday',
      severity: 'warning',
      file,
      found: `${readRows} bars of ${n} days`,
      expected: 'one row a day',
      action: 'the last bar of each day was used',
    })
  if (n < 2)
    return failed(
      {
        code: 'no-rows',
        severity: 'error',
        file,
        ...firstPlace(log),
        found: n === 0 ? 'no row with a date and a price above zero' : 'one usable row',
        expected: 'at least two',
        action: 'nothing was changed',
      },
      ...log.filter(problem => problem.line !== undefined),
    )
  const series = {
    symbol: source.symbol,
    dates: n === count ? dates : dates.slice(0, n),
    close: n === count ? close : close.slice(0, n),
    adjusted: total2 === null ? null : n === count ? total2 : total2.slice(0, n),
    basis: source.basis === 'both' && total2 === null ? ('price' as const) : source.basis,
  }
  for (const problem of jumps(series.dates, series.close, file)) tell(problem)
  return ok({
    side: {
      series,
      passport: {
        provenance: source.provenance,
        source: file,
        symbol: source.symbol,
        basis: series.basis,
        first: series.dates[0] as number,
        last: series.dates[n - 1] as number,
        rows: n,
        frequency: frequency(series.dates),
        rounding: rounding(series.close),
        problems: log.slice(0, DETAILED),
        problemCount: told,
        sha256: source.sha256,
      },
    },
    readRows,
    problems: log,
  })
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

function firstPlace(log: readonly Problem[]): { line?: number } {
  const line = log.find(problem => problem.line !== undefined)?.line
  return line === undefined ? {} : { line }
}

interface Ordered {
  readonly order: Int32Array
  /** Steps in the file from a day to another. */
  readonly steps: number
  /** How many of them go against the others, and the place among the rows that the first of these leads to. */
  readonly against: number
  readonly first: number
}

/** Rows by day, then time of day, then place in the file; without sorting where they ascend or descend already. */
function inOrder(dates: Int32Array, seconds: Float64Array | null, kept: Int32Array): Ordered {
  let up = true
  let down = true
  let ahead = 0
  let back = 0
  let firstAhead = 0
  let firstBack = 0
  for (let i = 1; i < kept.length; i++) {
    const a = kept[i - 1] as number
    const b = kept[i] as number
    const days = (dates[b] as number) - (dates[a] as number)
    if (days > 0 && ahead++ === 0) firstAhead = i
    if (days < 0 && back++ === 0) firstBack = i
    const difference = days !== 0 || seconds === null ? days : (seconds[b] as number) - (seconds[a] as number)
    if (difference < 0) up = false
    // Equal days keep the file's order, so a descending file with a repeated day is sorted, not reversed.
    if (difference >= 0) down = false
  }
  const steps = ahead + back
  const ordered = (order: Int32Array): Ordered =>
    ahead < back
      ? { order, steps, against: ahead, first: firstAhead }
      : { order, steps, against: back, first: firstBack }
  if (up) return ordered(kept)
  if (down) return ordered(kept.slice().reverse())
  const sorted = kept.slice().sort((a, b) => {
    const days = (dates[a] as number) - (dates[b] as number)
    if (days !== 0) return days
    const within = seconds === null ? 0 : (seconds[a] as number) - (seconds[b] as number)
    return within !== 0 ? within : a - b
  })
  return ordered(sorted)
}

/** Moves from one row to the next beyond ±40 %, which a split would look like if prices were not adjusted for it. */
function jumps(dates: Int32Array, close: Float64Array, file: string): Problem[] {
  const found: Problem[] = []
  for (let i = 1; i < close.length; i++) {
    const ratio = (close[i] as number) / (close[i - 1] as number)
    if (ratio <= 1.4 && ratio >= 0.6) continue
    const times = ratio < 1 ? 1 / ratio : ratio
    const whole = Math.round(times)
    const split = whole >= 2 && Math.abs(times / whole - 1) < 0.06
    found.push({
      code: 'jump',
      severity: 'warning',
      file,
      found: `a move of ${ratio < 1 ? '\u2212' : '+'}${Math.abs((ratio - 1) * 100).toFixed(1)} % on ${isoOf(dates[i] as number)}`,
      expected: split ? 'prices adjusted for splits' : 'no move beyond ±40 %',
      action: split
        ? `kept; it looks like an unadjusted ${ratio < 1 ? `${whole}:1 split` : `1:${whole} reverse split`}`
        : 'kept; check this date',
    })
    if (found.length >= 1000) break
  }
  return found
}

/**
 * The step between prices as printed: the power of ten that all of them are whole multiples of, seen through
 * single-precision tails (1316.3299560546875 is 1316.33 as a 32-bit number).
 */
function rounding(close: Float64Array): number | null {
  const stride = Math.max(1, Math.floor(close.length / 2000))
  for (let digits = 0; digits <= 6; digits++) {
    const scale = 10 ** digits
    let fits = true
    for (let i = 0; i < close.length && fits; i += stride) {
      const price = close[i] as number
      const round = Math.round(price * scale) / scale
      fits = round === price || (round > 0 && Math.fround(round) === price)
    }
    if (fits) return 1 / scale
  }
  return null
}
