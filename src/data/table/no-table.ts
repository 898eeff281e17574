/**
 * Why a file has no table of prices.
 */
import type { Problem } from '../series/problem.ts'
import { looksNumeric } from './number-cell.ts'
import type { PlacedRecord } from './records.ts'

/**
 * @param above lines before the first record
 * @param tables the records of the file by each delimiter it could have
 */
export function noTable(
  file: string,
  above: number,
  ...tables: readonly (readonly PlacedRecord[])[]
): Problem {
  // A row with a number beside its other cells shows what stands where a date was looked for.
  const row =
    tables.flatMap(records => records.find(isNumbered) ?? [])[0] ??
    tables.flatMap(records => records.find(hasDigit) ?? [])[0] ??
    tables[0]?.[0]
  return {
    code: 'no-dates',
    severity: 'error',
    file,
    line: (row?.line ?? 1) + above,
    found: (row?.cells.join(' | ') ?? '').slice(0, 60),
    expected: 'rows that have a date, such as 2026-01-20, and a price in separate columns',
    action: 'nothing was changed',
  }
}

function isNumbered({ cells }: PlacedRecord): boolean {
  return cells.length > 1 && cells.some(looksNumeric)
}

function hasDigit({ cells }: PlacedRecord): boolean {
  return cells.length > 1 && cells.some(cell => /\d/.test(cell))
}

export function noYear(file: string, line: number, column: string, cell: string): Problem {
  return {
    code: 'no-year',
    severity: 'error',
    file,
    line,
    ...(column.trim() === '' ? {} : { column: column.trim() }),
    found: cell,
    expected: 'a date with its year',
    action: 'nothing was changed; let the year be shown before the table is saved',
  }
}

export function noPrices(file: string, names: readonly string[], line: number): Problem {
  return {
    code: 'no-prices',
    severity: 'error',
    file,
    line,
    found: names.join(', ').slice(0, 80) || 'a date without prices beside it',
    expected: 'a column of closing prices',
    action: 'nothing was changed; name the column “Close” if it has another name',
  }
}
