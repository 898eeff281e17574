/**
 * The order of the rows of the breadth table.
 */
import type { HorizonId } from '../../report/breadth/horizons.ts'
import type { BreadthRow } from '../../report/breadth/row.ts'

export type SortKey = 'given' | 'pair' | HorizonId | 'average' | 'streak'

export interface Sorting {
  readonly by: SortKey
  readonly direction: 'ascending' | 'descending'
}

export const AS_GIVEN: Sorting = { by: 'given', direction: 'ascending' }

/** Pressing a head sorts by it, largest first; pressing it again turns the order round. Names begin with A. */
export function nextSorting(now: Sorting, by: SortKey): Sorting {
  const first = by === 'pair' ? 'ascending' : 'descending'
  if (now.by !== by) return { by, direction: first }
  return { by, direction: now.direction === 'ascending' ? 'descending' : 'ascending' }
}

/** @returns the rows in order; those without a value stay last in either direction */
export function sortedRows(rows: readonly BreadthRow[], { by, direction }: Sorting): readonly BreadthRow[] {
  if (by === 'given') return rows
  const sign = direction === 'ascending' ? 1 : -1
  if (by === 'pair') return [...rows].sort((one, other) => sign * one.id.localeCompare(other.id))
  return [...rows].sort((one, other) => {
    const [a, b] = [sortValue(one, by), sortValue(other, by)]
    if (a === null || b === null) return (a === null ? 1 : 0) - (b === null ? 1 : 0)
    return sign * (a - b)
  })
}

function sortValue(row: BreadthRow, by: Exclude<SortKey, 'given' | 'pair'>): number | null {
  if (by === 'average') return row.vsAverage
  if (by === 'streak') return row.streak
  return row.cells[by].lead
}
