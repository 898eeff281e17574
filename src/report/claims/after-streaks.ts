/**
 * Claims about what came after long streaks.
 */
import { dayOfIso } from '../../metrics/day.ts'
import { lastRowBy } from '../../metrics/row-of-day.ts'
import { runOutcomes } from '../../metrics/run-outcomes.ts'
import { returnGap, streaks } from '../../metrics/streaks.ts'
import type { ClaimCheck } from '../../notes/note.ts'
import { counted, formatDay, formatValue } from '../format.ts'
import { nearness, nearnessWords } from './nearness.ts'
import { type OwnFinding, withoutSource } from './own-window.ts'
import type { Source } from './sources.ts'

type Check = Extract<ClaimCheck, { kind: 'after-streaks' }>

/**
 * The average or the share over all earlier streaks at least so long, from the close of the first session that broke
 * each. A share holds roughly within one event, which is all that so few can tell apart.
 */
export function checkAfterStreaks(check: Check, sources: readonly Source[]): OwnFinding {
  const { least, before, sessions, statistic, reported, digit, qualifier = null } = check
  const share = statistic !== 'mean'
  const stated = {
    reported: { value: reported, unit: 'fraction' as const },
    tolerance: `${nearnessWords(qualifier)}${share ? ' A share of few events holds roughly within one of them.' : ''}`,
  }
  const [source] = sources
  if (source === undefined) return withoutSource(stated)
  const { dates, small, large, price } = source.closes
  const last = lastRowBy(dates, dayOfIso(before)!)
  if (last < 1 || dates[dates.length - 1]! < dayOfIso(before)!) {
    return withoutSource(stated, `The data do not hold its days: they begin on ${formatDay(dates[0]!)}.`)
  }
  const runs = streaks(returnGap(price.small, price.large), 0, last).filter(
    run => run.length >= least && run.last < last,
  )
  const after = runOutcomes(small, large, runs, [sessions], last).flatMap(
    ({ after: [outcome] }) => outcome ?? [],
  )
  const n = after.length
  if (n === 0) return withoutSource(stated, `No earlier streak of ${least} days is in the data.`)
  const count = (test: (outcome: (typeof after)[number]) => boolean) => after.filter(test).length / n
  const value =
    statistic === 'mean'
      ? after.reduce((sum, outcome) => sum + outcome.small, 0) / n
      : statistic === 'share-positive'
        ? count(outcome => outcome.small > 0)
        : count(outcome => outcome.small > outcome.large)
  const strict = nearness(value, reported, digit, qualifier)
  const nearly = share && Math.abs(value - reported) <= 1 / n + digit / 2
  return {
    ...stated,
    verdict: strict === 'does not hold' && nearly ? 'holds roughly' : strict,
    figure: null,
    recomputed: { value, unit: 'fraction' },
    difference: { value: value - reported, unit: 'points' },
    why: `After ${counted(n, 'earlier streak')} of ${least} days or more, over ${counted(sessions, 'day')} from the close of the day that broke it: ${formatValue(value, 'fraction', { signed: !share })}. The data begin on ${formatDay(dates[0]!)}.`,
    readings: [],
  }
}
