import { memo, useMemo } from 'react'
import type { ColourRole } from './chart.ts'
import { decimate } from './decimate.ts'
import { LETTERS } from './lettering.ts'
import { colourOf } from './line-style.ts'
import { linePath, pixel, type Scale } from './paths.ts'
import { timeTicks } from './time-ticks.ts'

/** Height of a brush in pixels. */
export const HEIGHT = 72
const AXIS = 20

interface Props {
  readonly dates: Int32Array
  readonly values: Float64Array
  readonly role: ColourRole
  readonly scale: Scale
}

/** The line of the whole history, drawn below the window. */
export const BrushHistory = memo(function BrushHistory({ dates, values, role, scale }: Props) {
  const drawn = useMemo(() => {
    const indices = decimate(dates, values, scale.from, scale.to, scale.end)
    let low = Number.POSITIVE_INFINITY
    let high = Number.NEGATIVE_INFINITY
    for (const i of indices) {
      const value = values[i]!
      if (value < low) low = value
      if (value > high) high = value
    }
    const ys = { from: low, to: high, start: HEIGHT - AXIS - 4, end: 4 }
    return {
      d: linePath(dates, values, indices, scale, ys),
      ticks: timeTicks(scale.from, scale.to, Math.max(3, Math.min(10, Math.floor(scale.end / 80)))),
    }
  }, [dates, values, scale])
  return (
    <svg width={scale.end} height={HEIGHT} aria-hidden="true">
      <path d={drawn.d} fill="none" stroke={colourOf(role)} strokeWidth={1.25} />
      <line x1={0} x2={scale.end} y1={HEIGHT - AXIS} y2={HEIGHT - AXIS} stroke="var(--rule-strong)" />
      {drawn.ticks.map(({ value, label }) => {
        const x = pixel(scale, value)
        return (
          <text
            key={value}
            x={x}
            y={HEIGHT - 6}
            fontSize={LETTERS}
            fill="var(--muted)"
            textAnchor={x < 20 ? 'start' : x > scale.end - 20 ? 'end' : 'middle'}
          >
            {label}
          </text>
        )
      })}
    </svg>
  )
})
