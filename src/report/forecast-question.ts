/**
 * What history and aftermath are asked, as the note's forecast puts it.
 */
import type { Note } from '../notes/note.ts'

export interface ForecastQuestion {
  /** Calendar months ahead between which the forecast is to come true. */
  readonly months: { readonly from: number; readonly to: number }
  /** Ends of the expected gap, fractions; null without a forecast. */
  readonly band: { readonly low: number; readonly high: number } | null
  /** Gaps whose frequency is asked for: level or ahead, and the ends of the band. */
  readonly thresholds: readonly number[]
}

/** Without a forecast: how often small caps were ahead half a year and a year later. */
const NO_FORECAST: ForecastQuestion = { months: { from: 6, to: 12 }, band: null, thresholds: [0] }

/** A lead that is asked about where no note forecasts one. */
const USUAL_LEAD = 0.15

/** The lead whose frequency the evidence is asked for: the lower end of the forecast. */
export function leadAsked({ band }: ForecastQuestion): number {
  return band?.low ?? USUAL_LEAD
}

export function questionOf(note: Note | null): ForecastQuestion {
  if (note === null || note.forecast === null) return NO_FORECAST
  const { low, high, months } = note.forecast
  return { months, band: { low, high }, thresholds: [...new Set([0, low, high])] }
}

/** The name of a gap in figure ids: 0.15 is "p15". */
export function gapName(gap: number): `p${number}` {
  return `p${Number((gap * 100).toFixed(6))}`
}
