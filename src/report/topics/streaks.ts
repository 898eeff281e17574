/**
 * The current streak of sessions on which small caps beat large caps, against earlier streaks.
 */
import { currentStreak, lastAsLong, longestStreak, type Run, streaks } from '../../metrics/streaks.ts'
import type { Context } from '../context.ts'
import type { FigureSet } from '../figure-set.ts'
import { counted, formatDay } from '../format.ts'
import { tooFew } from '../observations.ts'
import { perReport } from '../per-report.ts'
import { capital } from '../words.ts'
import { collect } from './collect.ts'
import { type IdsOf, specify } from './specification.ts'

const COMMON = { signed: false, topic: 'streaks', anchor: 'streaks' } as const

const STREAKS = {
  current: specify({
    ...COMMON,
    id: () => 'streak.current',
    unit: 'sessions',
    terms: ({ small, large, unit }) => ({
      label: 'Outperformance streak',
      definition: `${capital(unit)}s in a row, up to the end of the window, on which ${small} returned more than ${large}.`,
      formula: 'consecutive i ending at b with r_small > r_large',
    }),
  }),
  currentStart: specify({
    ...COMMON,
    id: () => 'streak.current-start',
    unit: 'date',
    terms: ({ unit }) => ({
      label: 'Streak began',
      definition: `The first ${unit} of the current streak.`,
      formula: 'first i of the run that ends at b',
    }),
  }),
  longest: specify({
    ...COMMON,
    id: () => 'streak.longest',
    unit: 'sessions',
    terms: ({ unit }) => ({
      label: `Longest streak, ${unit}s`,
      definition: 'The longest such run in all history up to the end of the window; of equals the first.',
      formula: 'max length of runs with r_small > r_large, i ≤ b',
    }),
  }),
  longestStart: specify({
    ...COMMON,
    id: () => 'streak.longest-start',
    unit: 'date',
    terms: ({ unit }) => ({
      label: 'Longest streak began',
      definition: `The first ${unit} of the longest streak.`,
      formula: 'first i of the longest run',
    }),
  }),
  longestEnd: specify({
    ...COMMON,
    id: () => 'streak.longest-end',
    unit: 'date',
    terms: ({ unit }) => ({
      label: 'Longest streak ended',
      definition: `The last ${unit} of the longest streak.`,
      formula: 'last i of the longest run',
    }),
  }),
  longestSince: specify({
    ...COMMON,
    id: () => 'streak.longest-since',
    unit: 'date',
    terms: () => ({
      label: 'Longest streak since',
      definition: 'The last day of the latest earlier run that was at least as long as the current one.',
      formula: 'last i of the latest earlier run with length ≥ streak.current',
    }),
  }),
}
export type StreaksId = IdsOf<typeof STREAKS>

/**
 * Runs of sessions with small ahead, in all history up to the window's end, oldest first; aligned rows.
 *
 * Streaks are counted on price closes whatever the basis: adjusted closes carry the rounding of their adjustment, and a
 * cent can break a streak.
 */
export function runsOf({
  series,
  settings,
  window,
}: Pick<Context, 'series' | 'settings' | 'window'>): readonly Run[] {
  return streaks(series.pair.dailyGap, settings.tie / 10_000, window.b)
}

/** The runs of a report, computed once. */
export const streaksOf = perReport(runsOf)

/** @param runs as `runsOf` gives them */
export function streakFigures(context: Context, runs: readonly Run[]): FigureSet {
  const { window, series, settings, words, sources } = context
  const { dates } = series.pair
  const current = currentStreak(runs, window.b)
  const longest = longestStreak(runs)
  const since = current === null ? null : lastAsLong(runs, current)

  const rows = window.b + 1
  const of = `${words.unit} gaps`
  const few = tooFew(2, rows, words.unit)
  const details = {
    window: rows < 2 ? null : { first: dates[0]!, last: window.last, n: rows - 1, of },
    absent: few,
  }
  const never =
    rows < 2 ? few : `${words.small} was never ahead of ${words.large} up to ${formatDay(window.last)}`
  const notNow =
    rows < 2 ? few : `${words.small} was not ahead on the last ${words.unit}, so no streak is going`

  const tie = settings.tie === 0 ? '' : `; a gap above −${settings.tie} bp counts as ahead`
  const { figures, put, putDay } = collect(words, `${sources.streaks}${tie}`)
  put(STREAKS.current, [], rows < 2 ? null : (current?.length ?? 0), {
    ...details,
    ...(current !== null && {
      window: { first: dates[current.first]!, last: dates[current.last]!, n: current.length, of },
    }),
  })
  putDay(STREAKS.currentStart, [], current && dates[current.first]!, { ...details, absent: notNow })
  put(STREAKS.longest, [], rows < 2 ? null : (longest?.length ?? 0), details)
  putDay(STREAKS.longestStart, [], longest && dates[longest.first]!, { ...details, absent: never })
  putDay(STREAKS.longestEnd, [], longest && dates[longest.last]!, { ...details, absent: never })
  putDay(STREAKS.longestSince, [], since && dates[since.last]!, {
    ...details,
    absent:
      current === null
        ? notNow
        : `no earlier streak in the data was as long as ${counted(current.length, words.unit)}`,
    ...(since !== null && { worked: `${counted(since.length, words.unit)}, against ${current?.length} now` }),
  })
  return figures
}
