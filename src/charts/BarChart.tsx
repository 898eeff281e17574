import { useCallback } from 'react'
import { barsPlane } from './bars-plane.ts'
import { type Beneath, ChartFrame } from './ChartFrame.tsx'
import type { BarChartProps, ChartTable } from './chart.ts'
import { type Scene, Stage } from './Stage.tsx'
import { useSame } from './use-same.ts'

const HEIGHT = 280
/** Height of a category in a chart of horizontal bars, in pixels. */
const PER_CATEGORY = 28
const PER_BAR = 18

/** Bars by category, one per series. */
export function BarChart({ beneath, ...props }: BarChartProps & Beneath) {
  const horizontal = props.orientation === 'horizontal'
  const rows = props.categories.length
  const tall = 64 + rows * Math.max(PER_CATEGORY, PER_BAR * props.series.length + 12)
  const height = props.height ?? (horizontal ? tall : HEIGHT)
  const input = useSame(props)
  const compose = useCallback(
    ({ PlaneDrawing }: typeof import('./drawings.ts'), width: number): Scene => {
      const { values = true, levels = [] } = input
      const { plane, readout } = barsPlane({ ...input, width, height, horizontal, values, levels })
      return { drawing: <PlaneDrawing plane={plane} />, readout, downward: horizontal }
    },
    [input, height, horizontal],
  )
  return (
    <ChartFrame words={props} table={() => barTable(props)} beneath={beneath}>
      <Stage words={input} height={height} compose={compose} />
    </ChartFrame>
  )
}

function barTable({ dimension, categories, series, unit, digits, signed }: BarChartProps): ChartTable {
  return {
    columns: [
      { label: dimension, unit: 'text' },
      ...series.map(({ label }) => ({
        label,
        unit,
        ...(digits !== undefined && { digits }),
        ...(signed !== undefined && { signed }),
      })),
    ],
    rows: categories.length,
    cell: (row, column) =>
      column === 0 ? (categories[row] ?? null) : (series[column - 1]!.values[row] ?? null),
  }
}
