/**
 * The ledger: every claim of the note put to the figures of the report. Verdicts are computed, so that with other data
 * or another window they change, or no longer apply.
 */

import { LEAST_INDEPENDENT } from '../metrics/share-interval.ts'
import type { Note } from '../notes/note.ts'
import { type Aftermath, aftermathOf } from './aftermath.ts'
import { asReported, isSubject } from './claims/applicability.ts'
import { type Evidence as ClaimEvidence, checked } from './claims/checks.ts'
import { type Claim, type Finding, type Variant, VERDICTS, type Verdict } from './claims/claim.ts'
import { type PublishedWindow, publishedWindow } from './claims/published-window.ts'
import { type DataSets, isShown, NO_DATA_SETS, namesOf, sourcesOf } from './claims/sources.ts'
import { variantsOf } from './claims/variants.ts'
import { depthOf, rangeText } from './depth.ts'
import type { Evidence } from './evidence.ts'
import { figureIn } from './figure-set.ts'
import { gapName, questionOf } from './forecast-question.ts'
import { formatDay, formatIso, formatValue, listed } from './format.ts'
import { historyOf } from './history.ts'
import { likelihood } from './likelihood.ts'
import { measured } from './measures/measured.ts'
import type { Report } from './report.ts'

export interface Ledger {
  /** In the order of the note. */
  readonly claims: readonly Claim[]
  readonly counts: Readonly<Record<Verdict, number>>
  /** The window that the published returns fit best; null where the search does not apply. */
  readonly nearest: PublishedWindow | null
  /**
   * How often the forecast's lower end was reached before; null without a forecast, or where history holds fewer than
   * three independent windows.
   */
  readonly baseRate: number | null
  /** How often small caps were level or ahead at the end of the forecast's time; null as above. */
  readonly sustained: { readonly share: number; readonly months: number } | null
  readonly sentence: string
}

/**
 * Puts every claim of the note to the report's figures and to what happened next. Pure.
 *
 * @param aftermath read only for forecasts: it rests on all history
 * @param sets bundled data sets at hand: a claim is judged by what the note names where they hold it
 * @param past events with the data sets around them, for claims about what follows events
 * @returns null where there is no note
 */
export function buildLedger(
  report: Report,
  aftermath: () => Aftermath,
  sets: DataSets = NO_DATA_SETS,
  past: Evidence | null = null,
): Ledger | null {
  const { note } = report
  if (note === null) return null
  const sources = sourcesOf(note, sets, report)
  const index = sources.find(source => source.named && !isShown(source, report))
  const nearest = publishedWindow(report, index?.closes ?? null)
  const further = () => historyOf(report).figures
  const evidence: ClaimEvidence = { report, note, aftermath, nearest, further, sources, past }
  // Figures of history and aftermath are asked for only by claims about them.
  const shown = (figure: string) =>
    figureIn(report.figures, figure) ?? figureIn(further(), figure) ?? figureIn(aftermath().figures, figure)
  const isSigned = (figure: string | null) => figure !== null && (shown(figure)?.signed ?? false)
  const claims = note.claims.map((claim): Claim => {
    const { id, section, text, source } = claim
    const { readings = [], ...finding } = checked(claim.check, evidence)
    const variants =
      finding.verdict === 'not applicable'
        ? []
        : [...readings, ...otherReadings(finding, evidence), ...variantsOf(claim, evidence)]
    const named = 'figure' in claim.check ? figureIn(report.figures, claim.check.figure) : undefined
    const signed = finding.figure === null ? (named?.signed ?? false) : isSigned(finding.figure)
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
    baseRate: note.forecast === null ? null : (told(aftermath().base.reached)?.share ?? null),
    sustained: note.forecast === null ? null : sustainedOf(aftermath()),
    sentence: sentence(counts, claims.length, sourceWords(note, claims)),
  }
}

/** What the other pairs at hand give for a figure of the window: the page's own, and what stands in for the named one. */
function otherReadings(
  { by, figure, verdict }: Finding,
  { report, sources, further }: ClaimEvidence,
): Variant[] {
  const { figures, names, window } = report
  const shown = figure === null ? undefined : (figureIn(figures, figure) ?? figureIn(further(), figure))
  if (shown === undefined || verdict === 'cannot be checked here') return []
  const { unit } = shown
  const own: Variant[] =
    by === undefined || shown.value === null
      ? []
      : [{ label: `By ${names.small} and ${names.large}`, quantity: { value: shown.value, unit }, figure }]
  const others = sources.flatMap((source): Variant[] => {
    if (namesOf(source) === by || isShown(source, report)) return []
    const { value } = measured(source.closes, { figure: figure!, from: window.first, to: window.last })
    return value === null ? [] : [{ label: `By ${namesOf(source)}`, quantity: { value, unit }, figure: null }]
  })
  return [...own, ...others]
}

/** A rate that rests on enough independent windows to be told. */
function told<Rate extends { readonly effective: number }>(rate: Rate | null | undefined): Rate | null {
  return rate != null && rate.effective >= LEAST_INDEPENDENT ? rate : null
}

function sustainedOf({ base }: Aftermath): Ledger['sustained'] {
  const horizon = base.horizons.at(-1)
  const rate = told(horizon?.rates[gapName(0)])
  return rate === null || horizon === undefined ? null : { share: rate.share, months: horizon.months }
}

/** Formats a count with its verb; empty for zero. */
function some(n: number, does: string, many = does): readonly string[] {
  return n === 0 ? [] : [`${n} ${n === 1 ? does : many}`]
}

/** Claims that prices can tell true from false, and how many of them fail. */
function againstPrices(counts: Readonly<Record<Verdict, number>>) {
  const failed = counts['does not hold']
  return { told: counts.holds + counts['holds roughly'] + failed, failed }
}

const TOLD: readonly Verdict[] = ['holds', 'holds roughly', 'does not hold']

/** What the claims were checked against: prices, and events where one of the claims was about these. */
function sourceWords(note: Note, claims: readonly Claim[]): string {
  const told = new Set(claims.filter(({ verdict }) => TOLD.includes(verdict)).map(({ id }) => id))
  const events = note.claims.some(
    ({ id, check }) => told.has(id) && (check.kind === 'event' || check.kind === 'rate-cycle'),
  )
  return events ? 'prices and events' : 'prices'
}

function sentence(counts: Readonly<Record<Verdict, number>>, all: number, source: string): string {
  const { told } = againstPrices(counts)
  const parts = [
    ...some(counts.holds, 'holds', 'hold'),
    ...some(counts['holds roughly'], 'holds roughly', 'hold roughly'),
    ...some(counts['does not hold'], 'does not hold', 'do not hold'),
  ]
  const own = counts['agrees with itself'] + counts['contradicts itself']
  const forecasts = [
    ...some(counts['forecast: came true'], 'came true'),
    ...some(counts['forecast: did not come true'], 'did not come true'),
    ...some(counts['forecast: open'], 'is open', 'are open'),
  ]
  const rest = [
    ...some(
      counts['cannot fail'],
      'says what may happen and cannot fail',
      'say what may happen and cannot fail',
    ),
    ...some(counts['cannot be checked here'], 'is not testable with prices', 'are not testable with prices'),
    ...some(counts['not applicable'], 'does not apply to what is shown', 'do not apply to what is shown'),
  ]
  return [
    told === 0
      ? `Of ${all} claims none can be checked against ${source}.`
      : `Of ${all} claims ${told} can be checked against ${source}: ${listed(parts)}.`,
    ...(own > 0
      ? [
          `${counts['agrees with itself']} of ${own} about the note’s own figures ${counts['agrees with itself'] === 1 ? 'agrees' : 'agree'} with them.`,
        ]
      : []),
    ...(forecasts.length > 0 ? [`Of the forecasts ${listed(forecasts)}.`] : []),
    ...(rest.length > 0 ? [`The rest: ${listed(rest)}.`] : []),
  ].join(' ')
}

/**
 * The sentence under the title: whether small caps were ahead in the window, how the note's claims stand, and how often
 * the lead that it expects came before. As of the window's last day: of what came later it holds nothing but the count
 * of claims, which has forecasts left out.
 * @param depths the range of the base rate over the data sets, where they do not agree
 */
export function verdictSentence(report: Report, ledger: Ledger | null, depths: string | null = null): string {
  const gap = report.figures['gap.arithmetic']?.value
  const start = report.sentences.verdict ?? ''
  const { note } = report
  if (typeof gap !== 'number' || ledger === null || note === null) return start
  const forecast = forecastBefore(report, note, ledger, depths)
  // Claims about days of their own are judged whatever the page shows.
  const moves = note.claims.some(({ check }) => 'scope' in check)
  if (moves && !isSubject(report)) {
    return forecast === null ? start : `${start} In these data ${forecast}.`
  }
  const { told, failed } = againstPrices(ledger.counts)
  const day = formatDay(report.window.last)
  const read =
    !dependsOnDay(note, ledger) || asReported(report)
      ? 'Of'
      : `Read as of ${day} instead of ${formatIso(note.window.to)}, of`
  const story = `${read} the note’s ${told} claims that ${sourceWords(note, ledger.claims)} can check, ${failed === 0 ? 'none fails' : `${failed} ${failed === 1 ? 'fails' : 'fail'}`}`
  if (note.forecast === null) return told === 0 ? start : `${start} ${story}.`
  const whether = gap > 0 ? 'whether the lead can be sustained' : 'whether a lead will follow'
  const before = [sustainedBefore(report, ledger), forecast].filter(text => text !== null)
  const sustain =
    before.length === 0
      ? `${whether} cannot be said, as the history before ${day} is too short`
      : `${whether} is open: up to ${day} ${before.join(', and ')}`
  return `${start} ${story}; ${sustain}.`
}

/** Whether a claim that was checked is about a window or a day, so that another day gives it another verdict. */
function dependsOnDay({ claims }: Note, ledger: Ledger): boolean {
  const checked = new Set(
    ledger.claims
      .filter(({ verdict }) => verdict !== 'not applicable' && verdict !== 'cannot be checked here')
      .map(({ id }) => id),
  )
  return claims.some(({ id, check }) => checked.has(id) && 'scope' in check && check.scope !== 'inputs')
}

/** How often small caps were level or ahead at the end of the forecast's time, and how likely that is called. */
function sustainedBefore({ words }: Report, { sustained }: Ledger): string | null {
  if (sustained === null) return null
  const { share, months } = sustained
  return `${words.small} was level or ahead ${months} months later after ${shareText(share)} of the ${words.unit}s before (${likelihood(share)})`
}

/** How often a lead as large as the forecast's came within its time. */
function forecastBefore(
  report: Report,
  note: Note,
  { baseRate }: Ledger,
  depths: string | null,
): string | null {
  const { months, band } = questionOf(note)
  if (baseRate === null || band === null) return null
  const { small, unit } = report.words
  const lead = formatValue(band.low, 'points', { digits: 1, trim: true, plain: true })
  const followed =
    depths === null
      ? `${shareText(baseRate)} of the ${unit}s before (${likelihood(baseRate)})`
      : `${depths} of earlier starts, by how far back one looks`
  return `a lead of ${small} of ${lead} or more at some close ${months.from} to ${months.to} months later followed ${followed}`
}

function shareText(share: number): string {
  if (share === 0) return 'none'
  return share < 0.005 ? 'less than 1%' : formatValue(share, 'fraction', { digits: 0 })
}

/** The range of the base rate over the data sets, where they do not agree; null without evidence. */
export function depthsOf(report: Report, evidence: Evidence | null): string | null {
  return evidence === null ? null : rangeText(depthOf(report, evidence))
}

/** @public reached through a dynamic import, which knip does not follow into a spread */
export { asReported }

interface Known {
  readonly sets: DataSets
  readonly past: Evidence | null
  readonly ledger: Ledger | null
}

const latest = new WeakMap<Report, Known>()

/** The ledger of a report by the data sets at hand, computed once for both. */
export function ledgerOf(
  report: Report,
  sets: DataSets = NO_DATA_SETS,
  past: Evidence | null = null,
): Ledger | null {
  const known = latest.get(report)
  if (known?.sets === sets && known.past === past) return known.ledger
  const ledger = buildLedger(report, () => aftermathOf(report), sets, past)
  latest.set(report, { sets, past, ledger })
  return ledger
}

/** Takes a ledger that was computed elsewhere, without data sets. */
export function knowLedger(report: Report, ledger: Ledger | null): void {
  latest.set(report, { sets: NO_DATA_SETS, past: null, ledger })
}
