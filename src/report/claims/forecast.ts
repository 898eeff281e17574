/**
 * Claims about what is to come: the note's forecast, and a correction that it allows for. Scored by what the note names
 * where that is at hand, and by the page's pair beside it.
 */
import type { Day } from '../../data/series/series.ts'
import { monthsLater } from '../../metrics/day.ts'
import { fallShare } from '../../metrics/fall-share.ts'
import { lastRowBy } from '../../metrics/row-of-day.ts'
import type { ClaimCheck } from '../../notes/note.ts'
import { questionOf } from '../forecast-question.ts'
import { formatDay, formatIso, formatValue, listed } from '../format.ts'
import { type ForecastOutcome, forecastOutcome, type GapPath, gapPath } from '../gap-path.ts'
import { rowsOf } from '../history/horizons.ts'
import { noteDays } from '../subject.ts'
import { inapplicable, isSubject } from './applicability.ts'
import type { Evidence } from './checks.ts'
import type { Finding, Variant } from './claim.ts'
import { isShown, namesOf } from './sources.ts'

type Judged = Finding & { readonly readings?: readonly Variant[] }

const NOTHING = { reported: null, figure: null, recomputed: null, difference: null }

function notApplicable(why: string, finding: Pick<Finding, 'reported' | 'tolerance' | 'figure'>): Finding {
  return { ...NOTHING, ...finding, verdict: 'not applicable', why }
}

function size(value: number, unit: 'points' | 'fraction', digits?: number): string {
  return formatValue(Math.abs(value), unit, { plain: true, ...(digits !== undefined && { digits }) })
}

function forecastApplies({ report, note }: Evidence): string | null {
  const apart = isSubject(report) ? null : inapplicable(report, note, 'window')
  if (apart !== null) return apart
  return report.window.last === noteDays(note).to
    ? null
    : `The forecast was made on ${formatIso(note.window.to)} prices; the page is as of ${formatDay(report.window.last)}.`
}

/** What came after the as-of day, by one pair. */
interface After extends GapPath {
  /** What it is of where that is not the page's pair. */
  readonly by: string | null
  /** Ratio of the sides over all history, and the row of the as-of day. */
  readonly ratio: Float64Array
  readonly row: number
}

/** What came after the as-of day by the page's pair and by every other source; what the note names first. */
function aftersOf(evidence: Evidence): readonly After[] {
  const { report, sources } = evidence
  const { dates, small, large, gap } = evidence.aftermath()
  const shown: After = {
    by: null,
    dates,
    small,
    large,
    gap,
    ratio: report.series.pair.ratio,
    row: report.window.b,
  }
  const others = sources.flatMap((source): (After & { readonly named: boolean })[] => {
    const row = lastRowBy(source.closes.dates, report.window.last)
    if (row < 0 || isShown(source, report)) return []
    const { small, large } = source.closes
    const ratio = small.map((close, i) => close / large[i]!)
    return [{ by: namesOf(source), named: source.named, ...gapPath(source.closes, row), ratio, row }]
  })
  return [...others.filter(({ named }) => named), shown, ...others.filter(({ named }) => !named)]
}

function lastDay({ dates }: GapPath): Day {
  return dates[dates.length - 1]!
}

/** "By IWM and SPY, to Oct 5, 2026". */
function labelOf(after: After, { report }: Evidence): string {
  const by = after.by ?? `${report.names.small} and ${report.names.large}`
  return `By ${by}, to ${formatDay(lastDay(after))}`
}

function lastGap({ gap }: GapPath): number {
  return gap[gap.length - 1]!
}

/** The note's forecast; one that the named prices leave open is decided by a stand-in that reaches further. */
export function checkForecast(evidence: Evidence): Judged {
  const { band, forecast } = evidence.aftermath()
  if (band === null || forecast.state === null) {
    return notApplicable('The note gives no forecast.', { reported: null, tolerance: '', figure: null })
  }
  const { from, to } = questionOf(evidence.note).months
  const low = size(band.low, 'points', 0)
  const range = `${low} to ${size(band.high, 'points', 0)}`
  const stated = {
    reported: { value: range, unit: 'text' as const },
    tolerance: `Read generously: came true if the gap closes at ${low} or more on any day from ${from} to ${to} months on; open until the ${to} months are over.`,
    figure: 'after.gap',
  }
  const apart = forecastApplies(evidence)
  if (apart !== null) {
    const had =
      isSubject(evidence.report) && evidence.aftermath().sessions > 0
        ? ` Made on that day, it would ${forecast.state === 'open' ? 'still be open' : forecast.state === 'came true' ? 'have come true' : 'not have come true'}.`
        : ''
    return notApplicable(`${apart}${had}`, stated)
  }
  const scored = aftersOf(evidence).map(after => ({ after, ...forecastOutcome(after, band, band.low) }))
  const judged = scored.find(({ state }) => state !== 'open') ?? scored[0]!
  const { after, state, best } = judged
  const verdict = `forecast: ${state ?? 'open'}` as const
  const conditions = conditionsWords(evidence)
  const readings = scored
    .filter(each => each !== judged && each.after.dates.length > 1)
    .map((each): Variant => {
      const quantity = { value: lastGap(each.after), unit: 'points' as const }
      const figure = each.after.by === null ? 'after.gap' : null
      return { label: `${labelOf(each.after, evidence)}: ${each.state}`, quantity, figure }
    })
  if (after.dates.length < 2) {
    return {
      ...NOTHING,
      ...stated,
      verdict,
      readings,
      why: `The data end with the as-of day, so that nothing is known of what came next.${conditions}`,
    }
  }
  const gap = lastGap(after)
  const end = state === 'open' ? `; open until ${formatDay(band.to)}` : ''
  const by = after.by === null ? '' : `, by ${after.by},`
  return {
    ...stated,
    verdict,
    recomputed: { value: gap, unit: 'points' },
    difference: { value: gap - band.low, unit: 'points' },
    ...(after.by !== null && { by: after.by }),
    readings,
    why: `By ${formatDay(lastDay(after))} the gap${by} was ${formatValue(gap, 'points')}${bestWords(best, band.from)}${end}.${conditions}`,
  }
}

function bestWords(best: ForecastOutcome['best'], from: Day): string {
  return best === null ? '' : `, at best ${formatValue(best.gap, 'points')} since ${formatDay(from)}`
}

/** "It was made on conditions: … (not known here); …". */
function conditionsWords({ note }: Evidence): string {
  const conditions = note.forecast?.conditions ?? []
  if (conditions.length === 0) return ''
  const each = conditions.map(
    ({ text, known }) => `${text} (${known ?? 'whether it was met is not known here'})`,
  )
  return ` It was made on ${conditions.length === 1 ? 'a condition' : 'conditions'}: ${listed(each)}.`
}

/** The deepest fall of the ratio below its highest close since the as-of day, up to a day. */
function deepestFall(
  { dates, small, large }: GapPath,
  end: Day,
): { readonly fall: number; readonly day: Day } {
  let high = 1
  let fall = 0
  let day = dates[0]!
  for (let i = 1; i < dates.length && dates[i]! <= end; i++) {
    const ratio = (1 + small[i]!) / (1 + large[i]!)
    high = Math.max(high, ratio)
    if (ratio / high - 1 < fall) {
      fall = ratio / high - 1
      day = dates[i]!
    }
  }
  return { fall, day }
}

/** A correction that is said to be possible: no verdict but how deep the ratio fell, and how often it had before. */
export function checkCorrection(
  { months, least: depth }: Extract<ClaimCheck, { kind: 'correction' }>,
  evidence: Evidence,
): Judged {
  const least = size(depth, 'fraction', 0)
  const stated = {
    reported: { value: 'Possible', unit: 'text' as const },
    tolerance: `What may happen is refuted by no outcome. A correction is read as a fall of the ratio of ${least} below its highest close since the as-of day, within ${months} months.`,
    figure: null,
  }
  const apart = forecastApplies(evidence)
  if (apart !== null) return notApplicable(apart, stated)
  const [after, ...others] = aftersOf(evidence) as [After, ...After[]]
  const end = monthsLater(evidence.report.window.last, months)
  const { fall, day } = deepestFall(after, end)
  const over = lastDay(after) >= end
  const rows = rowsOf(months, evidence.report.words.perYear)
  const earlier = fallShare(after.ratio, rows, depth, after.row)
  const usual =
    earlier === null
      ? ''
      : ` Of ${formatValue(earlier.n, 'count')} earlier starts ${formatValue(earlier.share, 'fraction', { digits: 0 })} saw such a fall.`
  const known = after.dates.length > 1
  const ratio = after.by === null ? 'the ratio' : `the ratio of ${after.by}`
  return {
    ...stated,
    verdict: 'cannot fail',
    ...(after.by !== null && known && { by: after.by }),
    readings: [
      ...(earlier === null
        ? []
        : [
            {
              label: `Earlier starts followed by a fall of ${least} within ${months} months`,
              quantity: { value: earlier.share, unit: 'fraction' as const },
              figure: null,
            },
          ]),
      ...others
        .filter(({ dates }) => dates.length > 1)
        .map((other): Variant => {
          const quantity = { value: deepestFall(other, end).fall, unit: 'fraction' as const }
          return { label: labelOf(other, evidence), quantity, figure: null }
        }),
    ],
    recomputed: known ? { value: fall, unit: 'fraction' } : null,
    difference: null,
    why: !known
      ? 'The data end with the as-of day, so that nothing is known of what came next.'
      : fall === 0
        ? `${ratio[0]!.toUpperCase()}${ratio.slice(1)} made a new high on every session since.${usual}`
        : `The deepest fall of ${ratio} ${over ? `by ${formatDay(end)}` : 'so far'} was ${size(fall, 'fraction')}, on ${formatDay(day)}.${usual}`,
  }
}
