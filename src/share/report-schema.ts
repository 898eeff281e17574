/**
 * The schema of the report as JSON, published as public/report.schema.json; the type of the document is inferred from it.
 * Only tests and tools run it: the page writes documents and never reads them.
 */
import * as z from 'zod'
import { VERDICTS } from '../report/claims/claim.ts'

const isoDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const number = z.number()

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

const figure = z
  .strictObject({
    id: z.string().min(1),
    label: z.string().min(1),
    value: z
      .union([number, z.string(), z.null()])
      .describe('Unrounded; a date is ISO text; null when absent, and then `absent` says why.'),
    absent: z.string().nullable(),
    unit,
    origin: z
      .enum(['computed', 'reported'])
      .describe('Computed from prices, or as published by the note under examination.'),
    definition: z.string(),
    formula: z.string(),
    worked: z.string().nullable().describe('The formula with the numbers put in.'),
    window: z
      .strictObject({ first: isoDay, last: isoDay, n: number.int().min(0), of: z.string() })
      .nullable()
      .describe('The stretch of data it was computed from.'),
    inputs: z.array(z.string()),
    signal: z.string().optional(),
    source: z.string(),
  })
  .describe('One figure with everything needed to check it.')

const quantity = z.strictObject({ value: z.union([number, z.string()]), unit }).nullable()

const claim = z.strictObject({
  id: z.string(),
  text: z.string(),
  source: z.string().nullable(),
  verdict: z.enum(VERDICTS),
  reported: quantity,
  recomputed: quantity,
  difference: quantity,
  figure: z.string().nullable().describe('Id of the figure it was checked by.'),
  tolerance: z.string().describe('The rule that the verdict follows.'),
  why: z.string(),
  by: z
    .string()
    .optional()
    .describe('What it was recomputed from, where that is not the pair of the report.'),
})

const side = z.strictObject({
  symbol: z.string(),
  source: z.string().describe('What the input is called: a file’s name, or that of a data set.'),
  provenance: z
    .enum(['bundled', 'file', 'paste', 'address', 'link', 'saved page', 'kept'])
    .optional()
    .describe('How the prices reached the page; absent in reports of version 1.0.'),
  basis: z.enum(['both', 'price', 'total', 'unstated']),
  first: isoDay,
  last: isoDay,
  rows: number.int().min(1),
  frequency: z.enum(['daily', 'seven-day', 'weekly', 'monthly', 'quarterly', 'half-yearly', 'yearly']),
  rounding: number.nullable().describe('The smallest step between closes as printed.'),
  rejectedRows: number.int().min(0),
  sha256: z.string().describe('Digest of the bytes read.'),
})

export const reportSchema = z
  .strictObject({
    format: z.literal('small-cap-lens-report'),
    version: z.literal(1),
    title: z.string(),
    settings: z.strictObject({
      from: isoDay.nullable(),
      to: isoDay.nullable(),
      basis: z.enum(['price', 'total']),
      ma: z.array(number.int()),
      vol: number.int(),
      tie: number.describe('Near-tie tolerance of streaks in basis points.'),
      gap: z.enum(['arithmetic', 'geometric']),
      rows: z
        .enum(['as loaded', 'weekly', 'monthly'])
        .optional()
        .describe('How far apart the rows are that everything is computed from.'),
      swap: z.boolean(),
      run: number.int(),
      turn: number,
      roll: z
        .string()
        .nullable()
        .optional()
        .describe('Length of the reader’s own rolling window, such as 18m.'),
      whatIf: z.record(z.string(), number),
      recessions: z.boolean().optional().describe('Whether long charts tint recessions.'),
      scale: z.enum(['auto', 'log', 'linear']).optional().describe('Value axis of prices and ratios.'),
      events: z.array(isoDay).optional().describe('Days of the reader’s own events.'),
    }),
    names: z.strictObject({ small: z.string(), large: z.string() }),
    bundled: z.boolean().describe('Whether these are the prices that ship with the page.'),
    window: z.strictObject({ first: isoDay, last: isoDay, sessions: number.int().min(0) }),
    passport: z.strictObject({ small: side, large: side }),
    sentences: z.record(z.string(), z.string()),
    figures: z.array(figure),
    claims: z.array(claim).describe('The note’s checkable statements, each with its verdict.'),
    series: z
      .strictObject({
        dates: z.array(isoDay),
        small: z.array(number),
        large: z.array(number),
        ratio: z.array(number),
      })
      .describe('Closes of the window on the chosen basis, on the sessions both sides have.'),
  })
  .describe('A report of Small-Cap Lens: every figure with its value, formula, window and source.')

export type ReportDocument = z.infer<typeof reportSchema>

/** @returns the published JSON Schema as text */
export function publishedSchema(): string {
  const schema = z.toJSONSchema(reportSchema, { target: 'draft-2020-12' })
  return `${JSON.stringify({ title: 'Small-Cap Lens report', ...schema }, null, 2)}\n`
}
