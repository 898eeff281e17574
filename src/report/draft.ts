/**
 * A report in the making: figures are put into it one by one, each completed from the vocabulary.
 */
import type { Context } from './context.ts'
import type { Figure } from './figure.ts'
import { styleOf } from './format.ts'
import { BEYOND, type Details } from './topics/collect.ts'
import { type Term, termOf } from './vocabulary.ts'

/** What the subjects of the report are computed from; each puts its figures into `figures`. */
export interface Draft extends Context {
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
    family: id.replace(/\.(small|large)$/, '').replace(/\.(20\d\d|average|pe|pb|ps|ev-ebitda)$/, ''),
    label: term.label,
    value: known,
    absent: known !== null ? null : overflows ? BEYOND : (details.absent ?? BEYOND),
    unit: term.unit,
    signed: styleOf(id).signed ?? false,
    topic: id.startsWith('reported.') ? 'reported' : 'fundamentals',
    anchor: term.anchor,
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
