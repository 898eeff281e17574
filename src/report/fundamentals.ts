/**
 * Figures that follow from a note's inputs, as printed or as changed in the view, and the note's own results.
 */
import { discount, growthMultiple } from '../metrics/discount.ts'
import type { Note, PublishedFigure } from '../notes/note.ts'
import { type Draft, figureOf, put } from './draft.ts'
import type { Unit } from './figure.ts'
import { formatPlain, formatValue } from './format.ts'

const AS_PUBLISHED = {
  definition: 'A number quoted from the note, not computed here.',
  formula: 'as published',
  anchor: 'reported-figures',
}

/** The source of what a note gives without a reference. */
const OWN = 'the note itself'

/** Adds the note's inputs, growth leads, growth multiples and discounts. */
export function putFundamentals(draft: Draft, note: Note): void {
  const { fundamentals } = note
  if (fundamentals === null) return
  const inputs = putInputs(draft, note)
  const input = (id: string) => inputs[id] ?? Number.NaN
  const changed = (...ids: string[]): string => sourceOf(draft, note, ids)
  const percent = (value: number) => formatValue(value, 'fraction', { digits: 4, trim: true })

  for (const period of fundamentals.periods) {
    const [p, q] = [`eps.${period}.small`, `eps.${period}.large`] as const
    put(draft, `eps-lead.${period}`, input(p) - input(q), {
      worked: `${percent(input(p))} − ${percent(input(q))}`,
      inputs: [p, q],
      source: changed(p, q),
      signal: input(p) > input(q) ? 'Leading' : input(p) < input(q) ? 'Lagging' : 'Level',
    })
  }
  for (const year of fundamentals.multiples) {
    const [growth, average] = [`eps.${year}.small`, 'eps.average.small'] as const
    put(draft, `eps-multiple.${year}`, growthMultiple(input(growth), input(average)), {
      absent: 'the historical average is not above zero, so there is nothing to be a multiple of',
      worked: `${percent(input(growth))} / ${percent(input(average))}`,
      inputs: [growth, average],
      source: changed(growth, average),
    })
  }
  for (const measure of fundamentals.measures) {
    const [p, q] = [`${measure}.small`, `${measure}.large`] as const
    put(draft, `discount.${measure}`, discount(input(p), input(q)), {
      absent: 'the large-cap multiple is not above zero, so there is nothing to be cheaper than',
      worked: `1 − ${formatPlain(input(p))} / ${formatPlain(input(q))}`,
      inputs: [p, q],
      source: changed(p, q),
    })
  }
}

/** Whether the reader has put another value in place of a published input. */
function isChanged(draft: Draft, { inputs }: Note, id: string): boolean {
  const { whatIf } = draft.settings
  return Object.hasOwn(whatIf, id) && Number.isFinite(whatIf[id]) && whatIf[id] !== inputs[id]?.value
}

/** The references of some inputs, and whether the reader has changed any of them. */
function sourceOf(draft: Draft, note: Note, ids: readonly string[]): string {
  const references = [...new Set(ids.map(id => note.inputs[id]?.source ?? OWN))].join(', ')
  return ids.some(id => isChanged(draft, note, id))
    ? `${references}, with inputs changed in this view`
    : references
}

function putInputs(draft: Draft, note: Note): Readonly<Record<string, number>> {
  const values: Record<string, number> = {}
  for (const [id, published] of Object.entries(note.inputs)) {
    const changed = isChanged(draft, note, id)
    values[id] = changed ? draft.settings.whatIf[id]! : published.value
    put(draft, id, values[id], {
      origin: 'reported',
      inputs: [],
      source: changed
        ? `changed in this view; ${published.source ?? OWN} has ${formatValue(published.value, published.unit, { trim: true })}`
        : (published.source ?? OWN),
    })
    // The note names its own indices; the vocabulary knows sides only.
    draft.figures[id] = { ...draft.figures[id]!, label: published.label }
  }
  return values
}

/** Adds the note's results, outlook and forecast as figures `reported.<id>`, so that the page quotes them like any other. */
export function putReported(draft: Draft, note: Note): void {
  const quote = (id: string, { value, unit, source, label }: PublishedFigure): void => {
    draft.figures[id] = figureOf(id, { ...AS_PUBLISHED, label, unit }, value, {
      origin: 'reported',
      inputs: [],
      source: source ?? OWN,
    })
  }
  for (const [id, figure] of Object.entries(note.reported)) quote(`reported.${id}`, figure)
  for (const [id, figure] of Object.entries(note.outlook)) quote(`reported.${id}`, figure)
  const band = (
    id: string,
    low: number,
    high: number,
    unit: Unit,
    source: PublishedFigure['source'],
    label: string,
  ) => {
    quote(`reported.${id}.low`, { value: low, unit, source, label: `${label}, low` })
    quote(`reported.${id}.high`, { value: high, unit, source, label: `${label}, high` })
  }
  for (const [id, { low, high, unit, source, label }] of Object.entries(note.bands)) {
    band(id, low, high, unit, source, label)
  }
  if (note.forecast === null) return
  const { low, high, source, months } = note.forecast
  band(
    'forecast',
    low,
    high,
    'points',
    source,
    `Outperformance expected within ${months.from}–${months.to} months`,
  )
}
