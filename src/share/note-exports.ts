/**
 * A judged note as Markdown, as CSV and as schema.org ClaimReview.
 */
import { isoOf } from '../metrics/day.ts'
import type { Reading } from '../notes/reader/reading.ts'
import { type Finding, verdictWords } from '../report/claims/claim.ts'
import { measureName, type Names, windowName } from '../report/claims/read-claim.ts'
import type { Robustness } from '../report/claims/robustness.ts'
import { formatValue } from '../report/format.ts'
import { markedCsv } from './csv.ts'

/** A sentence with its statements and their verdicts. */
export interface ExportedSentence {
  readonly text: string
  /** Whether its statements are others than the page reads in it. */
  readonly corrected: boolean
  /** What the sides are called that it was judged by. */
  readonly names: Names
  readonly claims: readonly {
    readonly reading: Reading
    readonly finding: Finding
    readonly robustness: Robustness | null
  }[]
}

export interface ExportedNote {
  readonly published: number
  /** The finding in a sentence. */
  readonly summary: string
  readonly sentences: readonly ExportedSentence[]
  /** Whether text and corrections are those of whoever sent the note. */
  readonly sent: boolean
  /** Whose prices it was checked by, where they are not those that ship with the page; else null. */
  readonly mark: string | null
}

/** What a file says of a note that somebody else sent. */
const SENT = 'This note came with a link or a file: its text and corrections are the sender’s.'

/** Where a statement is from: the text as the page reads it, or somebody's hand. */
function readBy(corrected: boolean, sent: boolean): string {
  return corrected ? `set by ${sent ? 'the sender' : 'hand'}` : 'read from the text'
}

/** Characters that are markup in Markdown. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>#|~]/g, mark => `\\${mark}`)
}

function shown({ recomputed }: Finding): string {
  return recomputed === null ? '–' : formatValue(recomputed.value, recomputed.unit)
}

/** The note sentence by sentence, each statement with its verdict. */
export function noteMarkdown({ published, summary, sentences, sent, mark }: ExportedNote): string {
  const body = sentences.flatMap(({ text, claims, corrected, names }) => [
    `> ${plain(text)}`,
    '',
    ...(claims.length === 0
      ? ['- not read']
      : claims.map(
          ({ reading, finding, robustness }) =>
            `- **${verdictWords(finding.verdict)}**: ${plain(measureName(reading.figure, reading.side, names))}, ${windowName(reading)}${corrected ? `, ${readBy(true, sent)}` : ''}; recomputed ${shown(finding)}. ${plain(finding.why)}${robustness === null ? '' : ` ${robustness.sentence}`}`,
        )),
    '',
  ])
  const whose = [sent ? SENT : null, mark === null ? null : `Checked by ${mark}.`].filter(
    line => line !== null,
  )
  return [
    `# A note of ${isoOf(published)}, checked`,
    '',
    ...[plain(summary), ...whose.map(plain)].flatMap(line => [line, '']),
    ...body,
  ].join('\n')
}

/** A row a statement. */
export function noteCsv({ sentences, sent, mark }: ExportedNote): string {
  const rows = sentences.flatMap(({ text, claims, corrected, names }) =>
    claims.map(({ reading, finding, robustness }) => [
      text,
      readBy(corrected, sent),
      measureName(reading.figure, reading.side, names),
      reading.figure,
      reading.from === null ? '' : isoOf(reading.from),
      isoOf(reading.to),
      reading.kind,
      typeof reading.reported === 'object' ? JSON.stringify(reading.reported) : reading.reported,
      finding.recomputed?.value ?? null,
      finding.verdict,
      finding.why,
      finding.tolerance,
      robustness?.holds ?? null,
      robustness?.checked ?? null,
    ]),
  )
  return markedCsv(
    [
      'Sentence',
      'Statement',
      'Measure',
      'Figure',
      'From',
      'To',
      'Kind',
      'Reported',
      'Recomputed',
      'Verdict',
      'Why',
      'Rule',
      'Readings that hold',
      'Readings',
    ],
    rows,
    mark,
  )
}

/** The rating on the scale of three of ClaimReview; verdicts that cannot be rated are left out. */
const RATINGS: Readonly<Partial<Record<Finding['verdict'], number>>> = {
  holds: 3,
  'holds roughly': 2,
  'does not hold': 1,
  'forecast: came true': 3,
  'forecast: did not come true': 1,
}

/**
 * The rated statements as schema.org ClaimReview, JSON-LD. A statement that a sender set is left out: the review would
 * rate a sentence by something that it may not say.
 */
export function noteClaimReview(
  { published, sentences, sent, mark }: ExportedNote,
  reviewed: number,
): string {
  const graph = sentences.flatMap(({ text, claims, corrected }) =>
    (corrected && sent ? [] : claims).flatMap(({ finding }) => {
      const rating = RATINGS[finding.verdict]
      if (rating === undefined) return []
      return [
        {
          '@type': 'ClaimReview',
          datePublished: isoOf(reviewed),
          claimReviewed: text,
          author: { '@type': 'Organization', name: 'Small-Cap Lens' },
          itemReviewed: { '@type': 'Claim', datePublished: isoOf(published) },
          reviewRating: {
            '@type': 'Rating',
            ratingValue: rating,
            worstRating: 1,
            bestRating: 3,
            alternateName: finding.verdict,
            ratingExplanation: mark === null ? finding.why : `${finding.why} Checked by ${mark}.`,
          },
        },
      ]
    }),
  )
  return `${JSON.stringify({ '@context': 'https://schema.org', '@graph': graph }, null, 2)}\n`
}
