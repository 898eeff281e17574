import { memo } from 'react'
import { CartesianGrid, ComposedChart, ReferenceArea, ReferenceLine, XAxis, YAxis } from 'recharts'
import type { Plane } from '../plane.ts'
import { AxisTick } from './AxisTick.tsx'
import { AXIS_LINE } from './axis.ts'
import { Legend } from './Legend.tsx'
import { Lettering } from './Lettering.tsx'

const NO_DATA: never[] = []
/** Below the lines, above the grid. */
const BENEATH = -50

/**
 * Draws a plane: Recharts places axes, grid and references; the lines are paths made from columns, for which no
 * object per point is ever built.
 */
export const PlaneDrawing = memo(function PlaneDrawing({ plane }: { readonly plane: Plane }) {
  const { width, height, plot, xAxis, yAxis, shaded, levels, box } = plane
  const labelOf = (axis: Plane['xAxis']) => (value: number) =>
    axis.ticks.find(tick => tick.value === value)?.label ?? ''
  return (
    <ComposedChart
      width={width}
      height={height}
      data={NO_DATA}
      margin={{
        top: plot.top,
        right: width - plot.left - plot.width,
        bottom: height - plot.top - plot.height - 24,
        left: 0,
      }}
      accessibilityLayer={false}
    >
      <CartesianGrid vertical={false} syncWithTicks stroke="var(--grid)" />
      <XAxis
        type="number"
        dataKey="x"
        domain={xAxis.domain as [number, number]}
        ticks={xAxis.ticks.map(tick => tick.value)}
        tickFormatter={labelOf(xAxis)}
        interval={0}
        height={24}
        allowDataOverflow
        tickSize={5}
        axisLine={AXIS_LINE}
        tickLine={AXIS_LINE}
        tick={AxisTick}
      />
      <YAxis
        type="number"
        domain={yAxis.domain as [number, number]}
        ticks={yAxis.ticks.map(tick => tick.value)}
        tickFormatter={labelOf(yAxis)}
        interval={0}
        width={plot.left}
        allowDataOverflow
        axisLine={false}
        tickLine={false}
        tick={AxisTick}
      />
      {shaded === null ? null : (
        <ReferenceArea x1={shaded[0]} x2={shaded[1]} fill="var(--shade)" fillOpacity={1} zIndex={BENEATH} />
      )}
      {box === null ? null : (
        <ReferenceArea
          x1={box.first}
          x2={box.last}
          y1={box.low}
          y2={box.high}
          fill="var(--ratio)"
          fillOpacity={0.12}
          stroke="var(--ratio)"
          strokeDasharray="4 3"
          ifOverflow="hidden"
          zIndex={BENEATH}
        />
      )}
      {yAxis.domain[0] <= 0 && yAxis.domain[1] >= 0 ? (
        <ReferenceLine y={0} stroke="var(--rule-strong)" zIndex={BENEATH} />
      ) : null}
      {levels.map(level => (
        <ReferenceLine
          key={level.value}
          y={level.value}
          stroke="var(--muted)"
          strokeDasharray="2 3"
          zIndex={BENEATH}
        />
      ))}
      <Paths plane={plane} />
      <Legend entries={plane.legend} />
      <Lettering labels={plane.labels} />
    </ComposedChart>
  )
})

function Paths({ plane: { paths, plot } }: { readonly plane: Plane }) {
  const clip = `clip-${Math.round(plot.left)}-${Math.round(plot.top)}-${Math.round(plot.width)}-${Math.round(plot.height)}`
  return (
    <g clipPath={`url(#${clip})`}>
      <defs>
        <clipPath id={clip}>
          <rect x={plot.left - 1} y={plot.top - 2} width={plot.width + 2} height={plot.height + 4} />
        </clipPath>
      </defs>
      {paths.map(path => (
        <path
          key={path.key}
          d={path.d}
          fill={path.fill ?? 'none'}
          stroke={path.stroke ?? 'none'}
          strokeWidth={path.strokeWidth}
          strokeDasharray={path.dash}
          strokeLinejoin="round"
          opacity={path.opacity}
        />
      ))}
    </g>
  )
}
