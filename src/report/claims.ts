/**
 * The ledger: every claim of the note put to the figures of the report. Verdicts are computed, so that with other data
 * or another window they change, or no longer apply.
 */

import { type Aftermath, aftermathOf } from './aftermath.ts'
import { asReported, isSubject } from './claims/applicability.ts'
import { checked } from './claims/checks.ts'
import { type Claim, VERDICTS, type Verdict } from './claims/claim.ts'
import { type PublishedWindow, publishedWindow } from './claims/published-window.ts'
import { variantsOf } from './claims/variants.ts'
import { depthOf, rangeText } from './depth.ts'
import type { Evidence } from './evidence.ts'
import { figureIn, united } from './figure-set.ts'
import { questionOf } from './forecast-question.ts'
import { formatDay, formatIso, formatValue, listed } from './format.ts'
import { historyOf } from './history.ts'
import { perReport } from './per-report.ts'
import type { Report } from './report.ts'

export interface Ledger {
  /** In the order of the note. */
  readonly claims: readonly Claim[]
  readonly counts: Readonly<Record<Verdict, number>>
  /** The window that the published returns fit best; null where the search does not apply. */
  readonly nearest: PublishedWindow | null
  /** How often the forecast's lower end was reached before; null without a forecast or when history is too short. */
  readonly baseRate: number | null
  readonly sentence: string
}

/**
 * Puts every claim of the note to the report's figures and to what happened next. Pure.
 * @returns null where there is no note
 */
export function buildLedger(report: Report, aftermath: Aftermath): Ledger | null {
  const { note } = report
  if (note === null) return null
  const nearest = publishedWindow(report)
  const evidence = { report, note, aftermath, nearest }
  const figures = united(report.figures, historyOf(report).figures, aftermath.figures)
  const isSigned = (figure: string | null) => figure !== null && (figureIn(figures, figure)?.signed ?? false)
  const claims = note.claims.map((claim): Claim => {
    const { id, section, text, source } = claim
    const finding = checked(claim.check, evidence)
    const variants = finding.verdict === 'not applicable' ? [] : variantsOf(claim, evidence)
    const signed = isSigned(finding.figure)
    return {
      id,
      section,
      text,
      source,
      ...finding,
      signed,
      // A variant that is no figure of the page is of the same kind as what is claimed.
      variants: variants.map(each => ({
        ...each,
        signed: each.figure === null ? signed : isSigned(each.figure),
      })),
    }
  })
  const counts = Object.fromEntries(
    VERDICTS.map(verdict => [verdict, claims.filter(claim => claim.verdict === verdict).length]),
  ) as Record<Verdict, number>
  return {
    claims,
    counts,
    nearest,
    baseRate: aftermath.base.reached?.share ?? null,
    sentence: sentence(counts, claims.length),
  }
}

/** Formats a count with its verb; empty for zero. */
function some(n: number, does: string, many = does): readonly string[] {
  return n === 0 ? [] : [`${n} ${n === 1 ? does : many}`]
}

function sentence(counts: Readonly<Record<Verdict, number>>, all: number): string {
  const told = counts.holds + counts['holds roughly'] + counts['does not hold']
  const parts = [
    ...some(counts.holds, 'holds', 'hold'),
    ...some(counts['holds roughly'], 'holds roughly', 'hold roughly'),
    ...some(counts['does not hold'], 'does not hold', 'do not hold'),
  ]
  const forecasts = [
    ...some(counts['forecast: came true'], 'came true'),
    ...some(counts['forecast: did not come true'], 'did not come true'),
    ...some(counts['forecast: open'], 'is open', 'are open'),
  ]
  const rest = [
    ...some(counts['cannot be checked here'], 'cannot be checked from prices'),
    ...some(counts['not applicable'], 'does not apply to what is shown', 'do not apply to what is shown'),
  ]
  return [
    told === 0
      ? `Of ${all} claims none can be checked against the numbers on this page.`
      : `Of ${all} claims ${told} can be checked against the numbers on this page: ${listed(parts)}.`,
    ...(forecasts.length > 0 ? [`Of the forecasts ${listed(forecasts)}.`] : []),
    ...(rest.length > 0 ? [`The rest: ${listed(rest)}.`] : []),
  ].join(' ')
}

/** Below this share of earlier starts, history is said to be against a lead. */
const UNUSUAL = 0.25

/**
 * The sentence under the title: whether small caps were ahead in the window, what the report's case is worth on the
 * evidence, and how often the lead that it expects came before. As of the window's last day: of what came later it holds
 * nothing but the count of claims, which has forecasts left out.
 * @param depths the range of the base rate over the data sets, where they do not agree
 */
export function verdictSentence(report: Report, ledger: Ledger | null, depths: string | null = null): string {
  const gap = report.figures['gap.arithmetic']?.value
  const start = report.sentences.verdict ?? ''
  const { note } = report
  if (typeof gap !== 'number' || ledger === null || note === null) return start
  const { unit } = report.words
  const rate = ledger.baseRate
  const { months, band } = questionOf(note)
  const lead = formatValue(band?.low ?? 0, 'points', { digits: 1, trim: true }).replace('+', '')
  const before =
    rate === null
      ? null
      : `a lead of ${lead} or more at some close ${months.from} to ${months.to} months later followed ${depths === null ? `${rate === 0 ? 'none' : formatValue(rate, 'fraction', { digits: 0 })} of the ${unit}s before` : `${depths} of earlier starts, by how far back one looks`}`
  if (!isSubject(report)) {
    return before === null ? start : `${start} In these data ${before}.`
  }
  const { counts } = ledger
  const refuted = counts['does not hold']
  const told = counts.holds + counts['holds roughly'] + refuted
  const day = formatDay(report.window.last)
  const read = asReported(report) ? 'Of' : `Read as of ${day} instead of ${formatIso(note.window.to)}, of`
  const story = `${read} the note’s ${told} claims that can be checked here, ${refuted === 0 ? 'none fails' : `${refuted} ${refuted === 1 ? 'fails' : 'fail'}`}`
  const whether = gap > 0 ? 'whether the lead can be sustained' : 'whether a lead will follow'
  const sustain =
    before === null || rate === null
      ? `${whether} cannot be said, as the history before ${day} is too short`
      : `${whether} is open, and history ${rate < UNUSUAL ? 'is against it' : 'leaves room for it'}: up to ${day} ${before}`
  return `${start} ${story}; ${sustain}.`
}

/** The range of the base rate over the data sets, where they do not agree; null without evidence. */
export function depthsOf(report: Report, evidence: Evidence | null): string | null {
  return evidence === null ? null : rangeText(depthOf(report, evidence))
}

export { asReported }

/** The ledger of a report, computed once. */
export const ledgerOf = perReport(report => buildLedger(report, aftermathOf(report)))
