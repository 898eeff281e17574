import type { ReactNode } from 'react'
import { sentence } from '../../data/series/problem.ts'
import { sourceOf } from '../../data/series/provenance.ts'
import type { SidePassport } from '../../data/series/series.ts'
import { counted, formatDay } from '../../report/format.ts'
import type { Report } from '../../report/report.ts'
import { Table } from '../../ui/Table.tsx'
import { FigureOf } from '../FigureOf.tsx'
import { TableTools } from '../TableTools.tsx'

const BASIS: Readonly<Record<SidePassport['basis'], string>> = {
  both: 'price and dividend-adjusted',
  price: 'price',
  total: 'dividend-adjusted',
  unstated: 'not stated',
}
const SIDES = ['small', 'large'] as const

interface Row {
  readonly name: string
  readonly cell: (side: SidePassport) => ReactNode
}

const ROWS: readonly Row[] = [
  { name: 'Source', cell: side => <SourceCell side={side} /> },
  { name: 'Rows', cell: side => `${counted(side.rows, 'row')}, ${side.frequency.kind}` },
  { name: 'First and last', cell: side => `${formatDay(side.first)} – ${formatDay(side.last)}` },
  { name: 'Closes', cell: side => BASIS[side.basis] },
  { name: 'Rounded to', cell: side => (side.rounding === null ? 'no evident step' : String(side.rounding)) },
  { name: 'Problems while reading', cell: side => <Problems side={side} /> },
  { name: 'SHA-256 of the input', cell: side => <code className="hash">{side.sha256 || 'not known'}</code> },
]

/** The findings of reading each side. */
export function Passport({ report }: { readonly report: Report }) {
  const { passport } = report.pair
  return (
    <Table
      caption="Data provenance"
      rows={ROWS}
      rowKey={row => row.name}
      actions={<TableTools name="passport" />}
      columns={[
        { id: 'what', head: 'Side', cell: row => row.name },
        ...SIDES.map(side => ({
          id: side,
          head: <FigureOf report={report} id={`data.${side}-symbol`} />,
          cell: (row: Row) => row.cell(passport[side]),
        })),
      ]}
    />
  )
}

/** The source as the product knows it, and separately the name that the sender gave it. */
function SourceCell({ side }: { readonly side: SidePassport }) {
  const { provenance } = side
  const said = 'said' in provenance ? provenance.said : ''
  return (
    <>
      {sourceOf(side)}
      {said === '' ? null : <small>, whose sender calls them “{said}”</small>}
    </>
  )
}

function Problems({ side }: { readonly side: SidePassport }) {
  if (side.problemCount === 0) return 'none'
  return (
    <details>
      <summary>
        {counted(side.problemCount, 'problem')}
        {'said' in side.provenance ? ', says the sender' : ''}
      </summary>
      <ul>
        {side.problems.map((problem, i) => (
          <li key={i}>{sentence(problem)}</li>
        ))}
      </ul>
    </details>
  )
}
