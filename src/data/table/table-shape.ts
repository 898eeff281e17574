/**
 * Checks that names and rows fit each other: a header may lack the name of its first column, and rows may have more
 * cells than it has names because their numbers were split at thousands marks.
 */
import type { Problem } from '../series/problem.ts'
import { failed, ok, type Result } from '../series/result.ts'
import { isDateName } from './column-name.ts'
import type { Header } from './header.ts'
import type { PlacedRecord } from './records.ts'

export const COMMA = 44
/** Rows of which so many in a hundred are longer than the header are all longer. */
const MOSTLY = 0.9

/**
 * @param date the column of dates, as the rows have it
 * @param delimiter the byte between cells: only a comma splits numbers at their thousands marks
 * @returns the header with each name above its column; fails where rows have cells that no name can be given to
 */
export function settleShape(
  header: Header,
  data: readonly PlacedRecord[],
  date: number,
  delimiter: number,
  file: string,
): Result<Header> {
  const names = header.names.findLastIndex(name => name !== '') + 1
  if (names === 0) return ok(header)
  const widths = data.map(({ cells }) => cells.findLastIndex(cell => cell !== '') + 1)
  const split =
    delimiter === COMMA
      ? data.find(({ cells }, i) => (widths[i] as number) > names && splitAt(cells) >= 0)
      : undefined
  const atDate = header.names[date] ?? ''
  if (split !== undefined && (isDateName(atDate) || names > 1))
    return failed(splitThousands(file, split, names))
  const longer = widths.filter(width => width === names + 1).length
  const before = header.names[date - 1] ?? ''
  const short = longer >= data.length * MOSTLY && !isDateName(atDate)
  // R writes no name above the names of rows: either these are the dates, or the dates' name stands one to the left.
  if (!short || (date > 0 && !isDateName(before))) return ok(header)
  return ok({ ...header, names: ['', ...header.names], symbols: shifted(header.symbols) })
}

function shifted(symbols: readonly string[]): readonly string[] {
  return symbols.length === 0 ? symbols : ['', ...symbols]
}

/** @returns where two cells beside each other read as one number split at its thousands mark ("1", "041.50"), or −1 */
export function splitAt(cells: readonly string[]): number {
  return cells.findIndex(
    (cell, i) => /^[-+]?[1-9]\d{0,2}$/.test(cell) && /^\d{3}(\.\d+)?$/.test(cells[i + 1] ?? ''),
  )
}

function splitThousands(file: string, { cells, line }: PlacedRecord, names: number): Problem {
  return {
    code: 'split-thousands',
    severity: 'error',
    file,
    ...(line === 0 ? {} : { line }),
    found: `${cells.length} cells below ${names} names: ${cells.slice(0, 8).join(' | ').slice(0, 60)}`,
    expected: 'as many cells as names; numbers with thousands marks in quotes, or without these marks',
    action: 'nothing was changed',
  }
}
