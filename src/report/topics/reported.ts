/**
 * The note's results, outlook and forecast, so that the page quotes them like any other figure.
 */
import type { Note, PublishedBand, PublishedFigure } from '../../notes/note.ts'
import type { Context } from '../context.ts'
import { type FigureSet, figureIn } from '../figure-set.ts'
import { collect } from './collect.ts'
import { NOTE_ITSELF } from './fundamentals.ts'
import { type IdsOf, type Specification, specify } from './specification.ts'

type Quote = Specification<`reported.${string}`, [id: string, published: PublishedFigure]>

const quoted = (signed: boolean): Quote =>
  specify({
    id: (id: string, _published: PublishedFigure) => `reported.${id}`,
    unit: (_id, { unit }) => unit,
    signed,
    topic: 'reported',
    anchor: 'reported-figures',
    terms: (_words, _id, { label }) => ({
      label,
      definition: 'A number quoted from the note, not computed here.',
      formula: 'as published',
    }),
  })
/** A quoted figure carries a sign where the computed one of the same id does. */
const REPORTED = { plain: quoted(false), signed: quoted(true) }
export type ReportedId = IdsOf<typeof REPORTED>

/** @param computed the figures that the note's results stand beside */
export function reportedFigures({ words, sources }: Context, note: Note, computed: FigureSet): FigureSet {
  const { figures, put } = collect(words, sources.pair)
  const quote = (id: string, published: PublishedFigure): void => {
    const signed = published.unit === 'points' || (figureIn(computed, id)?.signed ?? false)
    put(signed ? REPORTED.signed : REPORTED.plain, [id, published], published.value, {
      origin: 'reported',
      inputs: [],
      source: published.source ?? NOTE_ITSELF,
    })
  }
  const band = (id: string, { low, high, label, ...rest }: PublishedBand): void => {
    quote(`${id}.low`, { ...rest, value: low, label: `${label}, low` })
    quote(`${id}.high`, { ...rest, value: high, label: `${label}, high` })
  }
  for (const [id, figure] of Object.entries(note.reported)) quote(id, figure)
  for (const [id, figure] of Object.entries(note.outlook)) quote(id, figure)
  for (const [id, range] of Object.entries(note.bands)) band(id, range)
  if (note.forecast === null) return figures
  const { low, high, source, months } = note.forecast
  const label = `Outperformance expected within ${months.from}–${months.to} months`
  band('forecast', { low, high, unit: 'points', source, label })
  return figures
}
