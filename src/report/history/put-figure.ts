/**
 * Figures of history, aftermath and scenario, each completed from their own vocabulary.
 */
import { figureOf } from '../draft.ts'
import type { Figure } from '../figure.ts'
import type { Details } from '../topics/collect.ts'
import type { Words } from '../words.ts'
import { historyTermOf } from './terms.ts'

/** Adds a figure; value and details as for the figures of the report, but a source of its own. */
export function putFigure(
  figures: Record<string, Figure>,
  words: Words,
  id: string,
  value: number | string | null,
  details: Details,
): void {
  figures[id] = figureOf(id, historyTermOf(id, words), value, details)
}
