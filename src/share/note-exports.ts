/**
 * A judged note as Markdown, as CSV and as schema.org ClaimReview.
 */
import { isoOf } from '../metrics/day.ts'
import type { Reading } from '../notes/reader/reading.ts'
import { type Finding, verdictWords } from '../report/claims/claim.ts'
import { measureName, type Names, windowName } from '../report/claims/read-claim.ts'
import type { Robustness } from '../report/claims/robustness.ts'
import { formatValue } from '../report/format.ts'
import { csvText } from './csv.ts'

/** A sentence with its statements and how they stand. */
export interface ExportedSentence {
  readonly text: string
  readonly claims: readonly {
    readonly reading: Reading
    readonly finding: Finding
    readonly robustness: Robustness | null
  }[]
}

export interface ExportedNote {
  readonly published: number
  readonly names: Names
  /** The finding in a sentence. */
  readonly summary: string
  readonly sentences: readonly ExportedSentence[]
}

/** What Markdown would take for markup. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>#|~]/g, mark => `\\${mark}`)
}

function shown({ recomputed }: Finding): string {
  return recomputed === null ? '–' : formatValue(recomputed.value, recomputed.unit)
}

/** The note sentence by sentence, each statement with its verdict. */
export function noteMarkdown({ published, names, summary, sentences }: ExportedNote): string {
  const body = sentences.flatMap(({ text, claims }) => [
    `> ${plain(text)}`,
    '',
    ...(claims.length === 0
      ? ['- not read']
      : claims.map(
          ({ reading, finding, robustness }) =>
            `- **${verdictWords(finding.verdict)}**: ${plain(measureName(reading.figure, reading.side, names))}, ${windowName(reading)}; recomputed ${shown(finding)}. ${plain(finding.why)}${robustness === null ? '' : ` ${robustness.sentence}`}`,
        )),
    '',
  ])
  return [`# A note of ${isoOf(published)}, checked`, '', plain(summary), '', ...body].join('\n')
}

/** A row a statement. */
export function noteCsv({ names, sentences }: ExportedNote): string {
  const rows = sentences.flatMap(({ text, claims }) =>
    claims.map(({ reading, finding, robustness }) => [
      text,
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
  return csvText(
    [
      'Sentence',
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
  )
}

/** How true, on the scale of three that ClaimReview wants; what cannot be rated is left out. */
const RATINGS: Readonly<Partial<Record<Finding['verdict'], number>>> = {
  holds: 3,
  'holds roughly': 2,
  'does not hold': 1,
  'forecast: came true': 3,
  'forecast: did not come true': 1,
}

/** The rated statements as schema.org ClaimReview, JSON-LD. */
export function noteClaimReview({ published, sentences }: ExportedNote, reviewed: number): string {
  const graph = sentences.flatMap(({ text, claims }) =>
    claims.flatMap(({ finding }) => {
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
            ratingExplanation: finding.why,
          },
        },
      ]
    }),
  )
  return `${JSON.stringify({ '@context': 'https://schema.org', '@graph': graph }, null, 2)}\n`
}
