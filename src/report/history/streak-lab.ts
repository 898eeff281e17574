/**
 * The streak lab: every long run of sessions ahead, what followed it, and the number of runs expected by chance.
 */
import { expectedRuns, expectedRunsFrom, runLengthCounts, shareAhead } from '../../metrics/run-lengths.ts'
import {
  averageAfter,
  averageAnyTime,
  type ForwardAverage,
  type RunOutcome,
  runOutcomes,
} from '../../metrics/run-outcomes.ts'
import { counted, formatValue } from '../format.ts'
import { usualHorizons } from './horizons.ts'
import type { Past } from './past.ts'

export interface StreakHorizon {
  /** "1 week", "12 months". */
  readonly name: string
  readonly rows: number
  /** Over the long runs that have the horizon; null when none has. */
  readonly after: ForwardAverage | null
  /** Over every start in history; null when it is shorter. */
  readonly anyTime: ForwardAverage | null
}

export interface RunLength {
  readonly length: number
  readonly count: number
  /** Number of runs of this length expected in independent rows. */
  readonly expected: number
}

export interface StreakLab {
  /** The shortest run listed. */
  readonly least: number
  readonly outcomes: readonly RunOutcome[]
  readonly horizons: readonly StreakHorizon[]
  /** Lengths up to the longest run, and beyond it while chance would give a run. */
  readonly lengths: readonly RunLength[]
  /** Number of runs of `least` or more expected in independent rows. */
  readonly expected: number
  /** Share of rows won; null without rows. */
  readonly share: number | null
  readonly sentence: string
}

/** Beyond the longest run, lengths with a smaller expected number are left out. */
const LEAST_EXPECTED = 0.05

export function streakLab(past: Past): StreakLab {
  const { small, large, b, runs, settings, words } = past
  const named = usualHorizons(words.perYear)
  const long = runs.filter(run => run.length >= settings.run)
  const outcomes = runOutcomes(
    small,
    large,
    long,
    named.map(horizon => horizon.rows),
    b,
  )
  const horizons = named.map((horizon, k) => ({
    ...horizon,
    after: averageAfter(outcomes, k),
    anyTime: averageAnyTime(small, large, horizon.rows, b),
  }))
  const n = Math.max(0, b)
  const share = shareAhead(past.streakGap, settings.tie / 10_000, 0, b)
  const counts = runLengthCounts(runs)
  const odds = share ?? 0
  const lengths: RunLength[] = []
  for (let length = 1; length < counts.length || expectedRuns(n, odds, length) >= LEAST_EXPECTED; length++) {
    lengths.push({ length, count: counts[length] ?? 0, expected: expectedRuns(n, odds, length) })
  }
  return {
    least: settings.run,
    outcomes,
    horizons,
    lengths,
    expected: expectedRunsFrom(n, odds, settings.run),
    share,
    sentence: sentence(past, horizons, long.length),
  }
}

function sentence(past: Past, horizons: readonly StreakHorizon[], found: number): string {
  const { small, large, unit } = past.words
  const { run, tie } = past.settings
  const least = `${counted(run, unit)}${tie === 0 ? '' : ` (within ${tie} bp counts as ahead)`}`
  if (found === 0) return `${small} never beat ${large} for ${least} or more in a row up to the as-of day.`
  // A quarter, or the next longer horizon where rows are further apart.
  const told = horizons.find(({ name }) => name !== '1 week' && name !== '1 month')!
  const runs = `${counted(found, 'run')} of ${least} or more`
  if (told.after === null || told.anyTime === null) {
    return `There ${found === 1 ? 'was' : 'were'} ${runs}, none old enough to say what came after ${told.name}.`
  }
  const { after, anyTime, name } = told
  const percent = (value: number) => formatValue(value, 'fraction', { digits: 0 })
  return `There ${found === 1 ? 'was' : 'were'} ${runs}; ${name} after one was broken ${small} was ahead in ${Math.round(after.beat * after.n)} of ${counted(after.n, 'case')}, against ${percent(anyTime.beat)} of the time in general.`
}
