/**
 * The series that a wide table names and gives no prices of.
 */
import type { Problem } from '../series/problem.ts'
import type { SeriesColumns } from './choose-series.ts'
import type { Column } from './column.ts'
import { isSymbolName } from './column-name.ts'
import { isAbsent, looksNumeric } from './number-cell.ts'
import type { PlacedRecord } from './records.ts'
import { returnsProblem } from './refusals.ts'
import { rankOfSymbol } from './symbols.ts'

/** A series that a table offers by name and gives no prices of. */
export interface Unusable {
  readonly label: string
  readonly problem: Problem
}

/**
 * The columns of a wide table that are named as prices are and hold none. Where a column is called "Close", others are
 * company to it, whatever their names.
 */
export function unusable(
  columns: readonly Column[],
  series: readonly SeriesColumns[],
  rows: readonly PlacedRecord[],
  file: string,
): Unusable[] {
  const used = new Set(series.flatMap(one => [one.close, one.adjusted]))
  if (columns.some(({ index, field, symbol }) => used.has(index) && field === 'close' && symbol === ''))
    return []
  return columns
    .filter(column => namesPrices(column) && (!column.numeric || column.percent))
    .map(column => ({ label: column.symbol || column.name, problem: noNumbers(column, rows, file) }))
}

function noNumbers({ index, name, percent }: Column, rows: readonly PlacedRecord[], file: string): Problem {
  if (percent) return returnsProblem(file, name, 'percentages')
  const filled = rows.filter(({ cells }) => !isAbsent(cells[index] ?? ''))
  const words = filled.filter(({ cells }) => !looksNumeric(cells[index] ?? ''))
  const [first] = words
  return {
    code: 'no-prices',
    severity: 'error',
    file,
    column: name,
    found:
      first === undefined
        ? 'no value'
        : `${words.length} of ${filled.length} values that are no numbers, such as ${first.cells[index]?.slice(0, 40)} in line ${first.line}`,
    expected: 'prices',
    action: 'nothing was changed',
  }
}

/** Whether a column's name offers prices of a series: "IWM", "IWM_close", any word in capitals that could be a symbol. */
function namesPrices({ field, name, symbol }: Column): boolean {
  if (field === 'close' || field === 'adjusted') return symbol !== ''
  if (field !== 'unknown' || !isSymbolName(name)) return false
  return name === name.toUpperCase() || rankOfSymbol(name) !== Number.POSITIVE_INFINITY
}
