/**
 * The rows of the bench as text: a line on the console, a table in bench/README.md.
 */

/** @typedef {import('./suite.ts').Row} Row */

/** @typedef {{ machine: Record<string, string | number>, versions: Record<string, string>, rows: readonly (Omit<Row, 'ours'> & { ours: number | null })[] }} Results */

const STORY = /** @type {const} */ (['<!-- story -->', '<!-- end of story -->'])
const RESULTS = /** @type {const} */ (['<!-- results -->', '<!-- end of results -->'])

/** @param {number | null} value @param {string} unit */
export function quantity(value, unit) {
  if (value === null) return ''
  const text =
    value >= 1000
      ? Math.round(value).toLocaleString('en')
      : String(Number(value.toPrecision(value >= 100 ? 3 : value >= 1 ? 3 : 2)))
  return unit === '' ? text : `${text} ${unit}`
}

/** @param {number | null} ratio */
export function times(ratio) {
  return ratio === null
    ? ''
    : `${ratio >= 100 ? Math.round(ratio).toLocaleString('en') : Number(ratio.toPrecision(3))}×`
}

/** @param {Omit<Row, 'ours'> & { ours: number | null }} row */
function cells(row) {
  return [
    row.name,
    row.rows === null ? '' : row.rows.toLocaleString('en'),
    quantity(row.ours, row.unit),
    row.against ?? '',
    quantity(row.peer, row.unit),
    times(row.ratio),
    row.target ?? '',
  ]
}

/** @param {Row} row @returns {string} one line for the console */
export function printed(row) {
  const [name = '', rows = '', ours = '', against = '', peer = '', ratio = '', target = ''] = cells(row)
  return [
    name.padEnd(46),
    rows.padStart(9),
    ours.padStart(11),
    against.padEnd(22),
    peer.padStart(11),
    ratio.padStart(8),
    target,
  ].join('  ')
}

const TITLES = /** @type {Record<Row['part'], string>} */ ({
  metrics: 'Metrics',
  csv: 'CSV to aligned pair',
  charts: 'One chart in the browser',
  site: 'The whole page in the browser',
})

/**
 * @param {string} readme
 * @param {readonly [string, string]} marks
 * @param {string} text what is to stand between the marks
 */
function between(readme, [first, last], text) {
  const start = readme.indexOf(first)
  const end = readme.indexOf(last)
  if (start === -1 || end === -1) throw new Error(`bench/README.md has lost its mark ${first} or ${last}`)
  return `${readme.slice(0, start + first.length)}\n${text}\n${readme.slice(end)}`
}

/**
 * @param {string} readme
 * @param {Results} results
 * @param {string} story the table of headlines
 * @returns {string} the text with its tables replaced
 */
export function fillTables(readme, { machine, versions, rows }, story) {
  const parts = /** @type {Row['part'][]} */ (Object.keys(TITLES))
  const text = [
    '<details>',
    `<summary>All ${rows.length} rows</summary>`,
    '',
    `Measured on ${machine.processor}, ${machine.cores} cores, ${machine.memory}, Node ${machine.node}, with ${Object.entries(
      versions,
    )
      .map(([name, version]) => `${name} ${version}`)
      .join(', ')}.`,
    ...parts.flatMap(part => {
      const own = rows.filter(row => row.part === part)
      if (own.length === 0) return []
      return [
        '',
        `### ${TITLES[part]}`,
        '',
        '| what | rows | ours | against | theirs | theirs / ours | target |',
        '|---|--:|--:|---|--:|--:|---|',
        ...own.map(row => `| ${cells(row).join(' | ')} |`),
      ]
    }),
    '',
    '</details>',
  ].join('\n')
  return between(between(readme, STORY, story), RESULTS, text)
}
