/**
 * The ratios of earlier runs, one line of JSON a run (`history.jsonl`), and which of the present ones are worse.
 */
import { median } from './browser/median.mjs'

/** @typedef {import('./suite.ts').Row} Row */
/** @typedef {{ processor: string, cores: number }} Machine */
/** @typedef {{ commit: string, machine: Machine, ratios: Record<string, number> }} Run */
/** @typedef {{ key: string, now: number, median: number, runs: number }} Worse */

/** A ratio that falls by more than this below its median is reported. */
const TOLERANCE = 0.15

/** @param {Pick<Row, 'part' | 'name' | 'rows' | 'against'>} row @returns {string} what tells one measurement from all others */
function keyOf({ part, name, rows, against }) {
  return [part, name, rows ?? '', against ?? ''].join(' | ')
}

/**
 * @param {string} commit
 * @param {Machine} machine
 * @param {readonly Pick<Row, 'part' | 'name' | 'rows' | 'against' | 'ratio'>[]} rows rows without a ratio are left out
 * @returns {Run}
 */
export function runOf(commit, { processor, cores }, rows) {
  /** @type {Record<string, number>} */
  const ratios = {}
  for (const row of rows)
    if (row.ratio !== null && Number.isFinite(row.ratio))
      ratios[keyOf(row)] = Number(row.ratio.toPrecision(4))
  return { commit, machine: { processor, cores }, ratios }
}

/** @param {string} text one run a line @returns {Run[]} a line that cannot be read is left out */
export function readHistory(text) {
  return text.split('\n').flatMap(line => {
    if (line.trim() === '') return []
    try {
      const run = JSON.parse(line)
      return typeof run?.ratios === 'object' && typeof run?.machine === 'object' ? [run] : []
    } catch {
      return []
    }
  })
}

/**
 * Compares a run with the median of earlier runs on a like machine (same processor, same number of cores).
 * @param {readonly Run[]} earlier
 * @param {Run} now
 * @returns {Worse[]} the ratios that fell by more than `TOLERANCE`, the worst first
 */
export function worsened(earlier, now) {
  const alike = earlier.filter(
    ({ machine }) => machine.processor === now.machine.processor && machine.cores === now.machine.cores,
  )
  return Object.entries(now.ratios)
    .flatMap(([key, ratio]) => {
      const before = alike.flatMap(run => run.ratios[key] ?? [])
      if (before.length === 0) return []
      const usual = median(before)
      return ratio < usual * (1 - TOLERANCE) ? [{ key, now: ratio, median: usual, runs: before.length }] : []
    })
    .sort((one, other) => one.now / one.median - other.now / other.median)
}

/** @param {readonly Worse[]} worse @returns {string} lines for the console; empty for none */
export function worsenedText(worse) {
  if (worse.length === 0) return ''
  const lines = worse.map(
    ({ key, now, median, runs }) =>
      `  ${key}: ${now}× now, ${Number(median.toPrecision(4))}× in the median of ${runs} earlier run${runs === 1 ? '' : 's'}`,
  )
  return [`Worse by more than ${TOLERANCE * 100} % than earlier runs on a like machine:`, ...lines].join('\n')
}
