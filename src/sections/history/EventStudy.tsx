import { useState } from 'react'
import { TimeSeriesChart } from '../../charts/TimeSeriesChart.tsx'
import { eventCaution, eventSentence, eventsOf, studiesOf } from '../../report/events.ts'
import type { Evidence } from '../../report/evidence.ts'
import { formatDay } from '../../report/format.ts'
import type { Report } from '../../report/report.ts'
import { EVENT_KINDS, type EventKind } from '../../report/topics/events.ts'
import { useEvidence } from '../../state/evidence.ts'
import { Panel } from '../../ui/Section.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { DataSetChoice } from './DataSetChoice.tsx'
import '../panels.css'
import { EventsOverview, EventsTable, OutcomesTable } from './EventTables.tsx'
import { eventPaths } from './event-model.ts'
import { OwnEvents } from './OwnEvents.tsx'

const KINDS = (Object.keys(EVENT_KINDS) as EventKind[]).map(value => ({
  value,
  label: EVENT_KINDS[value].name,
}))

/** The outcomes of events of the kind that the reader chooses. */
export function EventStudy({ report }: { readonly report: Report }) {
  const evidence = useEvidence()
  const [kind, setKind] = useState<EventKind>('first-cut')
  return (
    <Panel id="events" title="After events">
      {evidence === null ? null : <Overview report={report} evidence={evidence} />}
      <div className="panel-controls">
        <Segmented label="Events" quietLabel value={kind} options={KINDS} onChange={setKind} />
      </div>
      {kind === 'own' ? <OwnEvents report={report} /> : null}
      {evidence === null ? (
        <p>Loading the events…</p>
      ) : (
        <Shown key={kind} report={report} evidence={evidence} kind={kind} />
      )}
    </Panel>
  )
}

function Overview({ report, evidence }: { readonly report: Report; readonly evidence: Evidence }) {
  const all = eventsOf(report, evidence)
  return all.studies.length === 0 ? null : <EventsOverview {...all} />
}

interface ShownProps {
  readonly report: Report
  readonly evidence: Evidence
  readonly kind: EventKind
}

function Shown({ report, evidence, kind }: ShownProps) {
  const all = eventsOf(report, evidence)
  const studies = studiesOf(all, kind)
  const [chosen, setChosen] = useState<string | null>(null)
  const study = studies.find(({ data }) => data === chosen) ?? studies[0]
  if (study === undefined) return <p>{absence(kind, evidence)}</p>
  const change = evidence.events.target?.at(-1)
  const caution = eventCaution(kind, change === undefined ? null : formatDay(change.day))
  return (
    <>
      <p className="subtitle">{eventSentence(study)}</p>
      {caution === null ? null : <p>{caution}</p>}
      <DataSetChoice studies={studies} value={study.data} onChange={setChosen} />
      <OutcomesTable study={study} figures={all.figures} />
      <EventsTable study={study} />
      {study.events.length === 0 ? null : <TimeSeriesChart {...eventPaths(report, study)} />}
    </>
  )
}

function absence(kind: EventKind, { sets, events }: Evidence): string {
  if (kind === 'own') return 'No dates yet, or none that a data set covers by the as-of day.'
  const table = { 'first-cut': events.target, recession: events.recessions, midterm: events.midterms }[kind]
  if (table === null) return `This copy of the page has no table of ${EVENT_KINDS[kind].name.toLowerCase()}.`
  return Object.keys(sets).length === 0
    ? 'The data sets did not arrive. Check the connection and load the page again.'
    : 'No data set covers one of these events by the as-of day.'
}
