/**
 * The question to history and aftermath, derived from the note's forecast.
 */
import type { Note } from '../notes/note.ts'

export interface ForecastQuestion {
  /** First and last calendar month within which the forecast is due. */
  readonly months: { readonly from: number; readonly to: number }
  /** Ends of the expected gap, fractions; null without a forecast. */
  readonly band: { readonly low: number; readonly high: number } | null
  /** The gaps whose frequency is computed: 0 (level or ahead) and the ends of the band. */
  readonly thresholds: readonly number[]
}

/** The question without a forecast: the frequency of small caps ahead half a year and a year later. */
const NO_FORECAST: ForecastQuestion = { months: { from: 6, to: 12 }, band: null, thresholds: [0] }

/** The lead in question without a forecast. */
const USUAL_LEAD = 0.15

/** @returns the lead whose frequency is computed from the evidence: the lower end of the forecast */
export function leadAsked({ band }: ForecastQuestion): number {
  return band?.low ?? USUAL_LEAD
}

export function questionOf(note: Note | null): ForecastQuestion {
  if (note === null || note.forecast === null) return NO_FORECAST
  const { low, high, months } = note.forecast
  return { months, band: { low, high }, thresholds: [...new Set([0, low, high])] }
}

/** @returns the name of a gap in figure ids: 0.15 is "p15" */
export function gapName(gap: number): `p${number}` {
  return `p${Number((gap * 100).toFixed(6))}`
}
