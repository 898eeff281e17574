import { type CSSProperties, memo, useEffect, useRef } from 'react'
import { ScrollRegion } from '../ui/ScrollRegion.tsx'
import { ChartFrame } from './ChartFrame.tsx'
import type { ChartTable, HeatMapProps } from './chart.ts'
import { DEEPEST, type HeatCell, heatCells, RAMP } from './heat.ts'
import { useSame } from './use-same.ts'

/**
 * A grid of numbers on coloured grounds: teal where small caps are ahead, orange where large caps are, deeper for larger
 * values. Every cell shows its number, so no information depends on colour alone.
 */
export function HeatMap(props: HeatMapProps) {
  return (
    <ChartFrame words={props} table={() => heatTable(props)} draw={() => drawn(props)}>
      <HeatKey signs={props.signs} />
      <HeatGrid map={useSame(props)} />
    </ChartFrame>
  )
}

/** The page shows a table. A drawing is made only when the reader exports a picture. */
async function drawn(map: HeatMapProps): Promise<SVGSVGElement> {
  const { heatElement } = await import('./heat-drawing.ts')
  return heatElement(map)
}

const HeatGrid = memo(function HeatGrid({ map }: { readonly map: HeatMapProps }) {
  const { corner, rows, columns } = map
  const cellAt = heatCells(map)
  const grid = useRef<HTMLTableElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another map has its mark in another cell
  useEffect(() => {
    const mark = grid.current?.querySelector<HTMLElement>('[data-marked]')
    const region = mark?.closest('.table-scroll')
    if (mark && region) region.scrollLeft = mark.offsetLeft - (region.clientWidth - mark.offsetWidth) / 2
  }, [map])
  return (
    <ScrollRegion label={{ 'aria-label': `${map.headline} As a grid.` }}>
      <table ref={grid} className="heat">
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
              {columns.map((column, place) => (
                <Cell key={column} cell={cellAt(row, place)} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
})

function Cell({ cell: { text, side, depth, total, mark } }: { readonly cell: HeatCell }) {
  return (
    <td
      data-side={side}
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

function HeatKey({ signs: [above, below] }: Pick<HeatMapProps, 'signs'>) {
  const ramp = (colour: string, shares: readonly number[]) =>
    shares.map(share => (
      <span key={share} style={{ '--heat': colour, '--depth': share * DEEPEST } as CSSProperties} />
    ))
  return (
    <div className="heat-key" aria-hidden="true">
      <span>{below}</span>
      <span className="heat-ramp">
        {ramp('var(--large)', RAMP)}
        {ramp('var(--small)', [...RAMP].reverse())}
      </span>
      <span>{above}</span>
    </div>
  )
}

function heatTable({ corner, rows, columns, values, unit, digits, partial = [] }: HeatMapProps): ChartTable {
  return {
    columns: [
      { label: corner, unit: 'text' },
      ...columns.map(label => ({ label, unit, signed: true, ...(digits !== undefined && { digits }) })),
      ...(partial.length === 0 ? [] : [{ label: 'Only in part', unit: 'text' as const }]),
    ],
    rows: rows.length,
    cell: (row, column) => {
      if (column === 0) return rows[row]!
      const first = row * columns.length
      if (column > columns.length) return columns.filter((_, k) => partial.includes(first + k)).join(', ')
      const value = values[first + column - 1]!
      return Number.isNaN(value) ? null : value
    },
  }
}
