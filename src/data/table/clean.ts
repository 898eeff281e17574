/**
 * Rows as read become one side's prices: dates ascending and each once, every close finite and above zero, and every row
 * that was passed over named.
 */
import { isoOf } from '../../metrics/day.ts'
import { frequency } from '../series/frequency.ts'
import type { Side } from '../series/pair.ts'
import type { Problem } from '../series/problem.ts'
import { failed, ok, type Result } from '../series/result.ts'
import { settleAdjusted } from './adjusted-closes.ts'
import { sessionDays } from './evenings.ts'
import { looksNumeric } from './number-cell.ts'
import { rounding, tellJumps, tellStale } from './price-checks.ts'
import { ProblemLog } from './problem-log.ts'
import type { RawRows, Source } from './raw-rows.ts'
import { returnsProblem } from './refusals.ts'
import { inOrder, type Ordered } from './row-order.ts'
import { usableRows } from './usable-rows.ts'

/** Problems kept in detail on a passport; the rest are counted, and stand in the full list. */
export const DETAILED = 20

/** One step back in so many from day to day is damage; more look like dates whose parts were read in the wrong order. */
const ORDERLY = 50

/** A column with more values below zero than one in so many holds returns. */
const MOST_NEGATIVE = 20

/** So many numbers written otherwise, and as many as there are prices, are no slips: the column is read in a wrong way. */
const FEW_FOREIGN = 5

export interface Cleaned {
  readonly side: Side
  /** Rows with a date and a price, before bars of one day and repeated dates were merged. */
  readonly readRows: number
  /** The problems that were kept; the passport has the first of them, and how many there were. */
  readonly problems: readonly Problem[]
}

/**
 * Cleans one series. Rows are sorted if they are not ascending; of several rows of one day the last by time of day
 * stands for it, or the last in the file where there are no times.
 * @returns the side; fails when fewer than two usable rows remain, or when these are no prices
 */
export function clean(rows: RawRows, source: Source): Result<Cleaned> {
  const log = new ProblemLog(source.file, rows.lines, source.most)
  const usable = usableRows(rows, source, log)
  const { negatives, firstNegative, values } = usable
  if (negatives * MOST_NEGATIVE > values)
    return failed(
      returnsProblem(
        source.file,
        source.closeName,
        `${negatives} of ${values} values below zero, such as ${rows.close[firstNegative]} in line ${rows.lines[firstNegative]}`,
      ),
    )
  if (usable.foreign >= FEW_FOREIGN && usable.foreign >= usable.kept.length)
    return failed(mostlyForeign(rows, source, usable.foreign))
  const { adjusted, kept } = settleAdjusted(rows, usable.kept, source, log)
  const days = settleEvenings(rows, kept, log)
  const ordered = inOrder(days, rows.seconds, kept)
  tellDisorder(days, kept, ordered, log)
  const { dates, close, total } = oneRowADay(rows, days, adjusted, ordered.order, log)
  if (dates.length < 2) return failed(tooFew(source.file, dates.length, log), ...log.problems.filter(hasLine))
  tellJumps(dates, close, log)
  tellStale(dates, close, log)
  const basis = source.basis === 'both' && total === null ? 'price' : source.basis
  return ok({
    side: {
      series: { symbol: source.symbol, dates, close, adjusted: total, basis },
      passport: {
        source: source.file,
        symbol: source.symbol,
        basis,
        first: dates[0] as number,
        last: dates.at(-1) as number,
        rows: dates.length,
        frequency: frequency(dates),
        rounding: rounding(close),
        problems: log.problems.slice(0, DETAILED),
        problemCount: log.count,
        column: source.closeName,
        sha256: source.sha256,
        provenance: source.provenance,
      },
    },
    readRows: kept.length,
    problems: log.problems,
  })
}

/** The days of the sessions, where rows are stamped in the evening before. */
function settleEvenings(rows: RawRows, kept: Int32Array, log: ProblemLog): Int32Array {
  const evenings = rows.seconds && sessionDays(rows.dates, rows.seconds, kept)
  if (evenings === null) return rows.dates
  log.tell(
    'evening-dates',
    'rows late on Sundays and none on Fridays',
    'days of sessions',
    evenings.moved
      ? 'rows of the evening dated the day after, as their sessions are'
      : 'dates kept; in universal time they can be a day early',
  )
  return evenings.days
}

function tellDisorder(days: Int32Array, kept: Int32Array, ordered: Ordered, log: ProblemLog): void {
  const { steps, against, first } = ordered
  if (against * ORDERLY <= steps) return
  const day = (at: number): string => isoOf(days[kept[at] as number] as number)
  log.tellRow(kept[first] as number, {
    code: 'rows-out-of-order',
    found: `${day(first)} after ${day(first - 1)}, one of ${against} days out of order`,
    expected: 'rows by date',
    action: 'rows sorted; check that all dates are written in one way',
  })
}

/** Keeps one row of each day: the last by time of day, else the last in the file. */
function oneRowADay(
  rows: RawRows,
  days: Int32Array,
  adjusted: Float64Array | null,
  order: Int32Array,
  log: ProblemLog,
): { readonly dates: Int32Array; readonly close: Float64Array; readonly total: Float64Array | null } {
  const { seconds } = rows
  const count = order.length
  const dates = new Int32Array(count)
  const close = new Float64Array(count)
  const total = adjusted === null ? null : new Float64Array(count)
  let n = 0
  let bars = 0
  for (let i = 0; i < count; i++) {
    const row = order[i] as number
    const day = days[row] as number
    if (n > 0 && dates[n - 1] === day) {
      n--
      const before = order[i - 1] as number
      if (seconds !== null && seconds[before] !== seconds[row]) bars++
      else
        log.tellRow(before, {
          code: 'repeated-date',
          found: isoOf(day),
          expected: 'each date once',
          action: `row dropped for the one in line ${rows.lines[row]}`,
        })
    }
    dates[n] = day
    close[n] = rows.close[row] as number
    if (total !== null) total[n] = (adjusted as Float64Array)[row] as number
    n++
  }
  if (bars > 0)
    log.tell('intraday', `${count} bars of ${n} days`, 'one row a day', 'the last bar of each day was used')
  if (n === count) return { dates, close, total }
  return { dates: dates.slice(0, n), close: close.slice(0, n), total: total?.slice(0, n) ?? null }
}

function mostlyForeign({ lines }: RawRows, { file, closeName, found }: Source, foreign: number): Problem {
  const row = lines.findIndex((_, i) => looksNumeric(found(i, 'close') ?? ''))
  return {
    code: 'no-prices',
    severity: 'error',
    file,
    line: lines[row] as number,
    column: closeName,
    found: `${foreign} of ${lines.length} values that are written otherwise than the table’s numbers, such as ${found(row, 'close')}`,
    expected: 'numbers written in one way throughout the table',
    action: 'nothing was changed',
  }
}

function tooFew(file: string, rows: number, log: ProblemLog): Problem {
  const line = log.problems.find(hasLine)?.line
  return {
    code: 'no-rows',
    severity: 'error',
    file,
    ...(line === undefined ? {} : { line }),
    found: rows === 0 ? 'no row with a date and a price above zero' : 'one usable row',
    expected: 'at least two',
    action: 'nothing was changed',
  }
}

function hasLine({ line }: Problem): boolean {
  return line !== undefined
}
