/**
 * Streaks of sessions on which the small side returned more, counted on price closes.
 */
import { isoOf } from '../../metrics/day.ts'
import { currentStreak, lastAsLong, longestStreak, returnGap, streaks } from '../../metrics/streaks.ts'
import type { Closes, Rows } from './closes.ts'

/**
 * `streak.current`, `streak.longest` (sessions) and `streak.longest-since` (the last day of the latest earlier streak at
 * least as long as the current one, ISO), in all history up to row `b`. Exchange the sides for streaks of the large side.
 *
 * @returns for `longest-since`, null when no streak is going or none was as long
 */
export function streakOf(
  figure: string,
  { dates, price }: Closes,
  { b }: Rows,
): number | string | null | undefined {
  if (!/^streak\.(current|longest|longest-since)$/.test(figure)) return undefined
  if (b < 1) return null
  const runs = streaks(returnGap(price.small, price.large), 0, b)
  const current = currentStreak(runs, b)
  if (figure === 'streak.current') return current?.length ?? 0
  if (figure === 'streak.longest') return longestStreak(runs)?.length ?? 0
  const since = current === null ? null : lastAsLong(runs, current)
  return since === null ? null : isoOf(dates[since.last]!)
}
