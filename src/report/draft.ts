/**
 * A report in the making: figures are put into it one by one, each completed from the vocabulary.
 */
import type { PricePair } from '../data/series/series.ts'
import { isoOf } from '../metrics/day.ts'
import type { Figure, FigureWindow } from './figure.ts'
import { counted } from './format.ts'
import type { Report, ReportWindow } from './report.ts'
import type { Settings } from './settings.ts'
import { type Term, termOf, type Words } from './vocabulary.ts'

/** What a figure has besides its id, its value and its term. */
export interface Details {
  /** Why there is no value; needed whenever it may be null. */
  readonly absent?: string
  readonly worked?: string
  readonly window?: FigureWindow | null
  readonly inputs?: readonly string[]
  readonly signal?: string
  readonly source?: string
  readonly origin?: Figure['origin']
  /** The words of one side, whose rows may be called otherwise than the pair's. */
  readonly words?: Words
}

/** What the subjects of the report are computed from; each puts its figures into `figures`. */
export interface Draft {
  readonly pair: PricePair
  readonly settings: Settings
  readonly window: ReportWindow
  readonly words: Words
  readonly series: Report['series']
  /** Source lines: each side's own, the pair's, and that of streaks, whose closes do not follow the basis. */
  readonly sources: {
    readonly small: string
    readonly large: string
    readonly pair: string
    readonly streaks: string
  }
  readonly figures: Record<string, Figure>
}

/**
 * Adds a figure of the report.
 *
 * @param value unrounded; a date as a row's day is put with `putDay`. What is not finite is absent.
 */
export function put(draft: Draft, id: string, value: number | string | null, details: Details): void {
  const term = termOf(id, details.words ?? draft.words)
  draft.figures[id] = figureOf(id, term, value, { source: draft.sources.pair, ...details })
}

/** The words for figures of one side's own rows. */
export function wordsOf(draft: Draft, side: 'small' | 'large'): Words {
  const { unit, perYear } = draft.series[side].frequency
  return { ...draft.words, unit, perYear }
}

/** Adds a date; null stays absent. */
export function putDay(draft: Draft, id: string, day: number | null | undefined, details: Details): void {
  put(draft, id, day === null || day === undefined ? null : isoOf(day), details)
}

const BEYOND = 'these prices are too large or too small for it to be computed'

/** A figure from its term; also for figures whose terms are kept elsewhere. */
export function figureOf(
  id: string,
  term: Term | null,
  value: number | string | null,
  details: Details,
): Figure {
  if (term === null) throw new Error(`No term in the vocabulary for the figure ${id}`)
  const known = typeof value === 'number' && !Number.isFinite(value) ? null : value
  // The reason at hand speaks of missing rows, not of a quotient that outgrew the numbers there are.
  const overflows = value === Number.POSITIVE_INFINITY || value === Number.NEGATIVE_INFINITY
  return {
    id,
    label: term.label,
    value: known,
    absent: known !== null ? null : overflows ? BEYOND : (details.absent ?? BEYOND),
    unit: term.unit,
    origin: details.origin ?? 'computed',
    definition: term.definition,
    formula: term.formula,
    worked: known === null ? null : (details.worked ?? null),
    window: details.window ?? null,
    inputs: details.inputs ?? ['pair'],
    source: details.source ?? '',
    ...(known !== null && details.signal !== undefined ? { signal: details.signal } : {}),
  }
}

/** "needs 200 sessions, has 120". */
export function tooFew(needed: number, has: number, unit: string): string {
  return `needs ${counted(needed, unit)}, has ${counted(has, unit).replace(/ .*/, '')}`
}
