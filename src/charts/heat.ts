/** The text and the ground of each cell of a heat map, shared by the page and exported pictures. */
import { formatValue } from '../report/format.ts'
import type { HeatMapProps } from './chart.ts'
import { formatOptions } from './value-ticks.ts'

/** The deepest ground on which text is legible, in percent of the colour. */
export const DEEPEST = 50
/** The depths that the key shows as shares of the deepest, from the ends to the middle. */
export const RAMP = [1, 0.6, 0.25] as const
/** Follows the number of a partial period. Such a cell has no ground, since it cannot be compared with whole periods. */
export const PART = '*'

export interface HeatCell {
  /** The number without its unit, which the subtitle gives; '' where there is none. */
  readonly text: string
  readonly side: 'ahead' | 'behind' | undefined
  /** Percent of the side's colour in the ground, the rest paper. */
  readonly depth: number
  /** The cell sums up others. */
  readonly total: boolean
  /** The label of a marked cell. */
  readonly mark: string | undefined
}

/** @returns the cell at a row and a column of the map */
export function heatCells(map: HeatMapProps): (row: number, column: number) => HeatCell {
  const { columns, values, unit, totalRows = [], totalColumns = [], partial = [], marked = [] } = map
  const deepest = map.deepest ?? usualExtreme(values)
  const options = formatOptions({ ...map, signed: true })
  return (row, column) => {
    const place = row * columns.length + column
    const value = values[place]!
    const empty = Number.isNaN(value)
    const part = partial.includes(place)
    return {
      text: empty ? '' : `${formatValue(value, unit, options).replace(/ pp$|%$/, '')}${part ? PART : ''}`,
      side: value > 0 ? 'ahead' : value < 0 ? 'behind' : undefined,
      depth: empty || part ? 0 : Math.round(Math.min(1, Math.abs(value) / deepest) * DEEPEST),
      total: totalRows.includes(row) || totalColumns.includes(column),
      mark: marked.find(one => one.row === row && one.column === column)?.label,
    }
  }
}

/** @returns the 95th percentile of magnitudes, so that one extreme month does not make all others pale; 1 without values */
function usualExtreme(values: Float64Array): number {
  const magnitudes = values
    .filter(value => !Number.isNaN(value))
    .map(Math.abs)
    .sort()
  return magnitudes[Math.floor((magnitudes.length - 1) * 0.95)] || 1
}
