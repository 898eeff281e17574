/**
 * The shape of a note, for notes that come from outside and for tests of those that come with the page.
 */
import * as z from 'zod/mini'
import { dayOfIso } from '../metrics/day.ts'
import type { Note } from './note.ts'

/** Bounds that keep a note of somebody else from holding up the page. */
const MOST = { text: 2000, claims: 500, items: 200 } as const

const text = z.string().check(z.minLength(1), z.maxLength(MOST.text))
const id = z.string().check(z.regex(/^[a-z0-9][a-z0-9.-]{0,60}$/))
const figure = z.string().check(z.regex(/^[a-z][a-z0-9.-]{0,60}$/))
const number = z.number()
const isoDay = z.string().check(z.refine(value => /^\d{4}-/.test(value) && dayOfIso(value) !== null))
const address = z.string().check(
  z.maxLength(MOST.text),
  z.refine(value => /^https:\/\//.test(value) && URL.canParse(value)),
)
const reference = z.string().check(z.regex(/^\[\d{1,3}\]$/))
const source = z.nullable(reference)
const unit = z.enum([
  'fraction',
  'points',
  'times',
  'price',
  'ratio',
  'number',
  'count',
  'sessions',
  'date',
  'text',
])
const list = <T extends z.core.$ZodType>(item: T) => z.array(item).check(z.maxLength(MOST.items))

const publishedFigure = z.strictObject({ value: number, unit, source, label: text })
const band = z
  .strictObject({ low: number, high: number, unit, source, label: text })
  .check(z.refine(({ low, high }) => low < high, 'low end above high end'))
const side = z.strictObject({ name: text, symbols: list(text), standIns: list(text) })
const passage = { text, source }
const argument = z.strictObject({
  ...passage,
  id,
  title: text,
  points: list(z.strictObject({ term: text, text })),
})

const tensionSide = z.strictObject({ ...passage, section: text, view: text, figures: list(figure) })

const rule = z.enum(['return', 'gap', 'volatility', 'excess', 'printed'])
const scope = z.enum(['window', 'as-of', 'inputs'])
const digit = z.number().check(z.positive())
const sideName = z.enum(['small', 'large'])
const qualifier = z.enum(['about', 'almost', 'over', 'under'])
const ownWindow = z
  .strictObject({ from: z.nullable(isoDay), to: isoDay })
  .check(z.refine(({ from, to }) => from === null || from <= to, 'the window ends before it begins'))
const rank = z.int().check(z.minimum(1), z.maximum(2000))
const move = z.strictObject({
  figure: z.enum(['return.small', 'return.large', 'gap.arithmetic']),
  stretch: z.union([rank, z.enum(['week', 'month', 'quarter', 'year'])]),
  order: z.optional(z.literal('smallest')),
})
/** A year or a month: "2008", "1996-05". */
const since = z.string().check(z.regex(/^\d{4}(-(0[1-9]|1[0-2])(-\d{2})?)?$/))
const basis = z.enum(['price', 'total'])
const check = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('value'),
    scope,
    figure,
    reported: figure,
    rule,
    digit,
  }),
  z.strictObject({
    kind: z.literal('side'),
    scope,
    figure,
    is: z.enum(['above', 'below']),
    level: number,
    margin: z.number().check(z.nonnegative()),
    said: text,
  }),
  z.strictObject({ kind: z.literal('larger'), scope, figure, than: figure, said: text }),
  z.strictObject({ kind: z.literal('range'), scope, figures: list(figure), range: figure }),
  z.strictObject({
    kind: z.literal('arithmetic'),
    reported: figure,
    from: z.tuple([figure, figure]),
    by: z.enum(['difference', 'excess', 'excess of growth', 'annualised']),
    rule: z.optional(rule),
    digit,
  }),
  z.strictObject({ kind: z.literal('longest-since'), scope, year: z.int() }),
  z.strictObject({
    kind: z.literal('measure'),
    figure,
    window: ownWindow,
    side: z.optional(sideName),
    reported: number,
    unit,
    digit,
    qualifier: z.optional(qualifier),
    basis: z.optional(basis),
  }),
  z.strictObject({
    kind: z.literal('within'),
    figure,
    window: ownWindow,
    side: z.optional(sideName),
    low: z.nullable(number),
    high: z.nullable(number),
    unit,
    digit,
    basis: z.optional(basis),
  }),
  z.strictObject({
    kind: z.literal('direction'),
    figure,
    window: ownWindow,
    side: z.optional(sideName),
    is: z.enum(['above', 'below']),
    said: text,
    basis: z.optional(basis),
  }),
  z.strictObject({
    kind: z.literal('expectation'),
    figure,
    window: z.strictObject({ from: isoDay, to: isoDay }),
    earliest: z.nullable(isoDay),
    low: z.nullable(number),
    high: z.nullable(number),
    probability: z.nullable(z.number().check(z.minimum(0), z.maximum(1))),
  }),
  z.strictObject({
    kind: z.literal('record'),
    move,
    ends: list(isoDay),
    ranks: list(rank),
    since: z.nullable(isoDay),
    until: isoDay,
  }),
  z.strictObject({ kind: z.literal('best-since'), move, end: isoDay, since }),
  z.strictObject({ kind: z.literal('streak-since'), to: isoDay, since, side: z.optional(sideName) }),
  z.strictObject({ kind: z.literal('streak-rank'), to: isoDay, rank }),
  z.strictObject({
    kind: z.literal('event'),
    event: z.enum(['first-cut', 'recession']),
    months: z.union([z.literal(1), z.literal(3), z.literal(6), z.literal(12)]),
    is: z.enum(['ahead', 'behind']),
    said: text,
  }),
  z.strictObject({ kind: z.literal('rate-cycle'), said: text }),
  z.strictObject({
    kind: z.literal('after-streaks'),
    least: rank,
    before: isoDay,
    sessions: rank,
    statistic: z.enum(['mean', 'share-positive', 'share-ahead']),
    reported: number,
    digit,
    qualifier: z.optional(qualifier),
  }),
  z.strictObject({ kind: z.literal('forecast') }),
  z.strictObject({
    kind: z.literal('correction'),
    months: z.int().check(z.positive()),
    least: z.number().check(z.positive()),
  }),
  z.strictObject({ kind: z.literal('may'), said: text }),
  z.strictObject({ kind: z.literal('unverifiable'), needs: text, said: z.nullable(text) }),
])
const variant = z.enum([
  'basis',
  'stand-in',
  'gap-kinds',
  'nearest-window',
  'volatility',
  'streak',
  'record-high',
  'longer-averages',
  'base-rate',
  'milestones',
])
const claim = z.strictObject({
  id,
  section: z.nullable(text),
  text,
  source,
  check,
  variants: z.optional(list(variant)),
})
const months = z.int().check(z.nonnegative(), z.maximum(120))
const forecast = z
  .strictObject({
    low: number,
    high: number,
    months: z.strictObject({ from: months, to: months }),
    conditions: list(z.strictObject({ text, known: z.optional(text) })),
    source,
  })
  .check(z.refine(({ low, high, months }) => low < high && months.from <= months.to && months.to > 0))

const shape = z.strictObject({
  id,
  title: text,
  publisher: text,
  published: z.union([isoDay, z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/))]),
  address: z.nullable(address),
  labels: list(z.strictObject({ term: text, text })),
  subject: z.strictObject({ dataset: z.nullable(id), small: side, large: side }),
  window: z
    .strictObject({ from: isoDay, to: isoDay })
    .check(z.refine(({ from, to }) => from <= to, 'the window ends before it begins')),
  reported: z.record(figure, publishedFigure),
  inputs: z.record(figure, publishedFigure),
  fundamentals: z.nullable(
    z.strictObject({
      periods: list(text),
      multiples: list(text),
      measures: list(text),
      scenario: z.nullable(z.strictObject({ period: text, measure: text })),
    }),
  ),
  retold: z.boolean(),
  bands: z.record(figure, band),
  outlook: z.record(figure, publishedFigure),
  signals: z.record(figure, z.strictObject({ signal: text, source })),
  forecast: z.nullable(forecast),
  claims: z.array(claim).check(z.maxLength(MOST.claims)),
  references: list(
    z.strictObject({
      id: reference,
      publisher: text,
      title: text,
      published: text,
      address: z.optional(address),
    }),
  ),
  passages: z.nullable(
    z.strictObject({
      thesis: z.strictObject(passage),
      catalysts: list(argument),
      outlook: list(argument),
      rates: argument,
      risks: list(z.strictObject({ ...passage, id, title: text, figures: list(figure) })),
      recommendation: z.strictObject(passage),
      strategy: list(z.strictObject({ ...passage, number: z.int(), title: text })),
      judgment: z.strictObject(passage),
      horizons: list(
        z.strictObject({
          ...passage,
          id,
          title: text,
          span: text,
          view: text,
          depends: text,
          figures: list(figure),
        }),
      ),
      assessment: list(
        z.strictObject({ factor: text, stars: z.int().check(z.minimum(1), z.maximum(5)), reason: text }),
      ),
      tensions: list(
        z.strictObject({ id, title: text, sides: z.tuple([tensionSide, tensionSide]), remark: text }),
      ),
    }),
  ),
})

/** What a claim or a figure names must be there: a check that reads an absent number could only be wrong. */
export const noteSchema = shape.check(
  z.refine(note => missing(note as Note).length === 0, 'names what the note does not give'),
)

/** @returns what the claims and inputs of a note refer to and the note does not give */
export function missing(
  note: Pick<Note, 'claims' | 'reported' | 'bands' | 'inputs' | 'fundamentals' | 'forecast'>,
): string[] {
  const absent = (ids: readonly string[], within: Readonly<Record<string, unknown>>) =>
    ids.filter(each => !Object.hasOwn(within, each))
  const ofClaims = note.claims.flatMap(({ check }) => {
    switch (check.kind) {
      case 'value':
        return absent([check.reported], note.reported)
      case 'arithmetic':
        return absent([check.reported, ...check.from], note.reported)
      case 'range':
        return check.range === 'forecast'
          ? absent(['forecast'], note.forecast === null ? {} : { forecast: true })
          : absent([check.range], note.bands)
      case 'forecast':
        return note.forecast === null ? ['forecast'] : []
      default:
        return []
    }
  })
  const { periods = [], measures = [] } = note.fundamentals ?? {}
  const stems = [...periods.map(period => `eps.${period}`), ...measures]
  const ofInputs = stems.flatMap(stem => absent([`${stem}.small`, `${stem}.large`], note.inputs))
  return [...ofClaims, ...ofInputs]
}
