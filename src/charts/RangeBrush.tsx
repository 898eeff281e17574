import { type KeyboardEvent, memo, type PointerEvent, useMemo, useRef, useState } from 'react'
import type { Day } from '../data/series/series.ts'
import { monthsLater } from '../metrics/day.ts'
import { lastRowBy } from '../metrics/row-of-day.ts'
import { formatDay } from '../report/format.ts'
import type { ColourRole } from './chart.ts'
import { decimate } from './decimate.ts'
import { LETTERS } from './lettering.ts'
import { colourOf } from './line-style.ts'
import { linePath, pixel, type Scale, valueAt } from './paths.ts'
import { timeTicks } from './time-ticks.ts'
import { useWidth } from './use-stage.ts'

interface Props {
  /** The whole history that the window is chosen from. */
  readonly dates: Int32Array
  readonly values: Float64Array
  readonly role?: ColourRole
  readonly from: Day
  readonly to: Day
  /** Called during a drag with `final` false, and once at its end with `final` true. */
  readonly onChange: (from: Day, to: Day, final: boolean) => void
  /** Name of the window in labels of the handles: "Window". */
  readonly label?: string
  /** Writes a value of the history for the readout that follows the pointer. */
  readonly format?: (value: number) => string
}

const HEIGHT = 72
const AXIS = 20
/** Shortest window in days that a drag can make. A window that is shorter already can only grow. */
const LEAST = 7

function leastOf([from, to]: readonly [Day, Day]): number {
  return Math.min(LEAST, to - from)
}

/** A press that moves no further than this many pixels is a click. */
const CLICK = 4

type Grip = 'from' | 'to' | 'window'

/**
 * Chooses a window of the history. The reader drags the window or one of its ends, clicks beside it to move it there,
 * drags beside it to draw a new one, or moves an end with the keyboard.
 */
export function RangeBrush(props: Props) {
  const { dates, values, role = 'ratio', from, to, onChange, label = 'Window', format = String } = props
  const frame = useRef<HTMLDivElement>(null)
  const width = useWidth(frame) ?? 0
  const first = dates[0] ?? 0
  const last = dates[dates.length - 1] ?? 0
  const scale = useMemo(() => ({ from: first, to: last, start: 0, end: width }), [first, last, width])
  const [moving, setMoving] = useState<readonly [Day, Day] | null>(null)
  const grip = useRef<{ readonly part: Grip; readonly x: number; readonly at: readonly [Day, Day] } | null>(
    null,
  )
  const within = (day: Day) => Math.max(first, Math.min(day, last))
  const [start, end] = moving ?? [within(from), within(to)]
  const least = leastOf([start, end])

  const [pointed, setPointed] = useState<Day | null>(null)
  const drawnFrom = useRef<{ readonly x: number; readonly day: Day } | null>(null)
  const dayAt = (clientX: number) => {
    const left = frame.current?.getBoundingClientRect().left ?? 0
    return within(Math.round(valueAt(scale, clientX - left)))
  }
  const setTo = (next: readonly [Day, Day], final: boolean) => {
    setMoving(final ? null : next)
    onChange(next[0], next[1], final)
  }
  const beside = {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return
      event.preventDefault()
      event.currentTarget.setPointerCapture(event.pointerId)
      drawnFrom.current = { x: event.clientX, day: dayAt(event.clientX) }
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const begun = drawnFrom.current
      if (begun === null || Math.abs(event.clientX - begun.x) <= CLICK) return
      setTo(drawn(begun.day, dayAt(event.clientX), first, last), false)
    },
    onPointerUp: (event: PointerEvent<HTMLElement>) => {
      const begun = drawnFrom.current
      drawnFrom.current = null
      if (begun === null) return
      if (Math.abs(event.clientX - begun.x) > CLICK)
        setTo(drawn(begun.day, dayAt(event.clientX), first, last), true)
      else move('window', begun.day - Math.round((start + end) / 2), [start, end], true)
    },
    onPointerCancel: () => {
      const begun = drawnFrom.current
      drawnFrom.current = null
      if (begun !== null && moving !== null) setTo([within(from), within(to)], true)
    },
  }

  const move = (part: Grip, days: number, at: readonly [Day, Day], final: boolean) => {
    const next = moved(part, days, at, first, last)
    setMoving(final ? null : next)
    if (final || next[0] !== start || next[1] !== end) onChange(next[0], next[1], final)
  }
  const grab = (part: Grip) => (event: PointerEvent<HTMLElement>) => {
    event.preventDefault()
    event.currentTarget.focus()
    event.currentTarget.setPointerCapture(event.pointerId)
    grip.current = { part, x: event.clientX, at: [start, end] }
  }
  const drag = (final: boolean) => (event: PointerEvent) => {
    if (grip.current === null) return
    const { part, x, at } = grip.current
    const days = Math.round(valueAt(scale, event.clientX - x) - first)
    if (final) grip.current = null
    move(part, days, at, final)
  }
  const release = () => {
    if (grip.current === null) return
    const { part, at } = grip.current
    grip.current = null
    // The listener has had passing changes, so it must learn that the drag was cancelled.
    if (moving !== null) move(part, 0, at, true)
  }
  const gripping = (part: Grip) => ({
    onPointerDown: grab(part),
    onPointerMove: drag(false),
    onPointerUp: drag(true),
    onPointerCancel: release,
  })
  const press = (part: 'from' | 'to') => (event: KeyboardEvent) => {
    const day = part === 'from' ? start : end
    const days = keyStep(event.key, event.shiftKey, day, first, last)
    if (days === null) return
    event.preventDefault()
    move(part, days, [start, end], true)
  }

  return (
    <div
      ref={frame}
      className="brush"
      style={{ height: HEIGHT }}
      onPointerMove={event => setPointed(dayAt(event.clientX))}
      onPointerLeave={() => setPointed(null)}
    >
      <Overview dates={dates} values={values} role={role} scale={scale} />
      <div className="brush-beside" {...beside} />
      <div
        className="brush-window"
        style={{
          insetInlineStart: pixel(scale, start),
          width: Math.max(2, pixel(scale, end) - pixel(scale, start)),
        }}
        {...gripping('window')}
      />
      {(['from', 'to'] as const).map(part => (
        <div
          key={part}
          className="brush-handle"
          data-end={part}
          role="slider"
          tabIndex={0}
          aria-label={part === 'from' ? `${label} starts` : `${label} ends`}
          aria-valuemin={part === 'from' ? first : start + least}
          aria-valuemax={part === 'from' ? end - least : last}
          aria-valuenow={part === 'from' ? start : end}
          aria-valuetext={formatDay(part === 'from' ? start : end, 'long')}
          style={{ insetInlineStart: pixel(scale, part === 'from' ? start : end) }}
          onKeyDown={press(part)}
          {...gripping(part)}
        />
      ))}
      {pointed === null || width === 0 ? null : (
        <Pointed
          day={pointed}
          x={pixel(scale, pointed)}
          width={width}
          dates={dates}
          values={values}
          format={format}
        />
      )}
    </div>
  )
}

interface PointedProps extends Pick<Props, 'dates' | 'values'> {
  readonly day: Day
  readonly x: number
  readonly width: number
  readonly format: (value: number) => string
}

/** The day under the pointer and the value on it. */
function Pointed({ day, x, width, dates, values, format }: PointedProps) {
  const row = Math.max(0, lastRowBy(dates, day))
  const value = values[row] ?? Number.NaN
  const atEnd = x > width / 2
  return (
    <div
      className="brush-pointed"
      aria-hidden="true"
      data-side={atEnd ? 'end' : 'start'}
      style={{ insetInlineStart: x }}
    >
      <span>
        {formatDay(dates[row] ?? day)} <strong>{Number.isFinite(value) ? format(value) : '–'}</strong>
      </span>
    </div>
  )
}

/** @returns the window between two days, given in any order */
function drawn(one: Day, other: Day, first: Day, last: Day): readonly [Day, Day] {
  const [from, to] = one < other ? [one, other] : [other, one]
  if (to - from >= LEAST) return [from, to]
  return from + LEAST <= last ? [from, from + LEAST] : [Math.max(first, last - LEAST), last]
}

function moved(
  part: Grip,
  days: number,
  [from, to]: readonly [Day, Day],
  first: Day,
  last: Day,
): readonly [Day, Day] {
  const least = leastOf([from, to])
  if (part === 'from') return [Math.max(first, Math.min(from + days, to - least)), to]
  if (part === 'to') return [from, Math.min(last, Math.max(to + days, from + least))]
  const held = Math.max(first - from, Math.min(days, last - to))
  return [from + held, to + held]
}

/** @returns the days by which a key moves an end: arrows 1 (with Shift a month), page keys a year, Home and End to the limit */
function keyStep(key: string, shift: boolean, day: Day, first: Day, last: Day): number | null {
  const months = (count: number) => monthsLater(day, count) - day
  if (key === 'ArrowRight' || key === 'ArrowUp') return shift ? months(1) : 1
  if (key === 'ArrowLeft' || key === 'ArrowDown') return shift ? months(-1) : -1
  if (key === 'PageUp') return months(12)
  if (key === 'PageDown') return months(-12)
  if (key === 'Home') return first - day
  if (key === 'End') return last - day
  return null
}

interface OverviewProps {
  readonly dates: Int32Array
  readonly values: Float64Array
  readonly role: ColourRole
  readonly scale: Scale
}

/** The line of the whole history, drawn below the window. */
const Overview = memo(function Overview({ dates, values, role, scale }: OverviewProps) {
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
