/**
 * The figures recorded in a link or a saved page, so that the page can tell whoever opens it when it computes other
 * values.
 */

import { fromBase64url, toBase64url } from '../data/codec/base64url.ts'
import { crc32 } from '../data/codec/crc32.ts'
import type { Figure, Unit } from '../report/figure.ts'
import { figureIn } from '../report/figure-set.ts'
import { type FormatOptions, formatPlain, formatValue, styleOf } from '../report/format.ts'
import type { Report } from '../report/report.ts'

/**
 * The figures recorded, in the order of version 1. They answer the page's question for any data and any settings;
 * appending one makes a new version.
 */
const RECORDED_1 = [
  'return.small',
  'return.large',
  'gap.arithmetic',
  'gap.geometric',
  'ratio.last',
  'ratio.high',
  'ratio.off-high',
  'streak.current',
  'streak.longest',
  'mansfield',
  'vol-daily.small',
  'vol-daily.large',
  'vol-excess',
  'beta',
  'correlation',
  'tracking-error',
  'information-ratio',
  'capture.up',
  'capture.down',
  'max-drawdown.small',
  'max-drawdown.large',
  'max-drawdown.ratio',
  'eps-lead.2025',
  'discount.pe',
] as const

/** Left out since 1.0.0 where there are too few months: an absence is not a changed number. */
const LEFT_OUT: ReadonlySet<string> = new Set(['capture.up', 'capture.down'])
/** Computed since 1.0.0 for rows where they were left out. */
const ADDED: ReadonlySet<string> = new Set(['mansfield'])

/** Tolerance: logarithms and powers may differ in the last bits between browsers. */
const SAME = 1e-12

export interface RecordedFigures {
  /** The digest of the prices as the link claims it. */
  readonly prices: number
  /** Value by id; null where the figure was absent. */
  readonly values: ReadonlyMap<string, number | null>
}

/** A figure whose computed value differs from the recorded one. */
export interface FigureChange {
  readonly id: string
  readonly label: string
  readonly said: number | null
  readonly now: number | null
  /** "IWM return: the link says +11.66%, computed here +11.70% (+0.04 pp)" */
  readonly text: string
}

/** The carrier of the figures, whose maker may have written any values. */
export type Bearer = 'the link' | 'this saved page'

/** @returns the main figures of a report as text for an address, about 270 characters */
export function recordFigures(report: Report): string {
  const view = new DataView(new ArrayBuffer(4 + RECORDED_1.length * 8 + 4))
  view.setUint32(0, pricesId(report))
  for (const [i, id] of RECORDED_1.entries()) {
    view.setFloat64(4 + i * 8, numberOf(report.figures[id]) ?? Number.NaN)
  }
  const body = view.byteLength - 4
  view.setUint32(body, crc32(new Uint8Array(view.buffer, 0, body)))
  return `1.${toBase64url(new Uint8Array(view.buffer))}`
}

/**
 * Reads what `recordFigures` wrote.
 * @returns null for anything else, a later version included: then there is nothing to compare with
 */
export function readFigures(text: string): RecordedFigures | null {
  const bytes = text.startsWith('1.') ? fromBase64url(text.slice(2)) : null
  if (bytes === null || bytes.length !== 4 + RECORDED_1.length * 8 + 4) return null
  const view = new DataView(bytes.buffer)
  const body = bytes.length - 4
  if (view.getUint32(body) !== crc32(bytes.subarray(0, body))) return null
  const values = RECORDED_1.map((id, i) => {
    const value = view.getFloat64(4 + i * 8)
    return [id, Number.isFinite(value) ? value : null] as const
  })
  return { prices: view.getUint32(0), values: new Map(values) }
}

/** @returns the recorded figures that are computed otherwise here, in the page's order; none when all are the same */
export function compareFigures(
  recorded: RecordedFigures,
  report: Report,
  bearer: Bearer = 'the link',
): readonly FigureChange[] {
  const changes: FigureChange[] = []
  for (const [id, said] of recorded.values) {
    const figure = figureIn(report.figures, id)
    const now = numberOf(figure)
    if (same(said, now)) continue
    if ((now === null && LEFT_OUT.has(id)) || (said === null && ADDED.has(id))) continue
    const label = figure?.label ?? id
    const text = `${label}: ${changeText(said, now, figure?.unit ?? 'number', figure ? styleOf(figure) : {}, bearer)}`
    changes.push({ id, label, said, now, text })
  }
  return changes
}

/**
 * Words the notice that figures differ from the recorded ones. The recorded ones are only a claim of the maker, so the
 * notice gives no reason.
 * @returns the notice, or null when nothing differs; its details are the texts of the changes
 */
export function changesSentence(
  changes: readonly FigureChange[],
  bearer: Bearer = 'the link',
): string | null {
  const [first] = changes
  if (first === undefined) return null
  const figures = changes.length === 1 ? 'One figure is' : `${changes.length} figures are`
  return `${figures} not what ${bearer} says: ${first.text}${changes.length > 1 ? ', …' : '.'} The page computes its own from the prices it shows.`
}

function pricesId(report: Report): number {
  const { small, large } = report.pair.passport
  const spans = [small, large].map(side => `${side.sha256} ${side.first} ${side.last} ${side.rows}`)
  return crc32(new TextEncoder().encode(spans.join('\n')))
}

function numberOf(figure: Figure | undefined): number | null {
  return typeof figure?.value === 'number' && Number.isFinite(figure.value) ? figure.value : null
}

function same(said: number | null, now: number | null): boolean {
  if (said === null || now === null) return said === now
  return Math.abs(said - now) <= SAME * Math.max(1, Math.abs(said), Math.abs(now))
}

function changeText(
  said: number | null,
  now: number | null,
  unit: Unit,
  style: FormatOptions,
  bearer: Bearer,
): string {
  const words = (before: string, after: string) => `${bearer} says ${before}, computed here ${after}`
  const shown = [formatValue(said, unit, style), formatValue(now, unit, style)] as const
  if (said === null || now === null) return words(...shown)
  const hidden = shown[0] === shown[1]
  const difference = hidden
    ? (now - said).toExponential(1).replace('-', '−').replace('e-', 'e−')
    : formatValue(now - said, unit === 'fraction' ? 'points' : unit, { signed: true })
  return `${hidden ? words(formatPlain(said), formatPlain(now)) : words(...shown)} (${difference})`
}
