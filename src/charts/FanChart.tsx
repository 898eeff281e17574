import { useCallback } from 'react'
import { formatValue } from '../report/format.ts'
import { ChartFrame } from './ChartFrame.tsx'
import type { FanChartProps, SeriesLine } from './chart.ts'
import { timeReadout } from './readout.ts'
import { type Scene, Stage } from './Stage.tsx'
import { timePlane } from './time-plane.ts'
import type { PlaneBand } from './time-plane-input.ts'
import { timeTable } from './time-table.ts'
import { useSame } from './use-same.ts'

const HEIGHT = 340
const PALEST = 0.14

/** A path over a fan of earlier outcomes, with the box of a forecast where there is one. */
export function FanChart(props: FanChartProps) {
  const { height = HEIGHT } = props
  const input = useSame(props)
  const compose = useCallback(
    ({ PlaneDrawing }: typeof import('./drawings.ts'), width: number): Scene => {
      const { path, unit, digits, range, box } = input
      const shared = { unit, range, signed: true, ...(digits !== undefined && { digits }) }
      const plane = timePlane({
        ...shared,
        width,
        height,
        zero: true,
        lines: [medianOf(input), path],
        bands: bandsOf(input),
        ...(box !== undefined && { box }),
      })
      const readout = timeReadout({ ...shared, lines: [path, ...quantileLines(input)] }, plane)
      return { drawing: <PlaneDrawing plane={plane} />, readout }
    },
    [input, height],
  )
  return (
    <ChartFrame
      words={props}
      table={() => timeTable({ ...props, lines: [props.path, ...quantileLines(props)] })}
    >
      <Stage words={input} height={height} compose={compose} />
    </ChartFrame>
  )
}

/** Pairs outer quantiles into bands. The bands overlap, so they darken towards the median. */
function bandsOf({ dates, quantiles, fanLabel }: FanChartProps): readonly PlaneBand[] {
  const pairs = Math.floor(quantiles.length / 2)
  return Array.from({ length: pairs }, (_, i) => {
    const [low, high] = [quantiles[i]!, quantiles[quantiles.length - 1 - i]!]
    const between = `percentiles ${percent(low.p)} to ${percent(high.p)}`
    return {
      label: i === 0 ? `${fanLabel}, ${between}` : between,
      dates,
      low: low.values,
      high: high.values,
      opacity: PALEST + i * 0.08,
    }
  })
}

function medianOf({ dates, quantiles }: FanChartProps): SeriesLine {
  const { values } = quantiles[(quantiles.length - 1) / 2]!
  return { id: 'median', label: 'Median', role: 'muted', dates, values, dash: 'dashed', quiet: true }
}

function quantileLines({ dates, quantiles }: FanChartProps): readonly SeriesLine[] {
  return quantiles
    .map(({ p, values }): SeriesLine => {
      const label = p === 0.5 ? 'Median' : `Percentile ${percent(p)}`
      return { id: `p${p}`, label, role: 'muted', dates, values, dash: 'dashed', quiet: true }
    })
    .reverse()
}

function percent(p: number): string {
  return formatValue(p * 100, 'count')
}
