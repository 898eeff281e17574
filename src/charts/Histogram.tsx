import { useCallback } from 'react'
import { ChartFrame } from './ChartFrame.tsx'
import type { ChartTable, HistogramProps } from './chart.ts'
import { histogramPlane } from './histogram-plane.ts'
import { type Scene, Stage } from './Stage.tsx'
import { useSame } from './use-same.ts'

const HEIGHT = 260

/** Counts of values by bin, optionally with the counts expected by chance, a band and a marker. */
export function Histogram(props: HistogramProps) {
  const { height = HEIGHT } = props
  const input = useSame(props)
  const compose = useCallback(
    ({ PlaneDrawing }: typeof import('./drawings.ts'), width: number): Scene => {
      const { plane, readout } = histogramPlane({ ...input, width, height })
      return { drawing: <PlaneDrawing plane={plane} />, readout }
    },
    [input, height],
  )
  return (
    <ChartFrame words={props} table={() => histogramTable(props)}>
      <Stage words={input} height={height} compose={compose} />
    </ChartFrame>
  )
}

function histogramTable(props: HistogramProps): ChartTable {
  const { dimension, edges, counts, expected, expectedLabel, countLabel, unit } = props
  const edge = { unit, ...(props.digits !== undefined && { digits: props.digits }) }
  return {
    columns: [
      { label: `${dimension}, from`, ...edge },
      { label: 'to below', ...edge },
      { label: countLabel ?? 'Counted', unit: 'count' },
      ...(expected === undefined
        ? []
        : [{ label: expectedLabel ?? 'By chance', unit: 'number' as const, digits: 1 }]),
    ],
    rows: counts.length,
    cell: (row, column) =>
      [edges[row]!, edges[row + 1]!, counts[row]!, expected?.[row] ?? null][column] ?? null,
  }
}
