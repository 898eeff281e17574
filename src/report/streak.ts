/**
 * The streak of sessions on which small caps beat large caps, and how it compares with those before it.
 */
import { currentStreak, lastAsLong, longestStreak, type Run, streaks } from '../metrics/streaks.ts'
import { type Draft, put, putDay, tooFew } from './draft.ts'
import { counted, formatDay } from './format.ts'
import { perReport } from './per-report.ts'

/** Runs of sessions with small ahead, in all history up to the window's end, oldest first; aligned rows. */
export const streaksOf = perReport(({ series, settings, window }): readonly Run[] =>
  streaks(series.pair.dailyGap, settings.tie / 10_000, window.b),
)

/**
 * Streaks are counted on price closes whatever the basis: adjusted closes carry the rounding of their
 * adjustment, and a cent can break a streak.
 *
 * @returns the runs in all history up to the end of the window, oldest first
 */
export function putStreaks(draft: Draft): readonly Run[] {
  const { window, series, settings, words, sources } = draft
  const { dates, dailyGap } = series.pair
  const runs = streaks(dailyGap, settings.tie / 10_000, window.b)
  const current = currentStreak(runs, window.b)
  const longest = longestStreak(runs)
  const since = current === null ? null : lastAsLong(runs, current)

  const rows = window.b + 1
  const history =
    rows < 2 ? null : { first: dates[0]!, last: window.last, n: rows - 1, of: `${words.unit} gaps` }
  const tie = settings.tie === 0 ? '' : `; a gap above −${settings.tie} bp counts as ahead`
  const details = {
    window: history,
    absent: tooFew(2, rows, words.unit),
    source: `${sources.streaks}${tie}`,
  }
  const span = (run: Run) => ({
    first: dates[run.first]!,
    last: dates[run.last]!,
    n: run.length,
    of: `${words.unit} gaps`,
  })
  const never =
    rows < 2
      ? details.absent
      : `${words.small} was never ahead of ${words.large} up to ${formatDay(window.last)}`
  const notNow =
    rows < 2
      ? details.absent
      : `${words.small} was not ahead on the last ${words.unit}, so no streak is going`

  put(draft, 'streak.current', rows < 2 ? null : (current?.length ?? 0), {
    ...details,
    ...(current === null ? {} : { window: span(current) }),
  })
  putDay(draft, 'streak.current-start', current && dates[current.first]!, { ...details, absent: notNow })
  put(draft, 'streak.longest', rows < 2 ? null : (longest?.length ?? 0), details)
  putDay(draft, 'streak.longest-start', longest && dates[longest.first]!, { ...details, absent: never })
  putDay(draft, 'streak.longest-end', longest && dates[longest.last]!, { ...details, absent: never })
  putDay(draft, 'streak.longest-since', since && dates[since.last]!, {
    ...details,
    absent:
      current === null
        ? notNow
        : `no earlier streak in the data was as long as ${counted(current.length, words.unit)}`,
    ...(since === null
      ? {}
      : { worked: `${counted(since.length, words.unit)}, against ${current?.length} now` }),
  })
  return runs
}
