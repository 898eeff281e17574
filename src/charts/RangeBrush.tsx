import { type KeyboardEvent, type PointerEvent, useMemo, useRef, useState } from 'react'
import type { Day } from '../data/series/series.ts'
import { formatDay } from '../report/format.ts'
import { BrushHistory, HEIGHT } from './BrushHistory.tsx'
import { BrushPointed } from './BrushPointed.tsx'
import { drawn, type Grip, keyStep, leastOf, moved } from './brush-moves.ts'
import type { ColourRole } from './chart.ts'
import { pixel, valueAt } from './paths.ts'
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

/** A press that moves no further than this many pixels is a click. */
const CLICK = 4

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
      <BrushHistory dates={dates} values={values} role={role} scale={scale} />
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
        <BrushPointed
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
