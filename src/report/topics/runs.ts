/**
 * Runs and chance: the share of rows ahead, and the probability of the current streak in independent rows.
 */
import { chanceOfRun } from '../../metrics/run-lengths.ts'
import { currentStreak } from '../../metrics/streaks.ts'
import type { FigureSet } from '../figure-set.ts'
import { formatValue } from '../format.ts'
import type { Past } from '../history/past.ts'
import { tooFew } from '../observations.ts'
import { capital } from '../words.ts'
import { collect } from './collect.ts'
import { type IdsOf, specify } from './specification.ts'

const COMMON = { unit: 'fraction', signed: false, topic: 'streaks', anchor: 'runs-and-chance' } as const

const RUNS = {
  shareAhead: specify({
    ...COMMON,
    id: () => 'streak.share-ahead',
    terms: ({ small, large, unit }) => ({
      label: `${capital(unit)}s won`,
      definition: `Share of all ${unit}s up to the as-of day on which ${small} returned more than ${large}.`,
      formula: 'share of i ≤ b with r_small > r_large',
    }),
  }),
  chance: specify({
    ...COMMON,
    id: () => 'streak.chance',
    terms: ({ unit }) => ({
      label: 'Chance of such a streak',
      definition: `Chance of at least one streak as long as the current one in all this history, if each ${unit} were decided independently at the share of ${unit}s won.`,
      formula: 'P(longest run of n independent trials with probability p ≥ streak.current)',
    }),
  }),
}
export type RunsId = IdsOf<typeof RUNS>

/** @param share of rows won; null without rows */
export function runFigures({ words, dates, b, runs, streakSource }: Past, share: number | null): FigureSet {
  const n = Math.max(0, b)
  const few = tooFew(2, n + 1, words.unit)
  const details = {
    window: n === 0 ? null : { first: dates[0]!, last: dates[b]!, n, of: `${words.unit} gaps` },
    absent: few,
  }
  const { figures, put } = collect(words, streakSource)
  put(RUNS.shareAhead, [], share, details)
  const current = currentStreak(runs, b)
  const none = share === null || current === null
  put(RUNS.chance, [], none ? null : chanceOfRun(n, share, current.length), {
    ...details,
    absent: n === 0 ? few : `${words.small} was not ahead on the last ${words.unit}`,
    worked: none
      ? ''
      : `n = ${formatValue(n, 'count')}, p = ${formatValue(share, 'fraction')}, length ${current.length}`,
  })
  return figures
}
