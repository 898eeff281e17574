import { useCallback } from 'react'
import { ChartFrame } from './ChartFrame.tsx'
import type { ChartTable, DotPlotProps } from './chart.ts'
import { dotsPlane } from './dots-plane.ts'
import { type Scene, Stage } from './Stage.tsx'
import { useSame } from './use-same.ts'

const PER_DOT = 46
const FRAME = 40

/** A value with its interval for each category. */
export function DotPlot(props: DotPlotProps) {
  const height = FRAME + PER_DOT * props.dots.length
  const input = useSame(props)
  const compose = useCallback(
    ({ PlaneDrawing }: typeof import('./drawings.ts'), width: number): Scene => {
      const { plane, readout } = dotsPlane({ ...input, width, height })
      return { drawing: <PlaneDrawing plane={plane} />, readout, downward: true }
    },
    [input, height],
  )
  return (
    <ChartFrame words={props} table={() => dotTable(props)}>
      <Stage words={input} height={height} compose={compose} />
    </ChartFrame>
  )
}

function dotTable({ dimension, dots, unit, digits, signed, valueLabel }: DotPlotProps): ChartTable {
  const number = { unit, ...(digits !== undefined && { digits }), ...(signed !== undefined && { signed }) }
  return {
    columns: [
      { label: dimension, unit: 'text' },
      { label: valueLabel, ...number },
      { label: 'Interval, low', ...number },
      { label: 'Interval, high', ...number },
    ],
    rows: dots.length,
    cell: (row, column) => {
      const { label, value, interval } = dots[row]!
      return [label, value, interval?.low ?? null, interval?.high ?? null][column] ?? null
    },
  }
}
