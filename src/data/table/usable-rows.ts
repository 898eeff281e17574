/** Picks the rows that have a date and a price above zero, and names every other. */
import { NO_DAY } from './date-cell.ts'
import { looksNumeric } from './number-cell.ts'
import type { ProblemLog } from './problem-log.ts'
import type { RawRows, Source } from './raw-rows.ts'

export interface UsableRows {
  /** Places of the rows with a date and a price, in the file's order. */
  readonly kept: Int32Array
  /** Values in the column of closes, and how many of them are below zero. */
  readonly values: number
  readonly negatives: number
  readonly firstNegative: number
  /** Cells in it that are numbers in another way of writing than the table's. */
  readonly foreign: number
}

/** @returns the usable rows of a series; what is wrong with each of the others goes into the log */
export function usableRows(rows: RawRows, source: Source, log: ProblemLog): UsableRows {
  const total = rows.dates.length
  const kept = new Int32Array(total)
  let count = 0
  let negatives = 0
  let firstNegative = 0
  let values = 0
  let foreign = 0
  for (let row = 0; row < total; row++) {
    const close = rows.close[row] as number
    if (!Number.isNaN(close)) {
      values++
      if (close < 0 && negatives++ === 0) firstNegative = row
    }
    if (rows.dates[row] === NO_DAY)
      log.tellRow(row, {
        code: 'bad-date',
        found: source.found(row, 'date'),
        expected: 'a date',
        action: 'row dropped',
      })
    else if (Number.isNaN(close)) {
      if (tellNoPrice(row, source, log)) foreign++
    } else if (close <= 0)
      log.tellRow(row, {
        code: 'not-positive',
        found: String(close),
        expected: 'a price above zero',
        action: 'row dropped',
        column: source.closeName,
      })
    else kept[count++] = row
  }
  return { kept: kept.subarray(0, count), values, negatives, firstNegative, foreign }
}

/** @returns whether the cell holds a number in another way of writing */
function tellNoPrice(row: number, { closeName, found }: Source, log: ProblemLog): boolean {
  const cell = found(row, 'close')
  log.tellRow(
    row,
    cell === undefined
      ? {
          code: 'no-price',
          found: 'no value',
          expected: 'a price',
          action: 'row passed over',
          column: closeName,
        }
      : { code: 'bad-number', found: cell, expected: 'a price', action: 'row dropped', column: closeName },
  )
  return cell !== undefined && looksNumeric(cell)
}
