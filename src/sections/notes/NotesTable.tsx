import { formatValue } from '../../report/format.ts'
import { type NoteRow, overviewSentence } from '../../report/notes-overview.ts'
import { publishedDay } from '../../report/published-day.ts'
import { SectionHead } from '../../ui/Section.tsx'
import { type Column, Table } from '../../ui/Table.tsx'
import { Verdict } from '../../ui/Verdict.tsx'
import { TableTools } from '../TableTools.tsx'
import { Value } from '../Value.tsx'
import '../claims/claims.css'
import '../sections.css'

interface Props {
  readonly rows: readonly NoteRow[]
  /** Id of the note on the page, or null. */
  readonly current: string | null
  readonly onOpen: (id: string) => void
}

const COUNTS = [
  ['holds', 'Hold'],
  ['holds roughly', 'Roughly'],
  ['does not hold', 'Fail'],
] as const

/** Each note with how its claims stand, and its forecasts with what came so far. */
export function NotesTable({ rows, current, onOpen }: Props) {
  const columns: readonly Column<NoteRow>[] = [
    { id: 'note', head: 'Note', cell: row => <Piece row={row} current={current} onOpen={onOpen} /> },
    ...COUNTS.map(
      ([verdict, head]): Column<NoteRow> => ({
        id: verdict,
        head,
        align: 'end',
        cell: row => <Value value={row.counts[verdict]} unit="count" />,
      }),
    ),
    {
      id: 'itself',
      head: 'Agree with itself',
      align: 'end',
      cell: ({ counts }) => {
        const all = counts['agrees with itself'] + counts['contradicts itself']
        return all === 0 ? '–' : `${counts['agrees with itself']} of ${all}`
      },
    },
    {
      id: 'untold',
      head: 'Not testable with prices',
      align: 'end',
      cell: row => <Value value={row.untold} unit="count" />,
    },
    {
      id: 'readings',
      head: 'Readings that hold',
      align: 'end',
      cell: ({ readings }) => (readings.checked === 0 ? '–' : `${readings.holds} of ${readings.checked}`),
    },
    { id: 'forecasts', head: 'Forecasts and what came', cell: row => <Forecasts row={row} /> },
  ]
  return (
    <>
      <SectionHead
        headline={overviewSentence(rows)}
        subtitle="Claims of published pieces, in our words, each judged by the data that it names. Open one to read its claims."
      />
      <Table
        caption="Notes and how their claims stand"
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        rowData={({ id }) => ({ 'data-note': id })}
        stacks
        actions={<TableTools name="notes" />}
      />
    </>
  )
}

function Piece({ row, current, onOpen }: Omit<Props, 'rows'> & { readonly row: NoteRow }) {
  const { id, title, publisher, published, address } = row
  return (
    <span className="claim">
      <span className="claim-text">
        {publisher}, {publishedDay(published)}
      </span>
      <cite>
        {address === null ? (
          title
        ) : (
          <a href={address} rel="noopener noreferrer" target="_blank">
            {title}
          </a>
        )}
      </cite>
      {id === current ? (
        <small>On the page now</small>
      ) : (
        <button type="button" className="plain no-print" onClick={() => onOpen(id)}>
          Open<span className="visually-hidden"> the note of {publisher}</span>
        </button>
      )}
    </span>
  )
}

function Forecasts({ row: { forecasts } }: { readonly row: NoteRow }) {
  if (forecasts.length === 0) return '–'
  return forecasts.map(({ id, verdict, reported, recomputed }) => (
    <span key={id} className="claim">
      <Verdict words={verdict} />
      <span>
        {reported === null ? '' : `${formatValue(reported.value, reported.unit)} expected`}
        {recomputed === null ? '' : `, ${formatValue(recomputed.value, recomputed.unit)} so far`}
      </span>
    </span>
  ))
}
