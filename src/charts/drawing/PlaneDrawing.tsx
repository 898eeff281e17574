import { memo } from 'react'
import { CartesianAxis, Layer, Rectangle, Surface } from 'recharts'
import { AXIS_HEIGHT } from '../lettering.ts'
import { pixel, type Scale } from '../paths.ts'
import { type Axis, type Plane, TINT } from '../plane.ts'
import { AxisTick } from './AxisTick.tsx'
import { AXIS_LINE } from './axis.ts'
import { Legend } from './Legend.tsx'
import { Lettering } from './Lettering.tsx'

/**
 * Draws a plane with the shapes and axes of Recharts, but without its charts: their store would compute again on each
 * change what the plane already holds (domains, scales, ticks, points), which costs several times the drawing itself.
 */
export const PlaneDrawing = memo(function PlaneDrawing({ plane }: { readonly plane: Plane }) {
  const { width, height, plot, xAxis, yAxis, xScale, yScale, categories } = plane
  const bottom = plot.top + plot.height
  const frame = { x: plot.left, y: plot.top, width: plot.width, height: plot.height }
  const xTicks = ticksOf(xAxis, xScale)
  const yTicks = ticksOf(yAxis, yScale)
  return (
    <Surface width={width} height={height}>
      <Grounds plane={plane} />
      <Levels plane={plane} />
      <Paths plane={plane} />
      <CartesianAxis
        orientation="bottom"
        {...frame}
        y={bottom}
        height={AXIS_HEIGHT}
        viewBox={frame}
        ticks={xTicks}
        tickFormatter={labelsOf(xAxis)}
        interval={0}
        tickSize={5}
        axisLine={categories === 'y' ? false : AXIS_LINE}
        tickLine={categories === undefined ? AXIS_LINE : false}
        tick={NAME}
      />
      <CartesianAxis
        orientation="left"
        x={0}
        y={plot.top}
        width={plot.left}
        height={plot.height}
        viewBox={frame}
        ticks={yTicks}
        tickFormatter={labelsOf(yAxis)}
        interval={0}
        axisLine={categories === 'y' ? AXIS_LINE : false}
        tickLine={false}
        tick={NAME}
      />
      <Legend entries={plane.legend} />
      <Lettering labels={plane.labels} />
    </Surface>
  )
})

const NAME = <AxisTick />

function ticksOf(axis: Axis, scale: Scale) {
  return axis.ticks.map(({ value }, index) => ({ value, index, coordinate: pixel(scale, value) }))
}

function labelsOf(axis: Axis): (value: number) => string {
  return value => axis.ticks.find(tick => tick.value === value)?.label ?? ''
}

/** The shaded span, the tinted spans and the box, drawn below everything else. */
function Grounds({ plane: { plot, xScale, yScale, shaded, tinted = [], box } }: { readonly plane: Plane }) {
  return (
    <Layer>
      {shaded === null ? null : (
        <Rectangle
          x={pixel(xScale, shaded[0])}
          y={plot.top}
          width={pixel(xScale, shaded[1]) - pixel(xScale, shaded[0])}
          height={plot.height}
          fill="var(--shade)"
        />
      )}
      {tinted.map(([first, last]) => (
        <Rectangle
          key={first}
          x={pixel(xScale, first)}
          y={plot.top}
          width={Math.max(1, pixel(xScale, last) - pixel(xScale, first))}
          height={plot.height}
          fill="var(--muted)"
          fillOpacity={TINT}
        />
      ))}
      {box === null ? null : (
        <Rectangle
          x={pixel(xScale, Math.max(box.first, xScale.from))}
          y={pixel(yScale, box.high)}
          width={Math.max(
            0,
            pixel(xScale, Math.min(box.last, xScale.to)) - pixel(xScale, Math.max(box.first, xScale.from)),
          )}
          height={pixel(yScale, box.low) - pixel(yScale, box.high)}
          fill="var(--ratio)"
          fillOpacity={0.12}
          stroke="var(--ratio)"
          strokeDasharray="4 3"
        />
      )}
    </Layer>
  )
}

/** The grid: a pale line at each tick, the line of zero where it is in view, and the levels. */
function Levels({
  plane: { plot, xAxis, yAxis, xScale, yScale, levels, categories },
}: {
  readonly plane: Plane
}) {
  const [axis, scale] = categories === 'y' ? [xAxis, xScale] : [yAxis, yScale]
  const across = (value: number) => {
    const at = pixel(scale, value)
    return categories === 'y'
      ? { x1: at, x2: at, y1: plot.top, y2: plot.top + plot.height }
      : { x1: plot.left, x2: plot.left + plot.width, y1: at, y2: at }
  }
  return (
    <Layer>
      {axis.ticks.map(({ value }) => (
        <line key={`tick ${value}`} {...across(value)} stroke="var(--grid)" />
      ))}
      {axis.domain[0] <= 0 && axis.domain[1] >= 0 ? (
        <line {...across(0)} stroke="var(--rule-strong)" />
      ) : null}
      {levels.map(({ value }) => (
        <line key={value} {...across(value)} stroke="var(--muted)" strokeDasharray="2 3" />
      ))}
    </Layer>
  )
}

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
