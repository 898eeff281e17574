import { describe, expect, it } from 'vitest'
import { HORIZONS } from '../../../src/report/breadth/horizons.ts'
import type { BreadthCell, BreadthRow } from '../../../src/report/breadth/row.ts'
import { AS_GIVEN, nextSorting, sortedRows } from '../../../src/sections/breadth/sorting.ts'

function row(id: string, lead: number | null): BreadthRow {
  const cell = { lead } as BreadthCell
  return {
    id,
    small: id,
    large: 'B',
    last: 0,
    cells: Object.fromEntries(HORIZONS.map(horizon => [horizon.id, cell])) as BreadthRow['cells'],
    spark: [],
    vsAverage: lead,
    streak: lead ?? 0,
  }
}

const rows = [row('C', 1), row('A', null), row('B', 3)]
const ids = (sorting: Parameters<typeof sortedRows>[1]) => sortedRows(rows, sorting).map(({ id }) => id)

describe('the order of the breadth table', () => {
  it('is the given one until a head is pressed', () => {
    expect(ids(AS_GIVEN)).toEqual(['C', 'A', 'B'])
  })
  it('puts the largest first, then the smallest, and rows without a value last in both', () => {
    const once = nextSorting(AS_GIVEN, '3m')
    expect(ids(once)).toEqual(['B', 'C', 'A'])
    expect(ids(nextSorting(once, '3m'))).toEqual(['C', 'B', 'A'])
    expect(ids(nextSorting(nextSorting(once, '3m'), 'average'))).toEqual(['B', 'C', 'A'])
  })
  it('begins names with A', () => {
    expect(ids(nextSorting(AS_GIVEN, 'pair'))).toEqual(['A', 'B', 'C'])
  })
})
