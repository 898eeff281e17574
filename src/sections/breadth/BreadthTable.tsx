import { type CSSProperties, memo, useState } from 'react'
import { percentileInWords } from '../../report/breadth/breadth.ts'
import { HORIZONS, type Horizon } from '../../report/breadth/horizons.ts'
import { type BreadthCell, type BreadthRow, FEWEST_RANKED } from '../../report/breadth/row.ts'
import { counted, formatValue } from '../../report/format.ts'
import type { GapKind } from '../../report/settings.ts'
import { type Column, Table } from '../../ui/Table.tsx'
import { TableTools } from '../TableTools.tsx'
import { Value } from '../Value.tsx'
import { Sparkline } from './Sparkline.tsx'
import { AS_GIVEN, nextSorting, type Sorting, type SortKey, sortedRows } from './sorting.ts'

interface Props {
  readonly caption: string
  readonly rows: readonly BreadthRow[]
  readonly kind: GapKind
  /** The pair that the page shows now. */
  readonly shown: string
  /** Opens the whole page on a pair. */
  readonly onOpen: (id: string) => void
}

/** Rows that are drawn before the reader asks for more: what a screen holds. */
const FIRST_ROWS = 40

/** Pairs by horizons; each cell holds the lead and how it ranks in the pair's own history. */
export const BreadthTable = memo(function BreadthTable({ caption, rows, kind, shown, onOpen }: Props) {
  const [sorting, setSorting] = useState<Sorting>(AS_GIVEN)
  const [limit, setLimit] = useState(FIRST_ROWS)
  const ordered = sortedRows(rows, sorting)
  const sortable = (by: SortKey, label: string, title?: string) => ({
    sorted: sorting.by === by ? sorting.direction : ('none' as const),
    head: (
      <button
        type="button"
        className="sort"
        title={title}
        aria-label={`Sort by ${label}`}
        onClick={() => setSorting(nextSorting(sorting, by))}
      >
        {label}
        <span aria-hidden="true">
          {sorting.by === by ? (sorting.direction === 'ascending' ? ' ↑' : ' ↓') : ''}
        </span>
      </button>
    ),
  })
  const columns: readonly Column<BreadthRow>[] = [
    {
      id: 'pair',
      ...sortable('pair', 'Pair'),
      cell: ({ id, small, large }) =>
        id === shown ? (
          <strong aria-current="true">{`${small} / ${large}`}</strong>
        ) : (
          <button type="button" className="pair-link" onClick={() => onOpen(id)}>
            {`${small} / ${large}`}
          </button>
        ),
    },
    { id: 'spark', head: 'Ratio, 1Y', cell: ({ spark }) => <Sparkline values={spark} /> },
    ...HORIZONS.map(
      (horizon): Column<BreadthRow> => ({
        id: horizon.id,
        ...sortable(horizon.id, horizon.label, `Lead ${horizon.phrase}`),
        align: 'end',
        cell: ({ cells }) => <LeadCell cell={cells[horizon.id]} horizon={horizon} kind={kind} />,
      }),
    ),
    {
      id: 'average',
      ...sortable('average', 'vs 200-day avg'),
      align: 'end',
      cell: ({ vsAverage }) =>
        vsAverage === null ? (
          <span className="none">–</span>
        ) : (
          <Value value={vsAverage} unit="fraction" digits={1} signed />
        ),
    },
    {
      id: 'streak',
      ...sortable('streak', 'Streak'),
      align: 'end',
      cell: row => <Streak row={row} />,
    },
  ]
  const hidden = ordered.length - limit
  return (
    <div className="breadth">
      <Table
        caption={caption}
        columns={columns}
        rows={ordered.slice(0, limit)}
        rowKey={({ id }) => id}
        actions={
          <>
            {hidden > 0 ? (
              <button type="button" className="plain" onClick={() => setLimit(limit + FIRST_ROWS)}>
                {`Show ${Math.min(FIRST_ROWS, hidden)} more of ${counted(ordered.length, 'pair')}`}
              </button>
            ) : null}
            <TableTools name="breadth" />
          </>
        }
      />
    </div>
  )
})

function LeadCell({
  cell,
  horizon,
  kind,
}: {
  readonly cell: BreadthCell
  readonly horizon: Horizon
  readonly kind: GapKind
}) {
  const { lead, percentile, windows, absent } = cell
  if (lead === null || percentile === null)
    return (
      <span className="none" title={absent ?? undefined}>
        –<span className="visually-hidden">, {absent}</span>
      </span>
    )
  const ranked = windows >= FEWEST_RANKED
  const side = percentile >= 0.5 ? 'small' : 'large'
  const style = { '--depth': ranked ? Math.abs(percentile - 0.5) * 2 : 0 } as CSSProperties
  return (
    <span className="lead" data-side={side} style={style} title={`Lead ${horizon.phrase}`}>
      <data value={lead}>{formatValue(lead * 100, 'number', { digits: 1, signed: true })}</data>
      <span className="visually-hidden">{kind === 'arithmetic' ? ' percentage points, ' : ' percent, '}</span>
      {ranked ? (
        <>
          <span className="rank">{percentileInWords(percentile).replace(' percentile', '')}</span>
          <span className="visually-hidden"> percentile of the pair’s own history</span>
        </>
      ) : (
        <span className="rank">{windows === 1 ? 'only one' : `of ${windows}`}</span>
      )}
    </span>
  )
}

function Streak({ row: { streak, small, large } }: { readonly row: BreadthRow }) {
  if (streak === 0) return <span className="none">–</span>
  return (
    <span>
      <data value={streak}>{Math.abs(streak)}</data> {streak > 0 ? small : large}
    </span>
  )
}
