/**
 * The ten rows that matter, as a table and as a picture for the top of bench/README.md. Each is against the strongest
 * of those that do the same work.
 */
import { quantity, times } from './table.mjs'

/** @typedef {import('./suite.ts').Row} Row */
/** @typedef {Omit<Row, 'ours'> & { ours: number | null }} Measured */
/** @typedef {{ says: string, part: Row['part'], name: string, rows: number | null, against: string }} Headline */
/* A headline without rows is about the smallest size that was measured: as many as are bundled. */

/** @type {readonly Headline[]} */
export const HEADLINES = [
  {
    says: 'Nine averages, two deviations, 1,000,000 rows',
    part: 'metrics',
    name: 'Nine averages and two deviations',
    rows: 1_000_000,
    against: 'indicatorts',
  },
  {
    says: 'Moving average, 1,000,000 rows',
    part: 'metrics',
    name: 'Moving average (20)',
    rows: 1_000_000,
    against: 'indicatorts',
  },
  {
    says: 'Rolling standard deviation, 1,000,000 rows',
    part: 'metrics',
    name: 'Rolling standard deviation (20)',
    rows: 1_000_000,
    against: 'indicatorts',
  },
  {
    says: 'CSV to aligned pair, 10,000 rows',
    part: 'csv',
    name: 'One row a session',
    rows: 10_000,
    against: 'uDSV alone',
  },
  {
    says: 'CSV to aligned pair, 500,000 rows',
    part: 'csv',
    name: 'One row a session',
    rows: 500_000,
    against: 'uDSV alone',
  },
  {
    says: 'One chart, first drawing, 26 years',
    part: 'charts',
    name: 'First drawing',
    rows: null,
    against: 'uPlot',
  },
  {
    says: 'One chart, range change, 100,000 rows',
    part: 'charts',
    name: 'Range change to next paint',
    rows: 100_000,
    against: 'uPlot',
  },
  {
    says: 'The same against plain Recharts',
    part: 'charts',
    name: 'Range change to next paint',
    rows: 100_000,
    against: 'Recharts, all points',
  },
  {
    says: 'One chart, frame with the pointer moving',
    part: 'charts',
    name: 'Frame with the pointer moving',
    rows: 100_000,
    against: 'uPlot',
  },
  {
    says: 'Whole page, range change, against one chart',
    part: 'site',
    name: 'Range change, whole page: 10Y, Max',
    rows: null,
    against: 'Recharts, all points',
  },
]

/**
 * @param {readonly Measured[]} rows
 * @returns {(Headline & { ours: number, peer: number, ratio: number, unit: string })[]} those that were measured, in order
 */
export function headlinesOf(rows) {
  return HEADLINES.flatMap(headline => {
    const [row] = rows
      .filter(
        ({ part, name, rows, against }) =>
          part === headline.part &&
          name === headline.name &&
          against === headline.against &&
          (headline.rows === null || rows === headline.rows),
      )
      .toSorted((one, other) => (one.rows ?? 0) - (other.rows ?? 0))
    if (row === undefined || row.ours === null || row.peer === null || row.ratio === null) return []
    return [{ ...headline, ours: row.ours, peer: row.peer, ratio: row.ratio, unit: row.unit }]
  })
}

/** @param {readonly Measured[]} rows @returns {string} the table of headlines as Markdown */
export function storyTable(rows) {
  return [
    '| what | ours | theirs | | theirs / ours |',
    '|---|--:|--:|---|--:|',
    ...headlinesOf(rows).map(
      ({ says, ours, peer, against, ratio, unit }) =>
        `| ${says} | ${quantity(ours, unit)} | ${quantity(peer, unit)} | ${against} | ${times(ratio)} |`,
    ),
  ].join('\n')
}

const WIDTH = 860
const LABEL = 340
const BAR = 300
const ROW = 46
const TOP = 40

/** @param {string} text */
const escaped = text => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/**
 * The headlines as bars, ours above theirs; the longer of the two fills its row, since rows differ by thousands.
 * @param {readonly Measured[]} rows
 * @returns {string} an SVG that follows the reader's theme
 */
export function storyPicture(rows) {
  const shown = headlinesOf(rows)
  const height = TOP + shown.length * ROW + 16
  const bar = (
    /** @type {string} */ kind,
    /** @type {number} */ y,
    /** @type {number} */ share,
    /** @type {string} */ text,
  ) => {
    const length = Math.max(2, Math.round(share * BAR))
    return [
      `<rect class="${kind}" x="${LABEL}" y="${y}" width="${length}" height="12"/>`,
      `<text class="value" x="${LABEL + length + 6}" y="${y + 10}">${escaped(text)}</text>`,
    ].join('')
  }
  const parts = shown.map(({ says, ours, peer, against, ratio, unit }, i) => {
    const y = TOP + i * ROW
    const longest = Math.max(ours, peer)
    return [
      `<text x="${LABEL - 12}" y="${y + 19}" text-anchor="end">${escaped(says)}</text>`,
      bar('ours', y + 3, ours / longest, quantity(ours, unit)),
      bar('theirs', y + 18, peer / longest, `${quantity(peer, unit)} ${against}`),
      `<text class="ratio" x="${WIDTH - 8}" y="${y + 19}" text-anchor="end">${times(ratio)}</text>`,
    ].join('')
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-labelledby="title">
<title id="title">Time that ours and theirs take, shorter is better; at the right theirs divided by ours</title>
<style>
text { font: 13px system-ui, sans-serif; fill: #1d2126 }
.value { font-size: 11px; fill: #59616b }
.ratio { font-weight: 600 }
.ours { fill: #0b6e4f }
.theirs { fill: #b8b3a7 }
@media (prefers-color-scheme: dark) {
  text { fill: #e6e4dd }
  .value { fill: #a3a8ae }
  .ours { fill: #4cc38a }
  .theirs { fill: #5a5f66 }
}
</style>
<text class="value" x="${LABEL}" y="22">ours (green) and theirs: shorter is better</text>
<text class="value" x="${WIDTH - 8}" y="22" text-anchor="end">theirs / ours</text>
${parts.join('\n')}
</svg>
`
}
