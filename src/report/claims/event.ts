/**
 * Claims about what follows rate cuts or recessions, against all events of the kind that are known by the as-of day.
 */

import { dateOf } from '../../metrics/day.ts'
import { independentInterval } from '../../metrics/share-interval.ts'
import type { ClaimCheck } from '../../notes/note.ts'
import { DATA_SETS } from '../data-sets.ts'
import { eventsOf, studiesOf } from '../events.ts'
import type { Evidence } from '../evidence.ts'
import { counted, formatValue } from '../format.ts'
import type { Report } from '../report.ts'
import { EVENT_KINDS, EVENT_MONTHS, LEAST_EVENTS } from '../topics/events.ts'
import type { Finding } from './claim.ts'

type Check = Extract<ClaimCheck, { kind: 'event' }>

const RULE = `Holds where the share of events on the stated side exceeds one half by more than its 95% interval, roughly where it exceeds one half, else not; nothing is said of fewer than ${LEAST_EVENTS} events.`

/** @param evidence null where it has not been loaded */
export function checkEvent(check: Check, report: Report, evidence: Evidence | null): Finding {
  const { event, months, is, said } = check
  const { one, name } = EVENT_KINDS[event]
  const stated = { reported: { value: said, unit: 'text' as const }, difference: null, tolerance: RULE }
  const none = (why: string): Finding => ({
    ...stated,
    verdict: 'cannot be checked here',
    figure: null,
    recomputed: null,
    why,
  })
  const study = evidence === null ? undefined : studiesOf(eventsOf(report, evidence), event)[0]
  if (study === undefined)
    return none(`The table of ${name.toLowerCase()} or the prices around them are not at hand.`)
  const k = EVENT_MONTHS.indexOf(months)
  const gaps = study.events.map(each => each.gaps[k] ?? null).filter(gap => gap !== null)
  const n = gaps.length
  const { data, words, first, horizons } = study
  const where = `on the ${DATA_SETS[data].name.toLowerCase()} since ${dateOf(first).year}`
  if (n < LEAST_EVENTS)
    return none(`Only ${counted(n, one)} ${where} can be told by now, which says nothing of the next one.`)
  const hits = gaps.filter(gap => (is === 'ahead' ? gap > 0 : gap < 0)).length
  const share = hits / n
  const { low, high } = independentInterval(share, n)!
  const percent = (value: number) => formatValue(value, 'fraction', { digits: 0 })
  const any = horizons[k]!.anyTime
  const beside =
    any === null ? '' : ` From any ${words.unit} it was ahead in ${percent(any.share)} of all cases.`
  return {
    ...stated,
    verdict: low > 0.5 ? 'holds' : share > 0.5 ? 'holds roughly' : 'does not hold',
    figure: `event.${event}.${data}.${months}m.ahead`,
    recomputed: { value: horizons[k]!.average!.share, unit: 'fraction' },
    by: DATA_SETS[data].pair,
    why: `Of ${counted(n, one)} ${where}, ${words.small} was ${is} ${counted(months, 'month')} later after ${hits} (${percent(share)}, 95% interval ${percent(low)} to ${percent(high)}).${beside}`,
  }
}
