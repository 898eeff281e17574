import type { Day } from '../data/series/series.ts'
import { lastRowBy } from '../metrics/row-of-day.ts'
import { formatDay } from '../report/format.ts'

interface Props {
  readonly dates: Int32Array
  readonly values: Float64Array
  readonly day: Day
  readonly x: number
  readonly width: number
  readonly format: (value: number) => string
}

/** The day under the pointer and the value on it. */
export function BrushPointed({ day, x, width, dates, values, format }: Props) {
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
