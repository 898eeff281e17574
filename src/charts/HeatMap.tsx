import { type CSSProperties, memo } from 'react'
import { formatValue } from '../report/format.ts'
import { ChartFrame } from './ChartFrame.tsx'
import type { ChartTable, HeatMapProps } from './chart.ts'
import { formatOptions } from './plane.ts'
import { useSame } from './use-same.ts'

/** Deepest ground that text still reads on, in percent of the colour. */
const DEEPEST = 50
const RAMP = [1, 0.6, 0.25] as const

/**
 * A grid of numbers, each on a ground that says which side is ahead and by how much: the teal of small caps, the
 * orange of large caps. The number is always there, so colour adds to it and never stands for it.
 */
export function HeatMap(props: HeatMapProps) {
  return (
    <ChartFrame words={props} table={() => heatTable(props)} picture={false}>
      <HeatKey />
      <HeatGrid map={useSame(props)} />
    </ChartFrame>
  )
}

const HeatGrid = memo(function HeatGrid({ map }: { readonly map: HeatMapProps }) {
  const { corner, rows, columns, values, unit, totalRows = [], totalColumns = [], marked = [] } = map
  const deepest = map.deepest ?? usualExtreme(values)
  const options = formatOptions({ ...map, signed: true })
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable
    <section className="table-scroll" tabIndex={0} aria-label={`${map.headline} As a grid.`}>
      <table className="heat">
        <caption className="visually-hidden">{`${map.headline} ${map.subtitle}`}</caption>
        <thead>
          <tr>
            <th scope="col">{corner}</th>
            {columns.map(column => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((name, row) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {columns.map((column, place) => {
                const value = values[row * columns.length + place]!
                const mark = marked.find(one => one.row === row && one.column === place)
                return (
                  <HeatCell
                    key={column}
                    value={value}
                    text={Number.isNaN(value) ? '' : formatValue(value, unit, options).replace(/ pp$|%$/, '')}
                    deepest={deepest}
                    total={totalRows.includes(row) || totalColumns.includes(place)}
                    mark={mark?.label}
                  />
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
})

interface CellProps {
  readonly value: number
  readonly text: string
  readonly deepest: number
  readonly total: boolean
  readonly mark: string | undefined
}

function HeatCell({ value, text, deepest, total, mark }: CellProps) {
  const depth = Math.round(Math.min(1, Math.abs(value) / deepest) * DEEPEST)
  return (
    <td
      data-side={value > 0 ? 'ahead' : value < 0 ? 'behind' : undefined}
      data-total={total || undefined}
      data-marked={mark === undefined ? undefined : true}
      title={mark}
      style={text === '' ? undefined : ({ '--depth': depth } as CSSProperties)}
    >
      {text}
      {mark === undefined ? null : <span className="visually-hidden">, {mark}</span>}
    </td>
  )
}

function HeatKey() {
  const ramp = (colour: string, shares: readonly number[]) =>
    shares.map(share => (
      <span key={share} style={{ '--heat': colour, '--depth': share * DEEPEST } as CSSProperties} />
    ))
  return (
    <div className="heat-key" aria-hidden="true">
      <span>Large caps ahead</span>
      <span className="heat-ramp">
        {ramp('var(--large)', RAMP)}
        {ramp('var(--small)', [...RAMP].reverse())}
      </span>
      <span>Small caps ahead</span>
    </div>
  )
}

/** The 95th percentile of magnitudes, so that one wild month does not pale all others; 1 when there are none. */
function usualExtreme(values: Float64Array): number {
  const magnitudes = values
    .filter(value => !Number.isNaN(value))
    .map(Math.abs)
    .sort()
  return magnitudes[Math.floor((magnitudes.length - 1) * 0.95)] || 1
}

function heatTable({ corner, rows, columns, values, unit, digits }: HeatMapProps): ChartTable {
  return {
    columns: [
      { label: corner, unit: 'text' },
      ...columns.map(label => ({ label, unit, signed: true, ...(digits !== undefined && { digits }) })),
    ],
    rows: rows.length,
    cell: (row, column) => {
      if (column === 0) return rows[row]!
      const value = values[row * columns.length + column - 1]!
      return Number.isNaN(value) ? null : value
    },
  }
}
