/**
 * Figures of history, aftermath and scenario, each completed from the vocabulary.
 */
import { type Details, figureOf } from '../draft.ts'
import type { Figure } from '../figure.ts'
import { termOf, type Words } from '../vocabulary.ts'

/** Adds a figure whose term is in the vocabulary; details as for the figures of the report. */
export function putFigure(
  figures: Record<string, Figure>,
  words: Words,
  id: string,
  value: number | string | null,
  details: Details,
): void {
  const term = termOf(id, words)
  if (term === null) throw new Error(`No term in the vocabulary for the figure ${id}`)
  if (value === Number.POSITIVE_INFINITY || value === Number.NEGATIVE_INFINITY) {
    // The reason at hand speaks of missing rows, not of prices beyond what can be divided.
    const { absent: _, ...rest } = details
    figures[id] = figureOf(id, term, null, rest)
    return
  }
  figures[id] = figureOf(id, term, value, details)
}
