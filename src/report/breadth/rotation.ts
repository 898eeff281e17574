/**
 * Rotation: where each pair's price ratio stands against its own average, and where it is heading.
 *
 * Strength is the ratio against its own 26-week average (Weinstein's relative strength, "Secrets for Profiting in Bull
 * and Bear Markets", 1988, with half his length). Momentum is the change of strength over 4 weeks. Both are this
 * project's definitions, stated in METHODS; they are not those of any proprietary chart of rotation.
 */
import { lastRowBy } from '../../metrics/row-of-day.ts'
import type { PairCloses } from './closes.ts'

export type Quadrant = 'Leading' | 'Weakening' | 'Lagging' | 'Improving'

export interface RotationPoint {
  readonly day: number
  /** `R / mean(R over 26 weeks) − 1`, a fraction. */
  readonly strength: number
  /** Strength less strength 4 weeks before, a difference of fractions. */
  readonly momentum: number
}

export interface Rotation {
  readonly id: string
  /** Oldest first; the last is as of the as-of day. Empty where history is too short. */
  readonly tail: readonly RotationPoint[]
  readonly quadrant: Quadrant | null
}

const AVERAGE_WEEKS = 26
const MOMENTUM_WEEKS = 4
const WEEKS_PER_YEAR = 52
const DAYS_PER_YEAR = 252
/** Sessions of a week without a holiday. */
const SESSIONS_PER_WEEK = 5
/** Weeks of the tail. */
export const TAIL_WEEKS = 8

/**
 * @param pair on its common sessions
 * @param asOf last day whose data may be used
 * @returns a tail with a point a week (a point a row where rows are further apart than a week)
 */
export function rotationOf(pair: PairCloses, asOf: number, tailWeeks = TAIL_WEEKS): Rotation {
  const { id, dates, smallCloses, largeCloses, perYear } = pair
  const b = lastRowBy(dates, asOf)
  const perWeek = perYear === DAYS_PER_YEAR ? SESSIONS_PER_WEEK : perYear / WEEKS_PER_YEAR
  const rowsIn = (weeks: number) => Math.max(1, Math.round(weeks * perWeek))
  const average = Math.max(2, rowsIn(AVERAGE_WEEKS))
  const back = rowsIn(MOMENTUM_WEEKS)
  const step = rowsIn(1)
  const ratio = (row: number) => smallCloses[row]! / largeCloses[row]!
  const strengthAt = (row: number): number | null => {
    if (row + 1 < average) return null
    let sum = 0
    for (let i = row + 1 - average; i <= row; i++) sum += ratio(i)
    return ratio(row) / (sum / average) - 1
  }
  const tail: RotationPoint[] = []
  for (let row = b, k = 0; row >= 0 && k <= tailWeeks; row -= step, k++) {
    const strength = strengthAt(row)
    const before = strengthAt(row - back)
    if (strength === null || before === null) break
    tail.unshift({ day: dates[row]!, strength, momentum: strength - before })
  }
  const now = tail.at(-1)
  return { id, tail, quadrant: now === undefined ? null : quadrantOf(now) }
}

function quadrantOf({ strength, momentum }: RotationPoint): Quadrant {
  if (strength >= 0) return momentum >= 0 ? 'Leading' : 'Weakening'
  return momentum >= 0 ? 'Improving' : 'Lagging'
}
