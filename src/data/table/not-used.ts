/** Names the columns that could be prices and are not used, so that nothing is dropped in silence. */
import type { Problem } from '../series/problem.ts'
import type { DescribedTable, SeriesColumns } from './choose-series.ts'
import type { Column } from './column.ts'
import { weakStem } from './column-name.ts'

/** Columns named one by one; the rest are counted. */
const MOST_NAMED = 6

/** @returns what to say of the columns of a table that look like prices of something and belong to no series */
export function notUsed({ columns, file }: DescribedTable, series: readonly SeriesColumns[]): Problem[] {
  const used = new Set(series.flatMap(one => [one.close, one.adjusted]))
  const spare = columns.filter(
    column =>
      !used.has(column.index) && column.numeric && !column.percent && !column.timeOfDay && isSpare(column),
  )
  if (spare.length === 0) return []
  const names = spare.slice(0, MOST_NAMED).map(column => column.name)
  const more = spare.length - names.length
  return [
    {
      code: 'columns-not-used',
      severity: 'warning',
      file,
      found: `${names.join(', ').slice(0, 160)}${more > 0 ? ` and ${more} more` : ''}`,
      expected: 'one column of closes for each series',
      action: `${spare.length === 1 ? 'this column' : 'these columns'} not used`,
    },
  ]
}

/** A column with a name, numbers like prices, and no field that explains why it is no close. */
function isSpare(column: Column): boolean {
  if (column.name === '' || !column.likePrices) return false
  if (column.field === 'unknown') return true
  if (!column.fractional) return false
  if (column.field === 'close') return true
  return column.field === 'other' && column.symbol !== '' && weakStem(column.name) !== ''
}
