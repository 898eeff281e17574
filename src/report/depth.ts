/**
 * Sentences about whether the answer depends on how far back the evidence reaches.
 */
import { dateOf } from '../metrics/day.ts'
import { lastRowBy } from '../metrics/row-of-day.ts'
import { currentStreak, lastAsLong, type Run, returnGap, streaks } from '../metrics/streaks.ts'
import { DATA_SETS } from './data-sets.ts'
import { type Evidence, perEvidence } from './evidence.ts'
import { counted, formatDay, formatValue, listed } from './format.ts'
import type { Report } from './report.ts'
import { type Depth, type DepthRow, depth } from './topics/depth.ts'

/** The depth of a report, computed once. */
export const depthOf = perEvidence(depth)

/** One row a data set, so that none counts twice: the basis that it was published on first. */
function oneEach(rows: readonly DepthRow[]): readonly DepthRow[] {
  return rows.filter((row, i) => rows.findIndex(({ data }) => data === row.data) === i)
}

/** The lowest and the highest share of the forecast's lead among the data sets. */
export interface DepthRange {
  readonly low: DepthRow
  readonly high: DepthRow
  /** Whether each share lies within the interval of the other: the data sets then do not contradict each other. */
  readonly agree: boolean
}

/** @returns null for fewer than two data sets with an interval */
export function depthRange({ rows }: Depth): DepthRange | null {
  const told = oneEach(rows)
    .filter(({ reached }) => reached.interval !== null)
    .sort((one, other) => one.reached.rate!.share - other.reached.rate!.share)
  const [low, high] = [told[0], told.at(-1)]
  if (low === undefined || high === undefined || low === high) return null
  const within = (row: DepthRow, { reached: { interval } }: DepthRow) =>
    row.reached.rate!.share >= interval!.low && row.reached.rate!.share <= interval!.high
  return { low, high, agree: within(low, high) && within(high, low) }
}

const percent = (share: number) => formatValue(share, 'fraction', { digits: 0 })

/** The frequency of the lead in each data set, and whether the data sets agree. */
export function depthSentence(result: Depth): string {
  const { months, lead } = result
  const told = oneEach(result.rows).filter(({ reached }) => reached.rate !== null)
  const points = formatValue(lead, 'points', { digits: 1, trim: true, plain: true })
  if (told.length === 0) return 'No data set reaches far enough back before the as-of day.'
  const shares = told.map(
    ({ data, first, reached }) =>
      `${percent(reached.rate!.share)} of the starts in the ${DATA_SETS[data].name.toLowerCase()} since ${dateOf(first).year}`,
  )
  const found = `A lead of ${points} or more at some close ${months.from} to ${months.to} months later followed ${listed(shares)}`
  const range = depthRange(result)
  if (range === null) return `${found}.`
  if (range.agree)
    return `${found}. Each lies within the intervals of the others: these do not contradict each other.`
  const { low, high } = range
  const [outside, of] = low.reached.rate!.share < high.reached.interval!.low ? [low, high] : [high, low]
  const { interval } = of.reached
  return `${found}. The answer depends on how far back one looks: ${percent(outside.reached.rate!.share)} lies outside the interval of the ${DATA_SETS[of.data].name.toLowerCase()}, ${percent(interval!.low)} to ${percent(interval!.high)}.`
}

/** "15% to 24%" where the data sets do not agree; null where one number suffices. */
export function rangeText(result: Depth): string | null {
  const range = depthRange(result)
  if (range === null || range.agree) return null
  const [low, high] = [range.low, range.high].map(({ reached }) => percent(reached.rate!.share))
  return `${low} to ${high}`
}

/** Shortest run that is compared with history: shorter ones are too common. */
const LEAST_RUN = 8

/**
 * The latest long run of small caps on the deepest daily data, and the last one at least as long before it.
 * @returns null where the data set has no such run by the as-of day
 */
export function deepestRun(report: Report, { sets }: Evidence): string | null {
  const pair = sets.indices ?? sets.funds
  if (pair === undefined) return null
  const { dates, small, large } = pair.aligned
  const last = lastRowBy(dates, report.window.last)
  const [p, q] = report.settings.swap ? [large, small] : [small, large]
  const runs = streaks(returnGap(p.close, q.close), report.settings.tie / 10_000, last)
  const run = runs.findLast(({ length }) => length >= LEAST_RUN)
  if (run === undefined) return null
  const { name } = DATA_SETS[sets.indices === undefined ? 'funds' : 'indices']
  const earlier = lastAsLong(runs.slice(0, runs.indexOf(run)), run)
  const going = currentStreak(runs, last) === run
  const symbol = report.settings.swap ? pair.large.symbol : pair.small.symbol
  const span = going
    ? `${symbol} is in a run of ${counted(run.length, 'day')} ahead, begun on ${formatDay(dates[run.first]!)}`
    : `the last run of at least ${LEAST_RUN} days in which ${symbol} was ahead had ${run.length} and ended on ${formatDay(dates[run.last]!)}`
  return `On the ${name.toLowerCase()} since ${dateOf(dates[0]!).year}, ${span}; ${
    earlier === null
      ? 'none before it was as long.'
      : `it is the longest since the ${earlier.length} of ${months(dates, earlier)}.`
  }`
}

/** "April–May 1996". */
function months(dates: Int32Array, { first, last }: Run): string {
  const [from, to] = [dates[first]!, dates[last]!].map(day => formatDay(day, 'month'))
  return from === to ? from! : `${from} – ${to}`
}
