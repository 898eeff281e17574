import { DATA_SETS } from '../../report/data-sets.ts'
import type { FigureSet } from '../../report/figure-set.ts'
import { counted } from '../../report/format.ts'
import {
  EVENT_KINDS,
  EVENT_MONTHS,
  type EventHorizon,
  type EventOutcome,
  type EventStudy,
  type Events,
  LEAST_EVENTS,
} from '../../report/topics/events.ts'
import { Figure } from '../../ui/Figure.tsx'
import { type Column, Table } from '../../ui/Table.tsx'
import { TableTools } from '../TableTools.tsx'
import { DayValue, Value } from '../Value.tsx'
import { IntervalOf } from './IntervalOf.tsx'

interface Props {
  readonly study: EventStudy
}

/** Horizon of the overview in months. */
const OVERVIEW_MONTHS = 6

/** Every kind of event on every data set, half a year later. */
export function EventsOverview({ studies, figures }: Pick<Events, 'studies' | 'figures'>) {
  const figure = ({ kind, data }: EventStudy, of: 'n' | 'ahead' | 'mean') => (
    <Figure figure={figures[`event.${kind}.${data}.${OVERVIEW_MONTHS}m.${of}`]} />
  )
  return (
    <Table
      caption={`${counted(OVERVIEW_MONTHS, 'month')} after events, by data set`}
      columns={[
        { id: 'kind', head: 'Events', cell: ({ kind }) => EVENT_KINDS[kind].name },
        { id: 'data', head: 'Data', cell: ({ data }) => DATA_SETS[data].name },
        { id: 'n', head: 'Outcomes', align: 'end', cell: study => figure(study, 'n') },
        { id: 'ahead', head: 'Small caps ahead', align: 'end', cell: study => figure(study, 'ahead') },
        { id: 'mean', head: 'Mean gap', align: 'end', cell: study => figure(study, 'mean') },
      ]}
      rows={studies}
      rowKey={({ kind, data }) => `${kind} ${data}`}
      stacks
      actions={<TableTools name="after-events" />}
    />
  )
}

/** The frequency and the mean of small caps' leads after the events, against any day. */
export function OutcomesTable({ study, figures }: Props & { readonly figures: FigureSet }) {
  const { kind, data, words, horizons } = study
  const figure = (months: EventHorizon['months'], of: 'n' | 'ahead' | 'mean') => (
    <Figure figure={figures[`event.${kind}.${data}.${months}m.${of}`]} />
  )
  const columns: readonly Column<EventHorizon>[] = [
    { id: 'after', head: 'After', cell: ({ months }) => counted(months, 'month') },
    { id: 'n', head: 'Events', align: 'end', cell: ({ months }) => figure(months, 'n') },
    {
      id: 'ahead',
      head: `${words.small} ahead`,
      align: 'end',
      cell: ({ months, interval }) => (
        <>
          {figure(months, 'ahead')}
          <IntervalOf interval={interval} />
        </>
      ),
    },
    { id: 'mean', head: 'Mean gap', align: 'end', cell: ({ months }) => figure(months, 'mean') },
    {
      id: 'any-ahead',
      head: `Ahead, any ${words.unit}`,
      align: 'end',
      cell: ({ anyTime }) =>
        anyTime === null ? 'n/a' : <Value value={anyTime.share} unit="fraction" digits={0} />,
    },
    {
      id: 'any-mean',
      head: `Mean gap, any ${words.unit}`,
      align: 'end',
      cell: ({ anyTime }) =>
        anyTime === null ? 'n/a' : <Value value={anyTime.mean} unit="points" digits={1} signed />,
    },
  ]
  const most = Math.max(0, ...horizons.map(({ average }) => average?.n ?? 0))
  return (
    <Table
      caption={`${EVENT_KINDS[kind].name}: how often ${words.small} was ahead of ${words.large} afterwards, and by how much`}
      columns={columns}
      rows={horizons}
      rowKey={({ months }) => months}
      stacks
      actions={<TableTools name={`after-${kind}`} />}
      note={`Beneath each share its 95% interval, with the events taken as independent.${most < LEAST_EVENTS ? ` Fewer than ${LEAST_EVENTS} events: no share of them says much.` : ''}`}
    />
  )
}

/** The gap after each event. */
export function EventsTable({ study }: Props) {
  const { kind, words, events } = study
  if (events.length === 0) return null
  const columns: readonly Column<EventOutcome>[] = [
    { id: 'day', head: 'Event', cell: ({ day }) => <DayValue day={day} /> },
    // Events on days without a close are measured from the next one.
    ...(events.every(({ day, row }) => day === row)
      ? []
      : [
          {
            id: 'row',
            head: 'Measured from',
            align: 'end',
            cell: ({ row }) => <DayValue day={row} />,
          } satisfies Column<EventOutcome>,
        ]),
    ...EVENT_MONTHS.map(
      (months, k): Column<EventOutcome> => ({
        id: `${months}m`,
        head: `After ${counted(months, 'month')}`,
        align: 'end',
        cell: ({ gaps }) => {
          const gap = gaps[k] ?? null
          return gap === null ? (
            <span className="none">not over</span>
          ) : (
            <Value value={gap} unit="points" digits={1} signed />
          )
        },
      }),
    ),
  ]
  return (
    <Table
      caption={`Gap between ${words.small} and ${words.large} after each event, from the close of the first ${words.unit} on or after it`}
      columns={columns}
      rows={[...events].reverse()}
      rowKey={({ day }) => day}
      stacks
      tall={events.length > 20}
      actions={<TableTools name={`events-${kind}`} />}
    />
  )
}
