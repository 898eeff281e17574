/**
 * What was measured in the browser as rows of the table, each with what it is to reach.
 */

import { SESSIONS } from './sizes.mjs'

/** @typedef {import('../suite.ts').Row} Row */
/** @typedef {import('./charts.mjs').ChartTimes} ChartTimes */

const NAMES = /** @type {Record<string, string>} */ ({
  uplot: 'uPlot',
  'lightweight-charts': 'lightweight-charts',
  recharts: 'Recharts, all points',
})

/** @param {Omit<Row, 'ratio' | 'target'> & { target?: string }} row @returns {Row} */
function row({ target, ...rest }) {
  const ratio = rest.peer === null ? null : rest.peer / rest.ours
  return { ...rest, ratio, ...(target !== undefined && { target }) }
}

/** The least that theirs / ours is to be for a range change. @param {string} contestant @param {number} rows */
function rangeTarget(contestant, rows) {
  if (contestant === 'uplot') return '≥ 0.67×'
  if (contestant === 'lightweight-charts') return '≥ 1×'
  return rows >= 100_000 ? '≥ 25×' : '≥ 5×'
}

/** @param {readonly ChartTimes[]} all @returns {Row[]} */
export function chartRows(all) {
  const [ours, ...peers] = all
  if (ours === undefined) return []
  return peers.flatMap(peer => {
    const shared = {
      part: /** @type {const} */ ('charts'),
      rows: ours.rows,
      unit: 'ms',
      against: NAMES[peer.contestant] ?? peer.contestant,
    }
    return [
      row({
        ...shared,
        name: 'Range change to next paint',
        ours: ours.range,
        peer: peer.range,
        target: rangeTarget(peer.contestant, ours.rows),
      }),
      row({
        ...shared,
        name: 'Range change, main thread busy',
        ours: ours.rangeWork,
        peer: peer.rangeWork,
      }),
      row({ ...shared, name: 'Other average to next paint', ours: ours.average, peer: peer.average }),
      row({ ...shared, name: 'Frame with the pointer moving', ours: ours.hover, peer: peer.hover }),
      row({ ...shared, name: 'First drawing', ours: ours.mount, peer: peer.mount }),
    ]
  })
}

/** @param {{ range: number, narrow: number, average: number, theme: number, hover: number }} site @param {readonly ChartTimes[]} charts @returns {Row[]} */
export function siteRows(site, charts) {
  const plain = charts.find(chart => chart.contestant === 'recharts')
  if (plain === undefined) throw new Error('the plain Recharts chart was not timed')
  const shared = {
    part: /** @type {const} */ ('site'),
    rows: plain.rows,
    unit: 'ms',
    against: 'Recharts, all points',
  }
  return [
    row({
      ...shared,
      name: 'Range change, whole page: 10Y, Max',
      ours: site.range,
      peer: plain.range,
      target: '≥ 1×',
    }),
    row({
      ...shared,
      name: 'Range change, whole page: 1Y, 6M',
      ours: site.narrow,
      peer: plain.range,
      target: '≥ 1×',
    }),
    row({ ...shared, name: 'Other averages, whole page', ours: site.average, peer: plain.average }),
    row({
      ...shared,
      name: 'Hover, whole page',
      ours: site.hover,
      peer: plain.hover,
      target: 'ours: one frame',
    }),
    row({ ...shared, name: 'Theme, whole page', ours: site.theme, against: null, peer: null }),
  ]
}

/** @param {{ figure: number, drawing: number, script: number, longest: number }} cold @returns {Row[]} */
export function coldRows({ figure, drawing, script, longest }) {
  const alone = { part: /** @type {const} */ ('site'), rows: SESSIONS, against: null, peer: null }
  return [
    row({ ...alone, name: 'Cold start to the first figure', unit: 'ms', ours: figure }),
    row({ ...alone, name: 'Cold start to the last drawing', unit: 'ms', ours: drawing }),
    row({ ...alone, name: 'Script before the first figure', unit: 'KB', ours: script, target: '≤ 110 KB' }),
    row({ ...alone, name: 'Longest task of a cold start', unit: 'ms', ours: longest }),
  ]
}

/** @param {{ longest: number, earlier: number, later: number }} loads @returns {Row[]} */
export function loadRows({ longest, earlier, later }) {
  const alone = { part: /** @type {const} */ ('site'), rows: 1_000_000 }
  return [
    row({
      ...alone,
      name: 'Longest task of a load',
      unit: 'ms',
      ours: longest,
      against: null,
      peer: null,
      target: '≤ 50 ms',
    }),
    row({
      ...alone,
      name: 'Memory after loads 7 to 10',
      unit: 'MB',
      ours: later,
      against: 'after loads 3 to 6',
      peer: earlier,
      target: 'no growth',
    }),
  ]
}
