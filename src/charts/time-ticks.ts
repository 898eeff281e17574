/**
 * The ticks of a time axis and their labels: "Sep", "2026", "Jan 5".
 */
import { dateOf, dayOf } from '../metrics/day.ts'
import { MONTHS } from '../report/format.ts'

export interface Tick {
  readonly value: number
  readonly label: string
}

type Step = { readonly unit: 'day' | 'month'; readonly size: number }

const STEPS: readonly Step[] = [
  ...[7, 14].map(size => ({ unit: 'day', size }) as const),
  ...[1, 2, 3, 6].map(size => ({ unit: 'month', size }) as const),
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500].map(years => ({ unit: 'month', size: years * 12 }) as const),
]

/** A Monday, from which weeks are counted. */
const MONDAY = 4

/**
 * Places ticks at round dates between two days, both included, at the finest step that gives at most `most` ticks. Ticks
 * on single days are placed only on days that have rows.
 *
 * @param most how many there is room for, at least 3
 * @returns ascending ticks, three to `most` of them where the range has that many days, or days with rows
 */
export function timeTicks(
  first: number,
  last: number,
  most = 6,
  hasRow: (day: number) => boolean = () => true,
): readonly Tick[] {
  if (everyDays(first, last, 7).length < 3) return labelled(daysWithRows(first, last, most, hasRow))
  let finer: readonly number[] = []
  for (const step of STEPS) {
    const days = step.unit === 'day' ? everyDays(first, last, step.size) : everyMonths(first, last, step.size)
    if (days.length > most) {
      finer = days
      continue
    }
    // One step gives too many ticks and the next too few: thinning the finer one keeps round dates.
    return labelled(days.length < 3 && finer.length > 0 ? thinned(finer, most) : days)
  }
  return labelled(thinned(finer, most))
}

/** Keeps at most `most` ticks, no closer to each other than that many even steps. */
function daysWithRows(
  first: number,
  last: number,
  most: number,
  hasRow: (day: number) => boolean,
): readonly number[] {
  const apart = Math.ceil((last - first + 1) / most)
  const days: number[] = []
  for (let day = first; day <= last; day++)
    if (hasRow(day) && day - (days.at(-1) ?? Number.NEGATIVE_INFINITY) >= apart) days.push(day)
  return days
}

function everyDays(first: number, last: number, size: number): number[] {
  if ((last - first) / size > 50) return new Array<number>(51).fill(first)
  const days: number[] = []
  for (let day = first + ((((MONDAY - first) % size) + size) % size); day <= last; day += size) days.push(day)
  return days
}

function everyMonths(first: number, last: number, size: number): number[] {
  if ((last - first) / (size * 30) > 50) return new Array<number>(51).fill(first)
  const start = dateOf(first)
  const days: number[] = []
  let month = Math.floor((start.year * 12 + start.month - 1) / size) * size
  for (; ; month += size) {
    const day = dayOf(Math.floor(month / 12), (((month % 12) + 12) % 12) + 1, 1)
    if (day > last) return days
    if (day >= first) days.push(day)
  }
}

function thinned(days: readonly number[], most: number): readonly number[] {
  const every = Math.ceil(days.length / most)
  return days.filter((_, i) => i % every === 0)
}

function labelled(days: readonly number[]): readonly Tick[] {
  const dates = days.map(dateOf)
  const onFirsts = dates.every(date => date.day === 1)
  return dates.map(({ year, month, day }, i) => {
    const name = MONTHS[month - 1]!.slice(0, 3)
    const label = !onFirsts ? `${name} ${day}` : month === 1 ? String(year) : name
    return { value: days[i]!, label }
  })
}
