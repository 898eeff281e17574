import { useMemo, useRef } from 'react'
import { ChartFrame } from './ChartFrame.tsx'
import type { ChartTable, ScatterChartProps } from './chart.ts'
import { scatterPlane } from './scatter-plane.ts'
import { fetchDrawings, useDrawings } from './use-drawings.ts'
import { useNear, useWidth } from './use-stage.ts'

const HEIGHT = 380

/**
 * Points on two axes with their tails; a click on a point calls `onPoint`. Points can overlap, so they cannot be reached
 * by keyboard: the caller offers the same actions as links or buttons beside the chart.
 */
export function ScatterChart(props: ScatterChartProps) {
  return (
    <ChartFrame words={props} table={() => scatterTable(props)}>
      <ScatterStage {...props} />
    </ChartFrame>
  )
}

function ScatterStage(props: ScatterChartProps) {
  const { points, xUnit, yUnit, quarters, onPoint } = props
  const stage = useRef<HTMLDivElement>(null)
  const width = useWidth(stage)
  const near = useNear(stage)
  const drawings = useDrawings(near)
  const scene = useMemo(
    () => (width === null ? null : scatterPlane({ width, height: HEIGHT, points, xUnit, yUnit, quarters })),
    [width, points, xUnit, yUnit, quarters],
  )
  return (
    <div ref={stage} className="chart-stage" style={{ height: HEIGHT }}>
      {drawings === 'failed' ? (
        <p className="chart-waiting" role="alert">
          This drawing could not be fetched. The numbers are under “Show data”.{' '}
          <button type="button" onClick={fetchDrawings}>
            Try again
          </button>
        </p>
      ) : null}
      {scene === null || drawings === null || drawings === 'failed' ? null : (
        <div aria-hidden="true">
          <drawings.PlaneDrawing plane={scene.plane} />
        </div>
      )}
      {onPoint === undefined ? null : (
        <div aria-hidden="true">
          {scene?.placed.map(({ id, label, x, y }) => (
            <button
              key={id}
              type="button"
              tabIndex={-1}
              className="scatter-point"
              style={{ left: x, top: y }}
              title={`Open ${label}`}
              onClick={() => onPoint(id)}
            />
          ))}
        </div>
      )}
    </div>
  )
}

function scatterTable({ points, xLabel, yLabel, xUnit, yUnit }: ScatterChartProps): ChartTable {
  return {
    columns: [
      { label: 'Point', unit: 'text' },
      { label: xLabel, unit: xUnit, digits: 2, signed: true },
      { label: yLabel, unit: yUnit, digits: 2, signed: true },
    ],
    rows: points.length,
    cell: (row, column) => {
      const { label, tail } = points[row]!
      const last = tail.at(-1)
      return column === 0 ? label : ((column === 1 ? last?.x : last?.y) ?? null)
    },
  }
}
