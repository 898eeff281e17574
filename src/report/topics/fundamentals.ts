/**
 * A note's inputs, as printed or as changed by the reader, and the figures derived from them.
 */
import { discount, growthMultiple } from '../../metrics/discount.ts'
import type { Note, PublishedFigure } from '../../notes/note.ts'
import type { Context } from '../context.ts'
import { type FigureSet, figureIn, numberOf } from '../figure-set.ts'
import { formatPlain, formatValue } from '../format.ts'
import { capital, type Side } from '../words.ts'
import { type Collector, collect } from './collect.ts'
import { type IdsOf, specify } from './specification.ts'

/** Names of the usual multiples by id. */
const MEASURES = { pe: 'Forward P/E', pb: 'P/B', ps: 'P/S', 'ev-ebitda': 'EV/EBITDA' } as const
type Measure = keyof typeof MEASURES

type InputId = `eps.${string}.${Side}` | `${Measure}.${Side}`

const COMMON = { topic: 'fundamentals', anchor: 'fundamentals' } as const

const FUNDAMENTALS = {
  input: specify({
    ...COMMON,
    id: (id: string, _published: PublishedFigure) => id as InputId,
    unit: (_id, { unit }) => unit,
    signed: false,
    terms: (_words, _id, { label, unit }) => ({
      label,
      definition:
        unit === 'times'
          ? 'A valuation multiple as the note gives it; prices cannot reproduce it.'
          : 'Growth of earnings per share as the note gives it; prices cannot reproduce it.',
      formula: 'as published',
    }),
  }),
  lead: specify({
    ...COMMON,
    id: (period: string) => `eps-lead.${period}`,
    family: () => 'eps-lead',
    unit: 'points',
    signed: true,
    terms: (_words, period) => ({
      label: `EPS growth lead, ${period === 'average' ? 'historical average' : period}`,
      definition: 'Small-cap EPS growth less large-cap EPS growth, in percentage points.',
      formula: `eps.${period}.small − eps.${period}.large`,
    }),
  }),
  multiple: specify({
    ...COMMON,
    id: (year: string) => `eps-multiple.${year}`,
    family: () => 'eps-multiple',
    unit: 'times',
    signed: false,
    terms: (_words, year) => ({
      label: `Small-cap EPS growth ${year} over its average`,
      definition: 'How many times its historical average the growth expected for small caps is.',
      formula: `eps.${year}.small / eps.average.small`,
    }),
  }),
  discount: specify({
    ...COMMON,
    id: (measure: string) => `discount.${measure}`,
    family: () => 'discount',
    unit: 'fraction',
    signed: false,
    terms: (_words, measure) => ({
      label: `${measureName(measure)} discount`,
      definition: `How much lower the small-cap ${measureName(measure)} is than the large-cap one.`,
      formula: `1 − ${measure}.small / ${measure}.large`,
    }),
  }),
}
export type FundamentalsId = IdsOf<typeof FUNDAMENTALS>

function measureName(measure: string): string {
  return Object.hasOwn(MEASURES, measure) ? MEASURES[measure as Measure] : capital(measure)
}

/** The source of inputs that the note gives without a reference. */
export const NOTE_ITSELF = 'the note itself'

/** @returns no figures for a note without inputs */
export function fundamentalFigures(context: Context, note: Note): FigureSet {
  const { fundamentals } = note
  const collector = collect(context.words, context.sources.pair)
  const { figures, put } = collector
  if (fundamentals === null) return figures
  putInputs(context, note, collector)
  const input = (id: string) => numberOf(figureIn(figures, id)) ?? Number.NaN
  const source = (...ids: string[]): string => inputSource(context, note, ids)
  const percent = (value: number) => formatValue(value, 'fraction', { digits: 4, trim: true })

  for (const period of fundamentals.periods) {
    const [p, q] = [`eps.${period}.small`, `eps.${period}.large`] as const
    put(FUNDAMENTALS.lead, [period], input(p) - input(q), {
      worked: `${percent(input(p))} − ${percent(input(q))}`,
      inputs: [p, q],
      source: source(p, q),
      signal: input(p) > input(q) ? 'Leading' : input(p) < input(q) ? 'Lagging' : 'Level',
    })
  }
  for (const year of fundamentals.multiples) {
    const [growth, average] = [`eps.${year}.small`, 'eps.average.small'] as const
    put(FUNDAMENTALS.multiple, [year], growthMultiple(input(growth), input(average)), {
      absent: 'the historical average is not above zero, so there is nothing to be a multiple of',
      worked: `${percent(input(growth))} / ${percent(input(average))}`,
      inputs: [growth, average],
      source: source(growth, average),
    })
  }
  for (const measure of fundamentals.measures) {
    const [p, q] = [`${measure}.small`, `${measure}.large`] as const
    put(FUNDAMENTALS.discount, [measure], discount(input(p), input(q)), {
      absent: 'the large-cap multiple is not above zero, so there is nothing to be cheaper than',
      worked: `1 − ${formatPlain(input(p))} / ${formatPlain(input(q))}`,
      inputs: [p, q],
      source: source(p, q),
    })
  }
  return figures
}

function putInputs(context: Context, note: Note, { put }: Collector): void {
  for (const [id, published] of Object.entries(note.inputs)) {
    const source = published.source ?? NOTE_ITSELF
    const changed = isChanged(context, note, id)
    put(FUNDAMENTALS.input, [id, published], changed ? context.settings.whatIf[id]! : published.value, {
      origin: 'reported',
      inputs: [],
      source: changed
        ? `changed in this view; ${source} has ${formatValue(published.value, published.unit, { trim: true })}`
        : source,
    })
  }
}

/** Whether the reader has put another value in place of a published input. */
export function isChanged({ settings }: Pick<Context, 'settings'>, { inputs }: Note, id: string): boolean {
  const { whatIf } = settings
  return Object.hasOwn(whatIf, id) && Number.isFinite(whatIf[id]) && whatIf[id] !== inputs[id]?.value
}

/** The references of some inputs, and whether the reader has changed any of them. */
export function inputSource(context: Pick<Context, 'settings'>, note: Note, ids: readonly string[]): string {
  const references = [...new Set(ids.map(id => note.inputs[id]?.source ?? NOTE_ITSELF))].join(', ')
  return ids.some(id => isChanged(context, note, id))
    ? `${references}, with inputs changed in this view`
    : references
}
