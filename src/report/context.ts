/**
 * The input from which topics compute the figures of a report.
 */
import type { PricePair } from '../data/series/series.ts'
import { lastRowBy } from '../metrics/row-of-day.ts'
import type { Note } from '../notes/note.ts'
import type { Report, ReportWindow } from './report.ts'
import type { Settings } from './settings.ts'
import type { Line, Side, Words } from './words.ts'

export interface Context {
  readonly pair: PricePair
  readonly settings: Settings
  readonly note: Note | null
  readonly window: ReportWindow
  readonly words: Words
  readonly series: Report['series']
  /** Source lines of each side, of the pair, and of streaks, whose closes do not depend on the basis. */
  readonly sources: {
    readonly small: string
    readonly large: string
    readonly pair: string
    readonly streaks: string
  }
}

/** The closes of a side on its own sessions, or of the ratio on aligned ones, with the words of its figures. */
export interface LineOf {
  readonly dates: Int32Array
  readonly closes: Float64Array
  /** Moving averages by length. */
  readonly ma: ReadonlyMap<number, Float64Array>
  /** Rows that the window covers; `b` is before `a` for an empty one. */
  readonly a: number
  readonly b: number
  readonly words: Words
  /** Shared by all figures of the line. */
  readonly details: { readonly inputs: readonly string[]; readonly source: string; readonly words: Words }
}

export function lineOf(context: Context, line: Line): LineOf {
  const { series, sources, window, words } = context
  if (line === 'ratio') {
    const { dates, ratio, ma } = series.pair
    const details = { inputs: ['pair'], source: sources.pair, words }
    return { dates, closes: ratio, ma, a: window.a, b: window.b, words, details }
  }
  const { dates, close, ma } = series[line]
  const own = wordsOf(context, line)
  const details = { inputs: [line], source: sources[line], words: own }
  return { dates, closes: close, ma, ...ownRows(context, line), words: own, details }
}

/** The words for figures of one side's own rows. */
export function wordsOf({ series, words }: Context, side: Side): Words {
  const { unit, perYear } = series[side].frequency
  return { ...words, unit, perYear }
}

/** Rows of one side's own sessions that the window covers. */
export function ownRows({ series, window }: Context, side: Side): { readonly a: number; readonly b: number } {
  const { dates } = series[side]
  if (window.sessions === 0) return { a: 0, b: -1 }
  return { a: lastRowBy(dates, window.first), b: lastRowBy(dates, window.last) }
}
