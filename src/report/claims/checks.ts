/**
 * The checks: each kind of claim against the figures, with a verdict and the reason for it.
 */

import { dateOf, dayOfIso } from '../../metrics/day.ts'
import { geometricGap } from '../../metrics/gaps.ts'
import type { ClaimCheck, ClaimScope, Note } from '../../notes/note.ts'
import type { Aftermath } from '../aftermath.ts'
import type { Evidence as PastEvidence } from '../evidence.ts'
import type { Figure, Unit } from '../figure.ts'
import { type FigureSet, figureIn } from '../figure-set.ts'
import { counted, formatDay, formatFigure, formatIso, formatValue } from '../format.ts'
import { measured } from '../measures/measured.ts'
import type { Report } from '../report.ts'
import { noteDays } from '../subject.ts'
import { inapplicable } from './applicability.ts'
import type { Finding, Quantity, Variant, Verdict } from './claim.ts'
import { checkEvent } from './event.ts'
import { checkCorrection, checkForecast } from './forecast.ts'
import { checkOwn } from './own-checks.ts'
import type { PublishedWindow } from './published-window.ts'
import { checkRateCycle } from './rate-cycle.ts'
import { isShown, namesOf, type Source } from './sources.ts'
import { toleranceOf } from './tolerance.ts'
import { sideVerdict, valueVerdict } from './verdicts.ts'

/** Everything that checks are made against. */
export interface Evidence {
  readonly report: Report
  readonly note: Note
  /** What came after the as-of day; rests on all history, and is computed when asked for. */
  readonly aftermath: () => Aftermath
  readonly nearest: PublishedWindow | null
  /** Figures of history, computed when asked for. */
  readonly further: () => FigureSet
  /** Closes at hand of what the note names or of what stands in for it, the named ones first. */
  readonly sources: readonly Source[]
  /** Data sets and events, for claims about what followed events; null where they have not been loaded. */
  readonly past: PastEvidence | null
}

type CheckOf<K extends ClaimCheck['kind']> = Extract<ClaimCheck, { kind: K }>

/** Puts a claim to the evidence. */
export function checked(
  check: ClaimCheck,
  evidence: Evidence,
): Finding & { readonly readings?: readonly Variant[] } {
  const { sources } = evidence
  switch (check.kind) {
    case 'measure':
    case 'within':
    case 'direction':
    case 'expectation':
    case 'record':
    case 'best-since':
    case 'streak-since':
    case 'streak-rank':
    case 'after-streaks':
      return checkOwn(check, sources)
    case 'event':
      return checkEvent(check, evidence.report, evidence.past)
    case 'rate-cycle':
      return checkRateCycle(check, evidence.note, evidence.past)
    case 'value':
      return ofItself(checkValue(check, evidence), check.scope)
    case 'side':
      return ofItself(checkSide(check, evidence), check.scope)
    case 'larger':
      return checkLarger(check, evidence)
    case 'range':
      return ofItself(checkRange(check, evidence), check.scope)
    case 'arithmetic':
      return ofItself(checkArithmetic(check, evidence), 'inputs')
    case 'longest-since':
      return checkLongestSince(check, evidence)
    case 'forecast':
      return checkForecast(evidence)
    case 'correction':
      return checkCorrection(check, evidence)
    case 'may':
      return {
        ...NOTHING,
        verdict: 'cannot fail',
        reported: { value: check.said, unit: 'text' },
        tolerance: 'What may happen is refuted by no outcome.',
        why: 'It says that something is possible, which is true whatever comes.',
      }
    case 'unverifiable':
      return {
        ...NOTHING,
        verdict: 'cannot be checked here',
        reported: check.said === null ? null : { value: check.said, unit: 'text' },
        tolerance: 'Prices alone are no evidence for or against it.',
        why: `Prices say nothing about it; it would take ${check.needs}.`,
      }
  }
}

/**
 * A claim about the note's own printed numbers is no claim about the world: that it agrees with them does not make it
 * true, and is counted apart.
 */
function ofItself(finding: Finding, scope: ClaimScope): Finding {
  if (scope !== 'inputs') return finding
  switch (finding.verdict) {
    case 'holds':
    case 'holds roughly':
      return { ...finding, verdict: 'agrees with itself' }
    case 'does not hold':
      return { ...finding, verdict: 'contradicts itself' }
    default:
      return finding
  }
}

const NOTHING = { reported: null, figure: null, recomputed: null, difference: null }

function distanceUnit(unit: Unit): Unit {
  return unit === 'fraction' || unit === 'points' ? 'points' : unit
}

function unsigned(value: number, unit: Unit, digits?: number): string {
  return formatValue(Math.abs(value), unit, { plain: true, ...(digits !== undefined && { digits }) })
}

/** "as of Jan 20, 2026", and that this is not the note's day where it is not. */
function asOf({ report, note }: Evidence): string {
  const day = formatDay(report.window.last)
  return report.window.last === noteDays(note).to
    ? `as of ${day}`
    : `as of ${day} (the note wrote as of ${formatIso(note.window.to)})`
}

interface Read {
  readonly figure: Figure
  readonly value: number
  /** What it was computed from where that is not the page's pair. */
  readonly by?: string
}

/**
 * A figure's value as a number, or the finding that there is none. By what the note names where that is at hand and is
 * not what the page shows; over the days that the page shows.
 */
function read(
  evidence: Evidence,
  id: string,
  finding: Pick<Finding, 'reported' | 'tolerance'>,
): Read | Finding {
  const { report } = evidence
  const figure = figureIn(report.figures, id) ?? figureIn(evidence.further(), id)
  if (figure === undefined) {
    return {
      ...NOTHING,
      ...finding,
      verdict: 'not applicable',
      why: 'The page is set to other lengths of average or volatility than the claim speaks of.',
    }
  }
  if (typeof figure.value !== 'number') {
    return {
      ...NOTHING,
      ...finding,
      figure: id,
      verdict: 'cannot be checked here',
      why: `The figure is absent: ${figure.absent ?? 'it is no number'}.`,
    }
  }
  const named = namedValue(evidence, id)
  if (typeof named?.value !== 'number') return { figure, value: figure.value }
  const { signal: _, ...unsigned } = figure
  return { figure: { ...unsigned, value: named.value }, value: named.value, by: named.by }
}

/** The figure by what the note names; null where that is not at hand, is what the page shows, or has no such figure. */
function namedValue(
  { report, sources }: Evidence,
  id: string,
): { readonly value: number | string; readonly by: string } | null {
  const [source] = sources
  if (source === undefined || !source.named || isShown(source, report)) return null
  const { first, last } = report.window
  const { value } = measured(source.closes, { figure: id, from: first, to: last })
  return value === null ? null : { value, by: namesOf(source) }
}

function byOf({ by }: Read): Pick<Finding, 'by'> {
  return by === undefined ? {} : { by }
}

/** The figure's label; it names the page's own symbols, which are not what the value is of where another source gave it. */
function labelOf({ figure, by }: Read): string {
  return by === undefined ? figure.label : `By the ${by}`
}

function notApplicable(why: string, finding: Pick<Finding, 'reported' | 'tolerance' | 'figure'>): Finding {
  return { ...NOTHING, ...finding, verdict: 'not applicable', why }
}

function checkValue(check: CheckOf<'value'>, evidence: Evidence): Finding {
  const published = evidence.note.reported[check.reported]!
  const tolerance = toleranceOf(check.rule, published.value, check.digit)
  const unit = figureIn(evidence.report.figures, check.figure)?.unit ?? published.unit
  const reported: Quantity = { value: published.value, unit }
  const stated = { reported, tolerance: tolerance.words, figure: check.figure }
  const apart = inapplicable(evidence.report, evidence.note, check.scope, [check.figure])
  if (apart !== null) return notApplicable(apart, stated)
  const found = read(evidence, check.figure, stated)
  if ('verdict' in found) return found
  const difference = found.value - published.value
  const verdict = valueVerdict(check, published.value, found.value)
  const shown = formatFigure(found.figure)
  const apartBy = unsigned(difference, distanceUnit(unit))
  const same = !/[1-9]/.test(apartBy)
  const rounds = check.rule === 'printed' && verdict === 'holds'
  const printed = formatValue(published.value, unit, { trim: true, plain: true })
  const how = same
    ? 'as reported'
    : rounds
      ? `which rounds to the ${printed} reported`
      : `${apartBy} ${difference > 0 ? 'above' : 'below'} what was reported`
  const when = check.scope === 'as-of' ? `, ${asOf(evidence)}` : ''
  const origin =
    check.scope === 'inputs'
      ? 'The published inputs give'
      : found.by === undefined
        ? 'Recomputed from prices:'
        : `Recomputed from the ${found.by}:`
  const search = check.rule === 'gap' && evidence.nearest !== null ? ` ${evidence.nearest.sentence}` : ''
  return {
    ...stated,
    verdict,
    recomputed: { value: found.value, unit },
    difference: { value: difference, unit: distanceUnit(unit) },
    ...byOf(found),
    why: `${origin} ${shown}, ${how}${when}.${search}`,
  }
}

function checkSide(check: CheckOf<'side'>, evidence: Evidence): Finding {
  const unit = figureIn(evidence.report.figures, check.figure)?.unit ?? 'fraction'
  const level = formatValue(check.level, unit, { trim: true, plain: true })
  const margin =
    check.margin === 0
      ? ''
      : `, in full by ${formatValue(check.margin, distanceUnit(unit), { trim: true, plain: true })} or more`
  const tolerance = `Holds when the figure is ${check.is} ${level}${margin}.`
  const stated = { reported: { value: check.said, unit: 'text' as const }, tolerance, figure: check.figure }
  const apart = inapplicable(evidence.report, evidence.note, check.scope, [check.figure])
  if (apart !== null) return notApplicable(apart, stated)
  const found = read(evidence, check.figure, stated)
  if ('verdict' in found) return found
  const beyond = check.is === 'above' ? found.value - check.level : check.level - found.value
  const verdict = sideVerdict(check, found.value)
  const signal = found.figure.signal === undefined ? '' : ` (${found.figure.signal.toLowerCase()})`
  const when = check.scope === 'as-of' ? `, ${asOf(evidence)}` : ''
  return {
    ...stated,
    verdict,
    recomputed: { value: found.value, unit },
    difference: null,
    ...byOf(found),
    why: `${labelOf(found)}: ${formatFigure(found.figure)}${signal}${when}${verdict === 'holds roughly' ? `, ${check.is} ${level} only by ${unsigned(beyond, distanceUnit(unit))}` : ''}.`,
  }
}

function checkLarger(check: CheckOf<'larger'>, evidence: Evidence): Finding {
  const stated = {
    reported: { value: check.said, unit: 'text' as const },
    tolerance: 'Holds when the one figure is larger than the other.',
    figure: check.figure,
  }
  const apart = inapplicable(evidence.report, evidence.note, check.scope, [check.figure, check.than])
  if (apart !== null) return notApplicable(apart, stated)
  const one = read(evidence, check.figure, stated)
  if ('verdict' in one) return one
  const other = read(evidence, check.than, stated)
  if ('verdict' in other) return other
  const { unit } = one.figure
  const difference = one.value - other.value
  return {
    ...stated,
    verdict: difference > 0 ? 'holds' : 'does not hold',
    recomputed: { value: one.value, unit },
    difference: null,
    ...byOf(one),
    why: `${formatFigure(one.figure)} against ${formatFigure(other.figure)}, ${asOf(evidence)}.`,
  }
}

/** Outside a published range by no more than this share of the nearer end, a figure is in it roughly. */
const RANGE_SLACK = 0.05

function checkRange(check: CheckOf<'range'>, evidence: Evidence): Finding {
  const { low, high, unit } =
    check.range === 'forecast'
      ? { ...evidence.note.forecast!, unit: 'points' as const }
      : evidence.note.bands[check.range]!
  const text = (from: number, to: number) =>
    `${formatValue(from, unit, { digits: 1, trim: true })} to ${formatValue(to, unit, { digits: 1, trim: true })}`
  const stated = {
    reported: { value: text(low, high), unit: 'text' as const },
    tolerance: 'Holds when every one of the figures lies in the range; roughly within 5% of its ends.',
    figure: check.figures[0] ?? null,
  }
  const apart = inapplicable(evidence.report, evidence.note, check.scope, check.figures)
  if (apart !== null) return notApplicable(apart, stated)
  const values: number[] = []
  for (const id of check.figures) {
    const found = read(evidence, id, stated)
    if ('verdict' in found) return found
    values.push(found.value)
  }
  const inside = (slack: number) =>
    values.filter(value => value >= low * (1 - slack) && value <= high * (1 + slack)).length
  const n = values.length
  const verdict: Verdict =
    inside(0) === n ? 'holds' : inside(RANGE_SLACK) === n ? 'holds roughly' : 'does not hold'
  const spread = text(Math.min(...values), Math.max(...values))
  return {
    ...stated,
    verdict,
    recomputed: { value: spread, unit: 'text' },
    difference: null,
    why: `The published inputs give ${spread}: ${inside(0)} of ${n} inside ${text(low, high)}.`,
  }
}

function checkArithmetic(check: CheckOf<'arithmetic'>, { note, report }: Evidence): Finding {
  const published = note.reported[check.reported]!
  const [p, q] = check.from.map(id => note.reported[id]!.value) as [number, number]
  const value = combined(check.by, p, q)
  const figure = `reported.${check.reported}`
  const difference = value - published.value
  const off = Math.abs(difference)
  const tolerance = toleranceOf(check.rule ?? 'printed', published.value, check.digit)
  const percent = (number: number) => formatValue(number, 'fraction')
  const worked = workedOf(check.by, percent(p), percent(q))
  return {
    verdict: off <= tolerance.holds ? 'holds' : off <= tolerance.roughly ? 'holds roughly' : 'does not hold',
    reported: { value: published.value, unit: published.unit },
    figure,
    recomputed: { value, unit: published.unit },
    difference: { value: difference, unit: distanceUnit(published.unit) },
    tolerance: tolerance.words,
    why: `From the note’s own numbers, ${worked} = ${formatValue(value, published.unit, { signed: figureIn(report.figures, figure)?.signed ?? false })}.`,
  }
}

type Combination = CheckOf<'arithmetic'>['by']

function combined(by: Combination, p: number, q: number): number {
  switch (by) {
    case 'difference':
      return p - q
    case 'excess':
      return p / q - 1
    case 'excess of growth':
      return geometricGap(p, q)
    case 'annualised':
      return p * Math.sqrt(252)
  }
}

function workedOf(by: Combination, p: string, q: string): string {
  switch (by) {
    case 'difference':
      return `${p} − ${q}`
    case 'excess':
      return `${p} / ${q} − 1`
    case 'excess of growth':
      return `(1 + ${p}) / (1 + ${q}) − 1`
    case 'annualised':
      return `${p} × √252`
  }
}

function checkLongestSince(check: CheckOf<'longest-since'>, evidence: Evidence): Finding {
  const { report } = evidence
  const { unit } = report.words
  const figure = 'streak.longest-since'
  const stated = {
    reported: { value: String(check.year), unit: 'text' as const },
    tolerance: `Holds when the last streak as long ended in ${check.year} or before.`,
    figure,
  }
  const apart = inapplicable(report, evidence.note, check.scope)
  if (apart !== null) return notApplicable(apart, stated)
  const current = read(evidence, 'streak.current', stated)
  if ('verdict' in current) return current
  if (current.value === 0) {
    return {
      ...NOTHING,
      ...stated,
      verdict: 'does not hold',
      why: `No streak is going, ${asOf(evidence)}: ${report.figures[figure]?.absent ?? 'small caps were not ahead'}.`,
    }
  }
  const streak = `${counted(current.value, unit)}, ${asOf(evidence)}`
  const since = current.by === undefined ? report.figures[figure]?.value : namedValue(evidence, figure)?.value
  if (typeof since !== 'string') {
    const begins = dateOf(report.aligned.dates[0]!).year
    return {
      ...NOTHING,
      ...stated,
      verdict: begins <= check.year ? 'holds' : 'cannot be checked here',
      why: `The streak of ${streak}, is the longest in the data, which begin in ${begins}.`,
    }
  }
  return {
    ...stated,
    verdict: dateOf(dayOfIso(since)!).year <= check.year ? 'holds' : 'does not hold',
    recomputed: { value: since, unit: 'date' },
    difference: null,
    ...byOf(current),
    why: `The streak was ${streak}; the last one as long ended on ${formatIso(since)}.`,
  }
}
