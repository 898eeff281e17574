import type { Reading } from '../../notes/reader/reading.ts'
import { unitOfMeasure } from '../../notes/reader/units.ts'
import type { ForecastScore } from '../../report/claims/expectation.ts'
import { formatDay, formatValue } from '../../report/format.ts'
import { Table } from '../../ui/Table.tsx'
import { DayValue, Value } from '../Value.tsx'
import { forecastPlane, monthlyPath, PLANE } from './forecast-plane.ts'

interface Props {
  readonly reading: Reading
  readonly score: ForecastScore
}

/** What came of a forecast: its path against its band, with the same as a table. */
export function ForecastPath({ reading, score }: Props) {
  const plane = forecastPlane(reading, score)
  if (plane === null || reading.from === null) return null
  const unit = unitOfMeasure(reading.figure)
  const { band, ends, last, zero, path } = plane
  const right = PLANE.width - PLANE.right
  return (
    <details className="forecast-path">
      <summary>Path since {formatDay(reading.from)}, and the band</summary>
      <svg
        viewBox={`0 0 ${PLANE.width} ${PLANE.height}`}
        role="img"
        aria-label="Path of the forecast figure and its band; the table beneath has the values."
      >
        <rect className="forecast-band" {...band} />
        <line className="forecast-zero" x1={PLANE.left} x2={right} y1={zero} y2={zero} />
        <path className="forecast-line" d={path} />
        {last === null ? null : <circle className="forecast-last" cx={last.x} cy={last.y} r="3" />}
        {ends.map(({ value, y }) => (
          <text key={value} x={right + 6} y={y + 4}>
            {formatValue(value, unit, { signed: true, trim: true })}
          </text>
        ))}
        <text x={PLANE.left} y={PLANE.height - 6}>
          {formatDay(reading.from)}
        </text>
        <text x={right} y={PLANE.height - 6} textAnchor="end">
          {formatDay(reading.to)}
        </text>
      </svg>
      <Table
        caption="Last close of each month"
        columns={[
          { id: 'day', head: 'Close of', cell: ({ day }) => <DayValue day={day} /> },
          {
            id: 'value',
            head: 'Since the start',
            align: 'end',
            cell: ({ value }) => <Value value={value} unit={unit} signed />,
          },
        ]}
        rows={monthlyPath(score)}
        rowKey={({ day }) => day}
      />
    </details>
  )
}
