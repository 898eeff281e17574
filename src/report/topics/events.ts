/**
 * Events: the gap after rate cuts, recessions, elections and the reader's own days.
 */
import type { EventTables } from '../../data/series/events.ts'
import type { DataSetId } from '../../data/series/provenance.ts'
import type { Day, PricePair } from '../../data/series/series.ts'
import {
  averageOutcome,
  averagePath,
  type EventAverage,
  eventPath,
  eventRow,
  gapAfter,
} from '../../metrics/event-outcome.ts'
import { firstCuts } from '../../metrics/first-cuts.ts'
import { lastRowBy } from '../../metrics/row-of-day.ts'
import { averageAnyTime } from '../../metrics/run-outcomes.ts'
import { type Interval, independentInterval } from '../../metrics/share-interval.ts'
import { basisShown, DATA_SET_IDS, DATA_SETS } from '../data-sets.ts'
import type { Evidence } from '../evidence.ts'
import { evidenceSides, evidenceSource } from '../evidence-sides.ts'
import type { FigureSet } from '../figure-set.ts'
import { counted, formatValue } from '../format.ts'
import { rowsOf } from '../history/horizons.ts'
import type { Report } from '../report.ts'
import type { Basis } from '../settings.ts'
import type { Words } from '../words.ts'
import { type Collector, collect } from './collect.ts'
import { type IdsOf, specify } from './specification.ts'

/** The kinds of events. */
export const EVENT_KINDS = {
  'first-cut': {
    name: 'First rate cuts',
    one: 'first cut',
    after: 'a first cut of the Federal Reserve’s target',
  },
  recession: { name: 'Recessions', one: 'recession', after: 'the start of a recession' },
  midterm: { name: 'Midterm elections', one: 'midterm election', after: 'a midterm election' },
  own: { name: 'Your own dates', one: 'date', after: 'a date of your own' },
} as const
export type EventKind = keyof typeof EVENT_KINDS

/** Horizons of the outcome in months after an event. */
export const EVENT_MONTHS = [1, 3, 6, 12] as const
type Months = (typeof EVENT_MONTHS)[number]
/** Months before an event at which its path begins. */
const MONTHS_BEFORE = 6
/** Minimum number of outcomes for a share. */
export const LEAST_EVENTS = 5

const COMMON = { topic: 'events', anchor: 'events', signed: false } as const
const later = (months: number, { unit, perYear }: Words) =>
  `${counted(rowsOf(months, perYear), unit)} after ${unit === 'month' ? 'that month' : 'its first close'}`

const EVENTS = {
  ahead: specify({
    ...COMMON,
    unit: 'fraction',
    id: (kind: EventKind, data: DataSetId, months: Months) => `event.${kind}.${data}.${months}m.ahead`,
    family: (kind, _data, months) => `event.${kind}.${months}m.ahead`,
    terms: (words, kind, data, months) => ({
      label: `${DATA_SETS[data].name}: ahead ${counted(months, 'month')} after ${EVENT_KINDS[kind].after}`,
      definition: `Share of the events after which ${words.small} was ahead of ${words.large} ${later(months, words)}, among those whose outcome was known by the as-of day.`,
      formula: `share of events e with (P_(e+${rowsOf(months, words.perYear)})/P_e − 1) − (Q_(e+${rowsOf(months, words.perYear)})/Q_e − 1) > 0`,
    }),
  }),
  mean: specify({
    ...COMMON,
    unit: 'points',
    signed: true,
    id: (kind: EventKind, data: DataSetId, months: Months) => `event.${kind}.${data}.${months}m.mean`,
    family: (kind, _data, months) => `event.${kind}.${months}m.mean`,
    terms: (words, kind, data, months) => ({
      label: `${DATA_SETS[data].name}: mean gap ${counted(months, 'month')} after ${EVENT_KINDS[kind].after}`,
      definition: `Mean gap between ${words.small} and ${words.large} ${later(months, words)}, over the events whose outcome was known by the as-of day.`,
      formula: `mean over events e of (P_(e+${rowsOf(months, words.perYear)})/P_e − 1) − (Q_(e+${rowsOf(months, words.perYear)})/Q_e − 1)`,
    }),
  }),
  n: specify({
    ...COMMON,
    unit: 'count',
    id: (kind: EventKind, data: DataSetId, months: Months) => `event.${kind}.${data}.${months}m.n`,
    family: (kind, _data, months) => `event.${kind}.${months}m.n`,
    terms: (_words, kind, data, months) => ({
      label: `${DATA_SETS[data].name}: events with an outcome after ${counted(months, 'month')}`,
      definition: `Number of events (${EVENT_KINDS[kind].name.toLowerCase()}) that the data set covers with ${counted(months, 'month')} after them, up to the as-of day.`,
      formula: 'count of events e with e + h ≤ b',
    }),
  }),
}
export type EventsId = IdsOf<typeof EVENTS>

/** One event and what came after it. */
export interface EventOutcome {
  readonly day: Day
  /** The row it is measured from: the first one on or after its day. */
  readonly row: Day
  /** One for each of `EVENT_MONTHS`; null where it was not over by the as-of day. */
  readonly gaps: readonly (number | null)[]
  readonly path: Float64Array
}

export interface EventHorizon {
  readonly months: Months
  /** Null without an outcome. */
  readonly average: EventAverage | null
  /** Of the share ahead, events taken as independent; null without an outcome. */
  readonly interval: Interval | null
  /** The same from any day of the data set; null when it is too short. */
  readonly anyTime: { readonly share: number; readonly mean: number } | null
}

/** The events of one kind on one data set. */
export interface EventStudy {
  readonly kind: EventKind
  readonly data: DataSetId
  readonly basis: Basis
  readonly words: Words
  /** First row of the data set, and the last one by the as-of day. */
  readonly first: Day
  readonly last: Day
  readonly events: readonly EventOutcome[]
  readonly horizons: readonly EventHorizon[]
  /** Rows from the event, and the mean gap there with the number of events that it is of. */
  readonly offsets: Int32Array
  readonly path: { readonly mean: Float64Array; readonly n: Int32Array }
}

export interface Events {
  readonly studies: readonly EventStudy[]
  readonly figures: FigureSet
}

/** The days of each kind of event; a kind whose table the build lacks has none. */
function eventDays(
  tables: EventTables,
  own: readonly Day[],
): Readonly<Record<EventKind, readonly Day[] | null>> {
  return {
    'first-cut': tables.target === null ? null : firstCuts(tables.target),
    recession: tables.recessions?.map(({ first }) => first) ?? null,
    midterm: tables.midterms,
    own,
  }
}

/** Computes the outcomes after each kind of event on each data set, up to the report's day and nothing later. */
export function events(report: Report, { sets, events: tables }: Evidence): Events {
  const collector = collect(report.words, '')
  const days = eventDays(tables, report.settings.events)
  const studies = (Object.keys(EVENT_KINDS) as EventKind[]).flatMap(kind =>
    DATA_SET_IDS.flatMap(data => {
      const [pair, known] = [sets[data], days[kind]]
      if (pair === undefined || known === null || known.length === 0) return []
      const study = studyOf(kind, data, pair, known, report)
      if (study === null) return []
      putStudy(study, pair, collector)
      return [study]
    }),
  )
  return { studies, figures: collector.figures }
}

function studyOf(
  kind: EventKind,
  data: DataSetId,
  pair: PricePair,
  days: readonly Day[],
  report: Report,
): EventStudy | null {
  const { dates } = pair.aligned
  const last = lastRowBy(dates, report.window.last)
  if (last < 0) return null
  const basis = basisShown(pair, report.settings.basis)
  const { p, q, words } = evidenceSides(pair, basis, report.settings.swap)
  const { perYear } = words
  const [before, after] = [rowsOf(MONTHS_BEFORE, perYear), rowsOf(12, perYear)]
  const outcomes = days
    .filter(day => day <= report.window.last)
    .flatMap((day): EventOutcome[] => {
      const row = eventRow(dates, day, last)
      if (row === null) return []
      return [
        {
          day,
          row: dates[row]!,
          gaps: EVENT_MONTHS.map(months => gapAfter(p, q, row, rowsOf(months, perYear), last)),
          path: eventPath(p, q, row, before, after, last),
        },
      ]
    })
  return {
    kind,
    data,
    basis,
    words,
    first: dates[0]!,
    last: dates[last]!,
    events: outcomes,
    horizons: EVENT_MONTHS.map((months, k) => {
      const average = averageOutcome(outcomes.map(({ gaps }) => gaps[k]!))
      const any = averageAnyTime(p, q, rowsOf(months, perYear), last)
      return {
        months,
        average,
        interval: average === null ? null : independentInterval(average.share, average.n),
        anyTime: any === null ? null : { share: any.beat, mean: any.small - any.large },
      }
    }),
    offsets: Int32Array.from({ length: before + 1 + after }, (_, i) => i - before),
    path: averagePath(outcomes.map(({ path }) => path)),
  }
}

function putStudy(study: EventStudy, pair: PricePair, { put }: Collector): void {
  const { kind, data, basis, words, first, last } = study
  for (const { months, average } of study.horizons) {
    const details = {
      words,
      inputs: [data],
      source: evidenceSource(pair, basis),
      window: { first, last, n: average?.n ?? 0, of: 'events' },
      absent: `no event that the data set covers was ${counted(months, 'month')} old by the as-of day`,
    }
    put(EVENTS.ahead, [kind, data, months], average?.share ?? null, {
      ...details,
      ...(average !== null && { worked: `${average.ahead} / ${average.n}` }),
    })
    put(EVENTS.mean, [kind, data, months], average?.mean ?? null, details)
    put(EVENTS.n, [kind, data, months], average?.n ?? 0, details)
  }
}

/** A mean gap as sentences say it: "−4.5 pp". */
export function gapText(gap: number): string {
  return formatValue(gap, 'points', { digits: 1, signed: true })
}
