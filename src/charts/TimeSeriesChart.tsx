import { useCallback } from 'react'
import { type Beneath, ChartFrame } from './ChartFrame.tsx'
import type { TimeSeriesChartProps } from './chart.ts'
import { useLongChart } from './long-charts.ts'
import { timeReadout } from './readout.ts'
import { type Scene, Stage } from './Stage.tsx'
import { timePlane } from './time-plane.ts'
import { timeTable } from './time-table.ts'
import { useSame } from './use-same.ts'

const HEIGHT = 320

/** Lines, areas and daily bars over time. */
export function TimeSeriesChart({ beneath, ...given }: TimeSeriesChartProps & Beneath) {
  const { height = HEIGHT } = given
  const { tinted, log, switches } = useLongChart(given)
  const props = {
    ...given,
    subtitle: log ? `${given.subtitle}; log scale` : given.subtitle,
    ...(tinted !== null && { tinted }),
    ...(log && { log }),
  }
  const input = useSame(props)
  const compose = useCallback(
    ({ PlaneDrawing }: typeof import('./drawings.ts'), width: number): Scene => {
      const plane = timePlane({ ...input, width, height })
      return { drawing: <PlaneDrawing plane={plane} />, readout: timeReadout(input, plane) }
    },
    [input, height],
  )
  return (
    <ChartFrame words={props} table={() => timeTable(props)} switches={switches} beneath={beneath}>
      <Stage words={input} height={height} compose={compose} />
    </ChartFrame>
  )
}
