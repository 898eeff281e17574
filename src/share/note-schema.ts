/**
 * What a note looks like as a file: the schema that is published as public/note.schema.json, and that everything which comes
 * from outside is checked against.
 */
import * as z from 'zod/mini'

/** The most claims that a note carries, and the longest text of one. */
export const MOST_CLAIMS = 500
const LONGEST_TEXT = 200_000

z.config({ jitless: true })

const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))
const number = z.number().check(z.gte(-1e9), z.lte(1e9))
const side = z.enum(['small', 'large'])
const words = (most: number) => z.string().check(z.maxLength(most))

/** One statement: a figure over days, and what is said of it. */
const checkSchema = z.strictObject({
  figure: z.string().check(z.regex(/^[a-z0-9-]+(\.[a-z0-9-]+)*$/), z.maxLength(60)),
  side: z._default(side, 'small'),
  from: z._default(z.nullable(day), null),
  to: day,
  earliest: z._default(z.nullable(day), null),
  kind: z.enum(['value', 'above', 'below', 'forecast', 'longest-since', 'rank']),
  rank: z.optional(
    z.strictObject({
      place: z.int().check(z.gte(1), z.lte(2000)),
      order: z.enum(['best', 'worst']),
      stretch: z.union([z.literal(1), z.enum(['week', 'month', 'quarter', 'year'])]),
    }),
  ),
  reported: z._default(
    z.nullable(
      z.union([
        number,
        z.string().check(z.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)),
        z.tuple([z.nullable(number), z.nullable(number)]),
      ]),
    ),
    null,
  ),
  unit: z._default(
    z.nullable(z.enum(['percent', 'points', 'basis points', 'sessions', 'times', 'number', 'words'])),
    null,
  ),
  digit: z._default(z.nullable(z.number().check(z.gt(0), z.lte(1e6))), null),
  qualifier: z._default(z.nullable(z.enum(['about', 'almost', 'over', 'under'])), null),
  basis: z._default(z.nullable(z.enum(['price', 'total'])), null),
  probability: z._default(z.nullable(z.number().check(z.gte(0), z.lte(1))), null),
})

export const noteFileSchema = z.strictObject({
  $schema: z.optional(words(300)),
  format: z.literal(1),
  title: z._default(words(300), ''),
  publisher: z._default(words(200), ''),
  published: day,
  address: z._default(z.nullable(z.string().check(z.regex(/^https:\/\/[^\s<>"]{1,2000}$/))), null),
  subject: z.strictObject({ small: words(40), large: words(40) }),
  /** The whole text, where the note carries it. */
  text: z._default(words(LONGEST_TEXT), ''),
  claims: z
    .array(z.strictObject({ id: words(60), text: words(4000), check: checkSchema }))
    .check(z.maxLength(MOST_CLAIMS)),
  /** Sentences that state nothing, whatever a grammar reads in them. */
  nothing: z._default(z.array(words(4000)).check(z.maxLength(MOST_CLAIMS)), []),
  /** The day that it says it was made on, and the SHA-256 of its claims as it says. */
  made: z._default(z.nullable(day), null),
  digest: z._default(z.nullable(z.string().check(z.regex(/^[0-9a-f]{64}$/))), null),
})

export type NoteFile = z.output<typeof noteFileSchema>
export type NoteFileClaim = NoteFile['claims'][number]

/** The schema as JSON Schema, for whoever writes notes. */
export function publishedNoteSchema(): unknown {
  return {
    ...(z.toJSONSchema(noteFileSchema, { io: 'input' }) as object),
    title: 'A note of claims about small and large caps',
    description:
      'Days are ISO dates; values are fractions (0.118 for 11.8%, 0.085 for 850 basis points), counts or multiples. `digit` is the unit of the last printed digit, in the scale of `reported`.',
  }
}
