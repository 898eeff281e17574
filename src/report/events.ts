/**
 * Sentences about the outcomes of events.
 */
import { dateOf } from '../metrics/day.ts'
import { DATA_SETS } from './data-sets.ts'
import { perEvidence } from './evidence.ts'
import { formatValue } from './format.ts'
import {
  EVENT_KINDS,
  type EventKind,
  type EventStudy,
  type Events,
  events,
  gapText,
  LEAST_EVENTS,
} from './topics/events.ts'

/** The events of a report, computed once. */
export const eventsOf = perEvidence(events)

/** Index of the half-year among the horizons; sentences are about it. */
const HALF_YEAR = 2

/** @returns the studies of one kind, the one with the most outcomes first; of equals the one whose data end last */
export function studiesOf({ studies }: Events, kind: EventKind): readonly EventStudy[] {
  const outcomes = ({ horizons }: EventStudy) => horizons[HALF_YEAR]!.average?.n ?? 0
  return studies
    .filter(study => study.kind === kind)
    .sort((one, other) => outcomes(other) - outcomes(one) || other.last - one.last)
}

/** The frequency of small caps ahead half a year after the events of a study, against any day. */
export function eventSentence(study: EventStudy): string {
  const { kind, data, words, first, horizons } = study
  const { average, anyTime } = horizons[HALF_YEAR]!
  const { name, one } = EVENT_KINDS[kind]
  const where = `on the ${DATA_SETS[data].name.toLowerCase()} since ${dateOf(first).year}`
  if (average === null) return `No ${one} ${where} was six months old by the as-of day.`
  const often = average.ahead === 0 ? 'never' : average.ahead === 1 ? 'once' : `in ${average.ahead} of them`
  const events =
    average.n === 1
      ? `the one ${one}`
      : `the ${formatValue(average.n, 'count')} ${kind === 'own' ? 'dates' : name.toLowerCase()}`
  const any =
    anyTime === null
      ? ''
      : `; after any ${words.unit} it was ahead in ${formatValue(anyTime.share, 'fraction', { digits: 0 })} of all cases, by ${gapText(anyTime.mean)} on average`
  const few =
    average.n < LEAST_EVENTS ? ` Fewer than ${LEAST_EVENTS} events say nothing about the next one.` : ''
  return `Six months after ${events} ${where}, ${words.small} was ahead of ${words.large} ${often}, with a mean gap of ${gapText(average.mean)}${any}.${few}`
}

/** A caution about the events of a kind; null where none is needed. */
export function eventCaution(kind: EventKind, lastChange: string | null): string | null {
  switch (kind) {
    case 'recession':
      return 'Hindsight: the NBER dates a recession months after it has begun, so nobody could have acted on these days.'
    case 'first-cut':
      return lastChange === null
        ? null
        : `A first cut is one without another in the 365 days before. The table of changes of the Federal Reserve’s target ends on ${lastChange}.`
    case 'midterm':
      return 'Elections are on the Tuesday after the first Monday in November of every second even year.'
    case 'own':
      return null
  }
}
