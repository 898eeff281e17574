/**
 * The same prices with fewer rows: the last close of each week or month.
 */
import { monthOf } from '../../metrics/calendar-month.ts'
import { isWeekend } from '../../metrics/day.ts'
import { align } from './align.ts'
import { FREQUENCIES } from './frequency.ts'
import type { Day, FrequencyKind, PricePair, PriceSeries, SidePassport } from './series.ts'

export type Resampling = 'weekly' | 'monthly'

/**
 * Resamples both sides of a pair to their last *common* session of each week or month.
 *
 * Both sides take the same session, so that an interval between two rows is the same for both. A row carries the day of
 * its close, not the end of its week or month. The period that contains the last session is left out unless that
 * session can be its last by the calendar (a Friday, or the month's last weekday): a week that is not over has no close.
 * @param pair of any frequency
 * @returns a pair with `frequency` set to the new one; the very same pair where its rows already are as far apart, or
 *   where fewer than two rows would be left
 */
export function resampled(pair: PricePair, to: Resampling): PricePair {
  const { perYear } = FREQUENCIES[to]
  const { frequency } = pair.passport.small
  if (frequency.perYear <= perYear || pair.passport.large.frequency.perYear <= perYear) return pair
  const sevenDays = frequency.kind === 'seven-day' && pair.passport.large.frequency.kind === 'seven-day'
  const kept = lastOfEach(pair.aligned.dates, to === 'weekly' ? weekOf : monthOf, sevenDays)
  if (kept.length < 2) return pair
  const small = onDays(pair.small, kept)
  const large = onDays(pair.large, kept)
  return {
    ...pair,
    small,
    large,
    aligned: { ...align(small, large), onlySmall: pair.aligned.onlySmall, onlyLarge: pair.aligned.onlyLarge },
    passport: {
      small: passportOf(pair.passport.small, small, to),
      large: passportOf(pair.passport.large, large, to),
    },
  }
}

/** Weeks since the one of 1970-01-05; a week begins on Monday. */
function weekOf(day: Day): number {
  return Math.floor((day + 3) / 7)
}

/** @returns the next possible session by weekends alone; later rows are not read */
function nextSession(day: Day, sevenDays: boolean): Day {
  let next = day + 1
  if (!sevenDays) while (isWeekend(next)) next++
  return next
}

/** The last day of each period among ascending days. */
function lastOfEach(dates: Int32Array, periodOf: (day: Day) => number, sevenDays: boolean): Int32Array {
  const kept: Day[] = []
  for (let i = 0; i < dates.length; i++) {
    const day = dates[i]!
    if (periodOf(dates[i + 1] ?? nextSession(day, sevenDays)) !== periodOf(day)) kept.push(day)
  }
  return Int32Array.from(kept)
}

/** The rows of the last session of each whole week or month, for sessions from Monday to Friday. */
export function lastRows(dates: Int32Array, every: Resampling): Int32Array {
  const kept = lastOfEach(dates, every === 'weekly' ? weekOf : monthOf, false)
  let row = -1
  return kept.map(day => {
    do row++
    while (dates[row]! < day)
    return row
  })
}

/** The rows of a series on given days, all of which it has. */
function onDays(series: PriceSeries, days: Int32Array): PriceSeries {
  const rows = new Int32Array(days.length)
  let row = 0
  for (let i = 0; i < days.length; i++) {
    while (series.dates[row]! < days[i]!) row++
    rows[i] = row
  }
  const take = (values: Float64Array) => Float64Array.from(rows, index => values[index]!)
  return {
    ...series,
    dates: days,
    close: take(series.close),
    adjusted: series.adjusted === null ? null : take(series.adjusted),
  }
}

function passportOf(
  passport: SidePassport,
  series: PriceSeries,
  to: Resampling & FrequencyKind,
): SidePassport {
  const { dates } = series
  return {
    ...passport,
    first: dates[0]!,
    last: dates.at(-1)!,
    rows: dates.length,
    frequency: FREQUENCIES[to],
  }
}
