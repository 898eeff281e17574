/**
 * The figures that a link or a saved page was made with, so that whoever opens it can be told when the prices or the
 * code now give others.
 */
import { fromBase64url, toBase64url } from '../data/codec/base64url.ts'
import { crc32 } from '../data/codec/crc32.ts'
import type { Figure, Unit } from '../report/figure.ts'
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

/** Logarithms and powers may differ in the last bits from browser to browser; that is no other figure. */
const SAME = 1e-12

export interface RecordedFigures {
  /** Tells one set of prices from another. */
  readonly prices: number
  /** Value by id; null where the figure was absent. */
  readonly values: ReadonlyMap<string, number | null>
}

/** A figure that is not what it was. */
export interface FigureChange {
  readonly id: string
  readonly label: string
  readonly then: number | null
  readonly now: number | null
  /** "IWM return: +11.66% then, +11.70% now (+0.04 pp)" */
  readonly text: string
}

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

/** @returns the recorded figures that are now others, in the page's order; none when all are the same */
export function compareFigures(recorded: RecordedFigures, report: Report): readonly FigureChange[] {
  const changes: FigureChange[] = []
  for (const [id, then] of recorded.values) {
    const figure = report.figures[id]
    const now = numberOf(figure)
    if (same(then, now)) continue
    const label = figure?.label ?? id
    changes.push({
      id,
      label,
      then,
      now,
      text: `${label}: ${changeText(then, now, figure?.unit ?? 'number', styleOf(id))}`,
    })
  }
  return changes
}

/**
 * @returns the notice in one sentence, or null when nothing changed; its details are the texts of the changes
 */
export function changesSentence(
  recorded: RecordedFigures,
  report: Report,
  changes: readonly FigureChange[],
): string | null {
  const [first] = changes
  if (first === undefined) return null
  const why =
    recorded.prices === pricesId(report)
      ? 'the prices are the same, so the way of computing has changed since'
      : 'it was made with other prices'
  const figures = changes.length === 1 ? 'One figure is' : `${changes.length} figures are`
  return `${figures} not what this view was shared with (${why}): ${first.text}${changes.length > 1 ? ', …' : '.'}`
}

function pricesId(report: Report): number {
  const { small, large } = report.pair.passport
  const spans = [small, large].map(side => `${side.sha256} ${side.first} ${side.last} ${side.rows}`)
  return crc32(new TextEncoder().encode(spans.join('\n')))
}

function numberOf(figure: Figure | undefined): number | null {
  return typeof figure?.value === 'number' && Number.isFinite(figure.value) ? figure.value : null
}

function same(then: number | null, now: number | null): boolean {
  if (then === null || now === null) return then === now
  return Math.abs(then - now) <= SAME * Math.max(1, Math.abs(then), Math.abs(now))
}

function changeText(then: number | null, now: number | null, unit: Unit, style: FormatOptions): string {
  const shown = [formatValue(then, unit, style), formatValue(now, unit, style)] as const
  if (then === null || now === null) return `${shown[0]} then, ${shown[1]} now`
  const hidden = shown[0] === shown[1]
  const [before, after] = hidden ? [formatPlain(then), formatPlain(now)] : shown
  const difference = hidden
    ? (now - then).toExponential(1).replace('-', '−').replace('e-', 'e−')
    : formatValue(now - then, unit === 'fraction' ? 'points' : unit, { signed: true })
  return `${before} then, ${after} now (${difference})`
}
