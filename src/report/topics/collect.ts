/**
 * Collects the figures of a topic: each is completed from its specification.
 */
import type { Day } from '../../data/series/series.ts'
import { isoOf } from '../../metrics/day.ts'
import type { Figure, FigureWindow } from '../figure.ts'
import type { FigureId, FigureSet } from '../figure-set.ts'
import type { Words } from '../words.ts'
import type { Specification } from './specification.ts'

/** The details of a figure besides its specification and its value. */
export interface Details {
  /** Why there is no value; needed whenever it may be null. */
  readonly absent?: string
  readonly worked?: string
  readonly window?: FigureWindow | null
  readonly inputs?: readonly string[]
  readonly signal?: string
  readonly source?: string
  readonly origin?: Figure['origin']
  /** The words of one side, where its rows have another name than the pair's. */
  readonly words?: Words
}

export interface Collector {
  /** Complete once everything has been put. */
  readonly figures: FigureSet
  /**
   * Adds a figure.
   * @param value unrounded; a value that is not finite is absent
   * @throws for an id that has been put before, since one of the two values would be lost
   */
  put<Id extends FigureId, Parts extends readonly unknown[]>(
    specification: Specification<Id, Parts>,
    parts: Parts,
    value: number | string | null,
    details?: Details,
  ): void
  /** Adds a date; a missing row is absent. */
  putDay<Id extends FigureId, Parts extends readonly unknown[]>(
    specification: Specification<Id, Parts>,
    parts: Parts,
    day: Day | null | undefined,
    details?: Details,
  ): void
}

/**
 * @param words of the pair, for figures whose details have none of their own
 * @param source line for figures whose details have none
 */
export function collect(words: Words, source: string): Collector {
  const figures: Record<string, Figure> = {}
  const collector: Collector = {
    figures,
    put(specification, parts, value, details = {}) {
      const figure = figureFrom(specification, parts, words, value, { source, ...details })
      if (Object.hasOwn(figures, figure.id)) throw new Error(`The figure ${figure.id} is computed twice`)
      figures[figure.id] = figure
    },
    putDay(specification, parts, day, details) {
      collector.put(specification, parts, day === null || day === undefined ? null : isoOf(day), details)
    },
  }
  return collector
}

/** Why a figure has no value although there are enough rows. */
export const BEYOND = 'these prices are too large or too small for it to be computed'

function figureFrom<Parts extends readonly unknown[]>(
  specification: Specification<string, Parts>,
  parts: Parts,
  words: Words,
  value: number | string | null,
  details: Details,
): Figure {
  const { unit, signed, topic, anchor } = specification
  const id = specification.id(...parts)
  const terms = specification.terms(details.words ?? words, ...parts)
  const known = typeof value === 'number' && !Number.isFinite(value) ? null : value
  // The given reason is about missing rows, not about a quotient that overflowed.
  const overflows = value === Number.POSITIVE_INFINITY || value === Number.NEGATIVE_INFINITY
  return {
    id,
    family: specification.family?.(...parts) ?? id,
    label: terms.label,
    value: known,
    absent: known !== null ? null : overflows ? BEYOND : (details.absent ?? BEYOND),
    unit: typeof unit === 'function' ? unit(...parts) : unit,
    signed,
    topic,
    anchor,
    origin: details.origin ?? 'computed',
    definition: terms.definition,
    formula: terms.formula,
    worked: known === null ? null : (details.worked ?? null),
    window: details.window ?? null,
    inputs: details.inputs ?? ['pair'],
    source: details.source ?? '',
    ...(known !== null && details.signal !== undefined ? { signal: details.signal } : {}),
  }
}
