import { type KeyboardEvent, memo, type PointerEvent, useState } from 'react'
import type { ChartWords } from './chart.ts'
import type { Readout, ReadoutRow } from './readout.ts'

interface Props {
  readonly words: ChartWords
  readonly readout: Readout
  readonly downward: boolean
}

/**
 * The cursor over a drawing: it follows the pointer and the arrow keys and shows the values of its point. Its place is
 * its own state, so that moving it redraws nothing else.
 */
export const Cursor = memo(function Cursor({ words, readout, downward }: Props) {
  const [at, setAt] = useState<{ readonly point: number; readonly spoken: boolean } | null>(null)
  const last = readout.count - 1
  const point = at === null || last < 0 ? null : Math.min(at.point, last)

  const follow = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    const along = downward ? event.clientY - box.top : event.clientX - box.left
    if (last >= 0) setAt({ point: readout.nearest(along), spoken: false })
  }
  const step = (event: KeyboardEvent) => {
    const next = nextPoint(event.key, point, last)
    if (event.key === 'Escape') setAt(null)
    if (next === null) return
    event.preventDefault()
    setAt({ point: next, spoken: true })
  }
  const description = [words.headline, words.subtitle, words.description]
    .flatMap(text => (text ? [text.replace(/\.$/, '')] : []))
    .join('. ')
  return (
    <>
      {point === null ? null : <Pointed readout={readout} point={point} downward={downward} />}
      <div
        className="chart-hit"
        role="img"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys move over the points of the chart
        tabIndex={0}
        aria-label={`Chart: ${description}. Arrow keys read its points.`}
        onPointerMove={follow}
        onPointerDown={follow}
        onPointerLeave={() => setAt(null)}
        onKeyDown={step}
        onBlur={() => setAt(null)}
      />
      <span className="visually-hidden" aria-live="polite">
        {point !== null && at?.spoken ? spoken(readout, point) : ''}
      </span>
    </>
  )
})

function nextPoint(key: string, point: number | null, last: number): number | null {
  if (last < 0) return null
  if (key === 'Home') return 0
  if (key === 'End') return last
  const leap = Math.max(1, Math.round(last / 10))
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1, PageDown: leap, PageUp: -leap }[key]
  if (step === undefined) return null
  // The first key press starts at the latest point.
  return point === null ? last : Math.max(0, Math.min(last, point + step))
}

function spoken(readout: Readout, point: number): string {
  return `${readout.title(point)}: ${readout
    .rows(point)
    .map(row => `${row.label} ${row.text}`)
    .join(', ')}`
}

interface PointedProps {
  readonly readout: Readout
  readonly point: number
  readonly downward: boolean
}

function Pointed({ readout, point, downward }: PointedProps) {
  const rows = readout.rows(point)
  const at = readout.x(point)
  const [start, end] = readout.extent
  return (
    <div className="chart-cursor" aria-hidden="true">
      <svg width="100%" height="100%">
        <title>{readout.title(point)}</title>
        {downward ? null : (
          <line x1={at} x2={at} y1={start} y2={end} stroke="var(--muted)" strokeDasharray="2 2" />
        )}
        {rows.map(row =>
          row.y === null || downward ? null : (
            <circle key={row.label} cx={at} cy={row.y} r={3.5} fill={row.colour} stroke="var(--paper)" />
          ),
        )}
      </svg>
      <ReadoutBox
        title={readout.title(point)}
        rows={rows}
        at={at}
        downward={downward}
        width={readout.width}
      />
    </div>
  )
}

interface BoxProps {
  readonly title: string
  readonly rows: readonly ReadoutRow[]
  readonly at: number
  readonly downward: boolean
  readonly width: number
}

/** The readout, on the side of the cursor that has room for it. */
function ReadoutBox({ title, rows, at, downward, width }: BoxProps) {
  const place = Math.round(at)
  const style = downward
    ? { insetInlineStart: 'auto', insetInlineEnd: 0, insetBlockStart: Math.max(0, place - 40) }
    : place > width / 2
      ? { insetInlineStart: 'auto', insetInlineEnd: width - place + 12 }
      : { insetInlineStart: place + 12 }
  return (
    <div className="chart-readout" style={style}>
      <div className="chart-readout-title">{title}</div>
      {rows.map(row => (
        <div key={row.label} className="chart-readout-row">
          <span
            className="chart-readout-swatch"
            style={{ borderColor: row.colour, borderStyle: row.dash === undefined ? 'solid' : 'dashed' }}
          />
          <span>{row.label}</span>
          <span>{row.text}</span>
        </div>
      ))}
    </div>
  )
}
